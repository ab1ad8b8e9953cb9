import { describe, expect, it } from 'vitest';
import { computeDaysOff } from '#shared/budgets/holidays.ts';
import { moveDay } from '#shared/planning/move-day.ts';

const isDayOff = (day: string) => computeDaysOff(Number(day.slice(0, 4)), []).has(day);

describe('a date of a plan a year later', () => {
  it.each([
    ['2026-03-17', '2027-03-17'],
    // On a Saturday and a Sunday: the Monday after.
    ['2026-04-03', '2027-04-05'],
    ['2026-04-04', '2027-04-05'],
    // On Easter Monday of 2027 (29 March) and on the day of the king, a Tuesday.
    ['2026-03-29', '2027-03-30'],
    ['2026-04-27', '2027-04-28'],
    // The month is kept: 31 January and 28 February 2027 are Sundays, 31 October too.
    ['2026-01-31', '2027-01-29'],
    ['2026-02-28', '2027-02-26'],
    ['2026-10-31', '2027-10-29'],
    // Christmas on a Saturday: the Monday after the second day.
    ['2026-12-25', '2027-12-27'],
  ])('%s becomes %s', (day, moved) => {
    expect(moveDay(day, 1, isDayOff)).toBe(moved);
  });

  it('takes the 28th for the leap day, and the leap day itself four years later', () => {
    expect(moveDay('2028-02-29', 1, isDayOff)).toBe('2029-02-28');
    expect(moveDay('2024-02-29', 4, isDayOff)).toBe('2028-02-29');
  });
});
