import type { Connection } from '#db/office/database.ts';
import { computeDaysOff, type HolidayChoice } from '#shared/budgets/holidays.ts';

/** The weekdays of a year that the office has off, as dates in their order. */
export function loadDaysOff(connection: Connection, year: number): Set<string> {
  return computeDaysOff(year, listHolidayChoices(connection, year));
}

/** Tells whether the office has a weekday off, whatever its year; each year is read once, when it is first asked for. */
export function createDayOffCheck(connection: Connection): (day: string) => boolean {
  const years = new Map<number, ReadonlySet<string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? loadDaysOff(connection, year);
    years.set(year, known);
    return known.has(day);
  };
}

/** Where the office differs from the calendar in a year, by date. */
export function listHolidayChoices(connection: Connection, year: number): HolidayChoice[] {
  const rows = connection
    .prepare(
      `SELECT on_day AS onDay, name, is_day_off AS isDayOff FROM office_holiday
       WHERE on_day BETWEEN ? AND ? ORDER BY on_day`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as { onDay: string; name: string; isDayOff: number }[];
  return rows.map((row) => ({ ...row, isDayOff: row.isDayOff === 1 }));
}

/** Stores a choice for a day, or a day of the office's own. */
export function saveHoliday(connection: Connection, { onDay, name, isDayOff }: HolidayChoice): void {
  connection
    .prepare(
      `INSERT INTO main.office_holiday (on_day, name, is_day_off) VALUES (?, ?, ?)
       ON CONFLICT (on_day) DO UPDATE SET name = excluded.name, is_day_off = excluded.is_day_off`,
    )
    .run(onDay, name, isDayOff ? 1 : 0);
}

/** Forgets a choice for a day, or a day of the office's own. */
export function removeHoliday(connection: Connection, onDay: string): void {
  connection.prepare('DELETE FROM main.office_holiday WHERE on_day = ?').run(onDay);
}
