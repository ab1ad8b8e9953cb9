/** At most this many words of a search count. */
const mostWords = 8;

/**
 * What a person types → a query of SQLite's full-text search that finds records with every word, each as a beginning. Words are
 * quoted, so that no sign is taken for an operator. Null when nothing is left to look for.
 */
export function toMatchQuery(typed: string): string | null {
  const words = typed
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/**
 * A typed number in the lengths that numbers of clients have, so that `212` finds `000212`. Empty when it is not a number.
 */
export function paddedNumbers(typed: string): string[] {
  const digits = typed.trim();
  if (!/^\d{1,10}$/.test(digits)) return [];
  return Array.from({ length: 11 - digits.length }, (_none, extra) =>
    digits.padStart(digits.length + extra, '0'),
  );
}
