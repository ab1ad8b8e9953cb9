import type { Connection } from '#db/office/database.ts';
import { computeDaysOff, type HolidayChoice } from '#shared/budgets/holidays.ts';

/** The weekdays of a year that the office has off, as dates in their order. */
export function loadDaysOff(connection: Connection, year: number): Set<string> {
  return computeDaysOff(year, listHolidayChoices(connection, year));
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
