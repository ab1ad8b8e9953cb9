import type { CompletenessField } from '#shared/completeness/fields.ts';

/** The most fields that can count: one bit each in a number that stays exact. */
export const mostFields = 50;

/**
 * Reads which fields a client misses from one number: bit n stands for the nth field. Clients that miss the same fields share one
 * list: an office has a few hundred of them.
 */
export function createMaskReader(
  fields: readonly Pick<CompletenessField, 'key'>[],
): (mask: number) => readonly string[] {
  const known = new Map<number, readonly string[]>([[0, []]]);
  return (mask) => {
    const cached = known.get(mask);
    if (cached !== undefined) return cached;
    // Arithmetic and not bit operators: those stop at 32 fields.
    const missing = fields.flatMap(({ key }, index) =>
      Math.floor(mask / 2 ** index) % 2 === 1 ? [key] : [],
    );
    known.set(mask, missing);
    return missing;
  };
}
