/** The page of a client's risk assessment. */
export function riskPath(number: string): string {
  return `/risico/${encodeURIComponent(number)}`;
}
