import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { computeDaysOff, dutchHolidays, easterSunday } from '#shared/budgets/holidays.ts';

const calendar = new Holidays('NL');

describe('Dutch holidays', () => {
  it('are those of date-holidays, two centuries long', () => {
    for (let year = 2000; year <= 2199; year += 1) {
      const theirs = calendar.getHolidays(year).map(({ date, type }) => ({ day: date.slice(0, 10), type }));
      const publicDays = theirs.filter(({ type }) => type === 'public').map(({ day }) => day);
      const ours = dutchHolidays(year);
      const named = ['Goede Vrijdag', 'Bevrijdingsdag'];
      expect(ours.filter(({ name }) => !named.includes(name)).map(({ onDay }) => onDay)).toEqual([
        ...new Set(publicDays),
      ]);
      expect(new Set(ours.map(({ onDay }) => onDay)).size).toBe(ours.length);
      for (const { onDay } of ours) expect(theirs.map(({ day }) => day)).toContain(onDay);
    }
  });

  it('name a day once when two fall on it', () => {
    expect(dutchHolidays(2016).filter(({ onDay }) => onDay === '2016-05-05')).toEqual([
      { onDay: '2016-05-05', name: 'Bevrijdingsdag / Hemelvaartsdag', isDayOff: true },
    ]);
  });

  it('give 5 May off once in five years', () => {
    const isOff = (year: number) =>
      dutchHolidays(year).find(({ onDay }) => onDay.endsWith('05-05'))?.isDayOff;
    expect([2024, 2025, 2026, 2030].map(isOff)).toEqual([false, true, false, true]);
  });

  it('know Easter', () => {
    expect([2015, 2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '2015-04-05',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  it('are the weekdays off, but for what the office chose', () => {
    expect([...computeDaysOff(2026, [])]).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ]);
    const chosen = computeDaysOff(2026, [
      { onDay: '2026-04-03', name: 'Goede Vrijdag', isDayOff: true },
      { onDay: '2026-04-27', name: 'Koningsdag', isDayOff: false },
      { onDay: '2026-05-15', name: 'Brugdag', isDayOff: true },
      { onDay: '2026-05-16', name: 'Zaterdag', isDayOff: true },
      { onDay: '2027-05-07', name: 'Brugdag', isDayOff: true },
    ]);
    expect([...chosen]).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-14',
      '2026-05-15',
      '2026-05-25',
      '2026-12-25',
    ]);
  });
});
