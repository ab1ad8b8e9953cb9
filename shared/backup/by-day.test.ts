import { expect, it } from 'vitest';
import { groupByDay, layOutMonth } from './by-day.ts';

it('keeps the order of the numbers when a clock was set back', () => {
  const items = ['2026-11-23', '2025-11-23', '2026-11-23', '2026-11-22'].map((day, index) => ({
    day,
    sequence: 4 - index,
  }));
  expect(
    groupByDay(items).map(({ day, items: list }) => [day, list.map(({ sequence }) => sequence)]),
  ).toEqual([
    ['2026-11-23', [4, 2]],
    ['2025-11-23', [3]],
    ['2026-11-22', [1]],
  ]);
  expect(groupByDay([])).toEqual([]);
});

it.each([
  ['2026-11', 6, 30],
  ['2027-02', 0, 28],
  ['2028-02', 1, 29],
  ['2026-08', 5, 31],
])('%s begins after %i blanks and has %i days', (month, blanks, days) => {
  const cells = layOutMonth(month).weeks.flat();
  expect(cells.findIndex((cell) => cell !== null)).toBe(blanks);
  expect(cells.filter((cell) => cell !== null)).toHaveLength(days);
  expect(cells.length % 7).toBe(0);
});
