import { daysInMonth } from '#shared/common/values.ts';
import { addDays, isWorkday } from '#shared/common/days.ts';

/**
 * A date of a plan some years later: the same day and month, 29 February as the 28th where the year has none, and on a weekend or a day
 * off the next working day, or the one before where the next falls in another month.
 */
export function moveDay(day: string, years: number, isDayOff: (day: string) => boolean): string {
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7));
  const inMonth = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  const moved = `${year}-${day.slice(5, 7)}-${String(inMonth).padStart(2, '0')}`;
  const later = nearestWorkday(moved, 1, isDayOff);
  return later.slice(0, 7) === moved.slice(0, 7) ? later : nearestWorkday(moved, -1, isDayOff);
}

function nearestWorkday(day: string, step: 1 | -1, isDayOff: (day: string) => boolean): string {
  let on = day;
  while (!isWorkday(on, isDayOff)) on = addDays(on, step);
  return on;
}
