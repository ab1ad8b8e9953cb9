/** What a summary needs of a client. */
export interface SummarizedClient {
  asked: number;
  missing: readonly string[];
}

/** How complete a field, the clients of somebody, or a group is. */
export interface CompletenessLine {
  /** Key of the field, code of the employee, number of the group; empty for clients without one. */
  key: string;
  label: string;
  /** Clients of whom something is asked, and of those the ones that miss something. */
  clients: number;
  incomplete: number;
  asked: number;
  missing: number;
}

/** Adds clients up by what `keyOf` says, in the order in which the keys first occur. */
export function summarizeClients<Client extends SummarizedClient>(
  clients: readonly Client[],
  keyOf: (client: Client) => { key: string; label: string },
): CompletenessLine[] {
  const lines = new Map<string, CompletenessLine>();
  for (const client of clients) {
    if (client.asked === 0) continue;
    const { key, label } = keyOf(client);
    const line = lines.get(key) ?? { key, label, clients: 0, incomplete: 0, asked: 0, missing: 0 };
    lines.set(key, line);
    line.clients += 1;
    if (client.missing.length > 0) line.incomplete += 1;
    line.asked += client.asked;
    line.missing += client.missing.length;
  }
  return [...lines.values()];
}

/** Adds up per field: of how many clients it is asked and missing. */
export function summarizeFields(
  clients: readonly (SummarizedClient & { isHead: boolean })[],
  fields: readonly { key: string; label: string; askedOf: 'client' | 'head' }[],
): CompletenessLine[] {
  const heads = clients.filter(({ isHead }) => isHead).length;
  const missing = new Map<string, number>();
  for (const client of clients)
    for (const key of client.missing) missing.set(key, (missing.get(key) ?? 0) + 1);
  return fields.map(({ key, label, askedOf }) => {
    const asked = askedOf === 'head' ? heads : clients.length;
    const count = missing.get(key) ?? 0;
    return { key, label, clients: asked, incomplete: count, asked, missing: count };
  });
}

/** The known part in basis points; everything when nothing is asked. Never rounded up to everything. */
export function shareKnown(asked: number, missing: number): number {
  if (asked === 0) return 10_000;
  return Math.floor(((asked - missing) * 10_000) / asked);
}
