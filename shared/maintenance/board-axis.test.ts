import { daysBetween } from '#shared/maintenance/window.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeDays,
  computeMonths,
  computeWeeks,
  dayAt,
  daysInYear,
  nextZoom,
  placeOf,
  scrollForZoom,
} from './board-axis.ts';

const years = fc.integer({ min: 1901, max: 2198 });

describe('the weeks of a year', () => {
  it('has 53 weeks in 2026, the last cut off at 31 December', () => {
    const weeks = computeWeeks(2026);
    expect(weeks.map(({ week }) => week).slice(0, 2)).toEqual([1, 2]);
    expect(weeks.at(-1)).toMatchObject({ week: 53, fromOn: '2026-12-28', untilOn: '2026-12-31' });
    expect(weeks).toHaveLength(53);
  });

  it('begins 2027 in week 53 of the year before, and 2021 as well', () => {
    expect(computeWeeks(2027)[0]).toMatchObject({ week: 53, fromOn: '2027-01-01', untilOn: '2027-01-03' });
    expect(computeWeeks(2021)[0]).toMatchObject({ week: 53, untilOn: '2021-01-03' });
  });

  it('ends 2025 with three days of week 1', () => {
    expect(computeWeeks(2025).at(-1)).toMatchObject({ week: 1, fromOn: '2025-12-29', untilOn: '2025-12-31' });
  });

  it('covers every year from edge to edge without a gap', () => {
    const isWhole = (year: number) => {
      const weeks = computeWeeks(year);
      const days = weeks.reduce((sum, week) => sum + daysBetween(week.fromOn, week.untilOn) + 1, 0);
      const isJoined = weeks.every((week, index) => {
        const before = weeks[index - 1];
        return before === undefined || daysBetween(before.untilOn, week.fromOn) === 1;
      });
      return days === daysInYear(year) && isJoined;
    };
    expect(fc.check(fc.property(years, isWhole)).failed).toBe(false);
  });
});

describe('the months and days of a year', () => {
  it('gives February a day more in a leap year', () => {
    expect(computeMonths(2028)[1]?.width).toBeCloseTo(29 / 366, 12);
    expect(computeMonths(2026)[1]?.width).toBeCloseTo(28 / 365, 12);
    expect(computeDays(2028)[59]).toMatchObject({ on: '2028-02-29', dayOfMonth: 29 });
    expect(computeDays(2026)[59]).toMatchObject({ on: '2026-03-01' });
    expect(daysInYear(2100)).toBe(365);
  });

  it('fills the year', () => {
    for (const year of [2026, 2028]) {
      const last = computeMonths(year).at(-1);
      expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(1, 12);
      expect(computeDays(year)).toHaveLength(daysInYear(year));
    }
  });

  it('knows the weekend', () => {
    const weekend = computeDays(2026).filter(({ isWeekend }) => isWeekend);
    expect(weekend.slice(0, 2).map(({ on }) => on)).toEqual(['2026-01-03', '2026-01-04']);
  });
});

describe('places', () => {
  it('puts days before and after the year outside it', () => {
    expect(placeOf(2026, '2026-01-01')).toBe(0);
    expect(placeOf(2026, '2025-12-31')).toBeLessThan(0);
    expect(placeOf(2026, '2027-01-01')).toBe(1);
  });

  it('finds the day again at its place, and keeps within the year', () => {
    const isSame = (year: number, index: number) => {
      const day = computeDays(year)[index % daysInYear(year)];
      return day !== undefined && dayAt(year, placeOf(year, day.on) + day.width / 2) === day.on;
    };
    expect(fc.check(fc.property(years, fc.nat(365), isSame)).failed).toBe(false);
    expect([dayAt(2026, -3), dayAt(2026, 1)]).toEqual(['2026-01-01', '2026-12-31']);
  });
});

describe('zooming', () => {
  it('goes from year to quarter to month and no further', () => {
    expect([nextZoom('year', 1), nextZoom('quarter', 1), nextZoom('month', 1)]).toEqual([
      'quarter',
      'month',
      'month',
    ]);
    expect(nextZoom('year', -1)).toBe('year');
  });

  it('keeps the day under the pointer where it is', () => {
    const width = 800;
    const scrolled = scrollForZoom(0, 600, { from: 1, to: 4 });
    expect((scrolled + 600) / (width * 4)).toBeCloseTo(600 / width, 12);
    expect(scrollForZoom(scrolled, 600, { from: 4, to: 1 })).toBe(0);
  });
});
