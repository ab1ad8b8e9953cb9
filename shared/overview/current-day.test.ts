import { expect, it } from 'vitest';
import { oldestCurrentDay } from '#shared/overview/current-day.ts';

it.each([
  ['2026-11-21', 12, '2025-11-21'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-12-31', 6, '2026-06-30'],
  ['2026-05-05', 60, '2021-05-05'],
])('on %s data of %i months ago is from %s', (today, months, day) => {
  expect(oldestCurrentDay(today, months)).toBe(day);
});
