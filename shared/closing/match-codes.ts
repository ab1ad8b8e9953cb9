/**
 * The code in the later year of every code of the earlier one. A code that is gone and one that is new are the same when their names
 * are (employees and services get other codes; a code that both years know is never given away).
 */
export function matchCodes(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): { codes: ReadonlyMap<string, string>; renamed: readonly { from: string; to: string }[] } {
  const codes = new Map<string, string>();
  const fresh = new Map<string, string[]>();
  for (const [code, name] of to)
    if (!from.has(code) && name !== '') fresh.set(name, [...(fresh.get(name) ?? []), code]);
  const renamed: { from: string; to: string }[] = [];
  for (const [code, name] of from) {
    const candidates = to.has(code) ? [] : (fresh.get(name) ?? []);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) {
      codes.set(code, only);
      renamed.push({ from: code, to: only });
    } else codes.set(code, code);
  }
  return { codes, renamed };
}
