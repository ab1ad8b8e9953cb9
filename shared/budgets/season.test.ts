import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileTotal, spreadNorm } from '#shared/budgets/season.ts';

const standard = [1000, 1000, 1000, 1000, 1000, 1000, 500, 500, 1000, 1000, 1000, 0];

describe('the spread of a norm', () => {
  it('is that of the source', () => {
    expect(spreadNorm(156_000, standard)).toEqual([
      15_600, 15_600, 15_600, 15_600, 15_600, 15_600, 7800, 7800, 15_600, 15_600, 15_600, 0,
    ]);
  });

  it('gives what rounding leaves to the largest remainders, the earlier month first', () => {
    expect(spreadNorm(100, [3334, 3333, 3333, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([
      34, 33, 33, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(
      spreadNorm(
        5,
        Array.from({ length: 12 }, () => 834),
      ).slice(0, 6),
    ).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('always adds up to the norm times the total of the profile, and gives 0 % nothing', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 878_400 }), shares, (norm, profile) => {
        const spread = spreadNorm(norm, profile);
        const total = Math.round((norm * profileTotal(profile)) / 10_000);
        expect(spread.reduce((sum, hours) => sum + hours, 0)).toBe(total);
        for (const [index, hours] of spread.entries()) {
          const exact = (norm * (profile[index] ?? 0)) / 10_000;
          expect(Math.abs(hours - exact)).toBeLessThan(1);
          expect(hours === 0 || profile[index] !== 0).toBe(true);
        }
      }),
    );
  });
});
