/** An address within the program with its parameters: `/klanten/000104?deel=strategie`. */
export function mendPath(path: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const query = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** The part of a client's card on which a value stands. */
export function cardPath(client: string, part: 'gegevens' | 'strategie' | 'rollen' | 'risico'): string {
  return mendPath(`/klanten/${encodeURIComponent(client)}`, { deel: part });
}
