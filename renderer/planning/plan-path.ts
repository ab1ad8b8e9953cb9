/** The path of a client's plan card. A number may hold any sign. */
export function planPath(number: string): string {
  return `/planning/${encodeURIComponent(number)}`;
}
