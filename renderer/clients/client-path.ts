/** The path of a client's card. A number may hold any sign. */
export function clientPath(number: string): string {
  return `/klanten/${encodeURIComponent(number)}`;
}

/** The path of a group's screen. */
export function groupPath(number: string): string {
  return `/klantgroepen/${encodeURIComponent(number)}`;
}

/** The number in a path part, as `clientPath` and `groupPath` wrote it. */
export function numberIn(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return part ?? '';
  }
}
