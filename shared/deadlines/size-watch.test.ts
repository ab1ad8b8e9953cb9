import { expect, it } from 'vitest';
import { isNear, nearness, watchSize } from '#shared/deadlines/size-watch.ts';

const limits = {
  micro: { assetsCents: 45_000_000, turnoverCents: 90_000_000, staff: 10 },
  small: { assetsCents: 750_000_000, turnoverCents: 1_500_000_000, staff: 50 },
  medium: { assetsCents: 2_500_000_000, turnoverCents: 5_000_000_000, staff: 250 },
};
const figures = (assets: number | null, turnover: number | null, staff: number | null, year = 2025) => ({
  year,
  balanceTotalCents: assets === null ? null : assets * 100,
  turnoverCents: turnover === null ? null : turnover * 100,
  staffHundredths: staff === null ? null : staff * 100,
});

it.each([
  [figures(7_500_000, 15_000_000, 10), 10_000],
  [figures(7_500_000, 1_500_000, 40), 8_000],
  [figures(1, null, 40), 0],
  [figures(null, 15_000_000, null), null],
  [figures(-5, -5, 50), 0],
])('the second highest of the three limits decides: %j', (year, near) => {
  expect(nearness(year, limits)).toBe(near);
});

it('is near from the bound of the office on, or with a warning', () => {
  expect(isNear({ warning: null, nearBasisPoints: 8_999 }, 9_000)).toBe(false);
  expect(isNear({ warning: null, nearBasisPoints: 9_000 }, 9_000)).toBe(true);
  expect(isNear({ warning: 'audit_next', nearBasisPoints: null }, 9_000)).toBe(true);
  expect(nearness(figures(1, 1, 1), null)).toBeNull();
});

it('shows the last year beside the one before it, not an older one', () => {
  const client = { number: '000104', name: 'De Korenbloem', manager: null };
  const size = { own: 'small', counts: 'small', isAssumed: false, warning: null } as const;
  const sizes = [
    { ...size, year: 2023 },
    { ...size, year: 2025 },
  ];
  const gap = watchSize(client, [figures(1, 1, 1, 2023), figures(2, 2, 2, 2025)], sizes, limits);
  expect(gap).toMatchObject({ last: { year: 2025 }, before: null });
  expect(watchSize(client, [], [], limits)).toBeUndefined();
});
