import { describe, expect, it } from 'vitest';
import { isYearDay } from '#shared/maintenance/model.ts';
import { checkWindow, daysBetween, windowOf } from '#shared/maintenance/window.ts';

describe('the window of a year', () => {
  it.each([
    [2026, '09-01', '10-31', '2026-09-01', '2026-10-31'],
    [2026, '12-01', '01-31', '2026-12-01', '2027-01-31'],
    [2027, '02-29', '03-31', '2027-02-28', '2027-03-31'],
    [2028, '02-29', '03-31', '2028-02-29', '2028-03-31'],
    [2027, '12-15', '02-29', '2027-12-15', '2028-02-29'],
    [2026, '12-15', '02-29', '2026-12-15', '2027-02-28'],
    [2026, '02-28', '02-29', '2026-02-28', '2026-02-28'],
    [2026, '06-15', '06-15', '2026-06-15', '2026-06-15'],
  ])('of %i from %s until %s', (year, fromDay, untilDay, fromOn, untilOn) => {
    expect(windowOf(year, { fromDay, untilDay })).toEqual({ fromOn, untilOn });
  });

  it('knows the days of every year, 29 February among them', () => {
    for (const day of ['01-01', '02-29', '12-31']) expect(isYearDay(day)).toBe(true);
    for (const day of ['02-30', '04-31', '13-01', '00-10', '1-1', '01-00', ''])
      expect(isYearDay(day)).toBe(false);
  });

  it.each([
    ['2026-09-01', '2026-10-31', null],
    ['2026-12-01', '2027-01-31', null],
    ['2026-09-01', '2026-08-31', 'order'],
    ['2027-01-01', '2027-02-01', 'year'],
    ['2025-12-31', '2026-01-31', 'year'],
    ['2026-01-01', '2027-01-02', null],
    ['2026-01-01', '2027-01-03', 'long'],
  ])('from %s until %s is %s', (fromOn, untilOn, problem) => {
    expect(checkWindow(2026, { fromOn, untilOn })).toBe(problem);
  });

  it('counts days over the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-10-31')).toBe(-22);
  });
});
