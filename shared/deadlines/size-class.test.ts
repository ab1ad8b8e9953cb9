import { expect, it, test } from 'vitest';
import {
  classOfYear,
  sizeClassesOf,
  type SizeClass,
  type SizeFigures,
  type SizeLimitSet,
} from '#shared/deadlines/size-class.ts';

const million = 100_000_000;
const now: SizeLimitSet = {
  micro: { assetsCents: 45_000_000, turnoverCents: 90_000_000, staff: 10 },
  small: { assetsCents: 7.5 * million, turnoverCents: 15 * million, staff: 50 },
  medium: { assetsCents: 25 * million, turnoverCents: 50 * million, staff: 250 },
};
const until2023: SizeLimitSet = {
  micro: { assetsCents: 35_000_000, turnoverCents: 70_000_000, staff: 10 },
  small: { assetsCents: 6 * million, turnoverCents: 12 * million, staff: 50 },
  medium: { assetsCents: 20 * million, turnoverCents: 40 * million, staff: 250 },
};
const figures = (
  year: number,
  assets: number | null,
  turnover: number | null,
  staff: number | null,
): SizeFigures => ({
  year,
  balanceTotalCents: assets === null ? null : assets * 100,
  turnoverCents: turnover === null ? null : turnover * 100,
  staffHundredths: staff === null ? null : staff * 100,
});

test('the worked example: micro for one year only stays small', () => {
  const years = [figures(2013, 455_708, 1_098_233, 7), figures(2014, 373_354, 1_327_204, 7)];
  const sizes = sizeClassesOf(years, () => now);
  expect(sizes.map(({ own, counts }) => [own, counts])).toEqual([
    ['small', 'small'],
    ['micro', 'small'],
  ]);
  const third = sizeClassesOf([...years, figures(2015, 360_000, 1_000_000, 8)], () => now);
  expect(third.at(-1)?.counts).toBe('micro');
});

it.each<[string, SizeFigures, SizeLimitSet, SizeClass | null]>([
  ['at the limits of micro', figures(2024, 450_000, 900_000, 99), now, 'micro'],
  ['ten people are one too many', figures(2024, 450_000, 900_001, 10), now, 'small'],
  ['a euro over two limits of small', figures(2024, 7_500_001, 15_000_001, 5), now, 'medium'],
  ['large', figures(2024, 25_000_001, 50_000_001, 250), now, 'large'],
  ['the old limits', figures(2023, 400_000, 800_000, 4), until2023, 'small'],
  ['the new limits', figures(2024, 400_000, 800_000, 4), now, 'micro'],
  ['two known and met decide', figures(2024, 100_000, 100_000, null), now, 'micro'],
  ['one known does not decide', figures(2024, 100_000, null, null), now, null],
  ['two known that differ do not decide', figures(2024, 100_000, 1_000_000, null), now, null],
  ['no limits for that year', figures(2012, 1, 1, 1), null, null],
])('%s', (_name, year, limits, expected) => {
  expect(classOfYear(year, limits)).toBe(expected);
});

test('two years over the limit bring the audit in the second, and one year warns', () => {
  const small = (year: number) => figures(year, 5_000_000, 10_000_000, 20);
  const medium = (year: number) => figures(year, 9_000_000, 18_000_000, 60);
  const sizes = sizeClassesOf([small(2022), medium(2023), medium(2024), small(2025), small(2026)], () => now);
  expect(sizes.map(({ counts, warning }) => [counts, warning])).toEqual([
    ['small', null],
    ['small', 'audit_next'],
    ['medium', 'audit'],
    ['medium', 'audit_last'],
    ['small', null],
  ]);
});

test('a new client counts at once, also when its number was somebody else before', () => {
  const medium = figures(2025, 9_000_000, 18_000_000, 60);
  expect(sizeClassesOf([medium], () => now)[0]).toMatchObject({ counts: 'medium', isAssumed: true });
  const sizes = sizeClassesOf(
    [figures(2024, 1, 1, 1), medium],
    () => now,
    (year) => year === 2025,
  );
  expect(sizes[1]).toMatchObject({ counts: 'medium', isAssumed: false, warning: 'audit' });
});

test('a jump over two classes counts as the smaller of the two years, and a gap breaks the row', () => {
  const micro = figures(2022, 1, 1, 1);
  const sizes = sizeClassesOf(
    [micro, figures(2023, 9_000_000, 18_000_000, 60), figures(2024, 5_000_000, 10_000_000, 20)],
    () => now,
  );
  expect(sizes.at(-1)?.counts).toBe('small');
  const broken = sizeClassesOf([micro, figures(2024, 5_000_000, 10_000_000, 20)], () => now);
  expect(broken.at(-1)).toMatchObject({ counts: 'small', isAssumed: true });
});
