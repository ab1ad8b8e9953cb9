import { daysInMonth } from '#shared/common/values.ts';

/** The civil date of an instant on this computer's calendar. */
export function dayOf(instant: { getFullYear(): number; getMonth(): number; getDate(): number }): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(instant.getFullYear(), 4)}-${pad(instant.getMonth() + 1, 2)}-${pad(instant.getDate(), 2)}`;
}

const dayMilliseconds = 86_400_000;

/** The date some days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const moved = Number(day.slice(8)) + days;
  // Most moves stay within the month; a calendar is only asked when they do not.
  if (moved >= 1 && moved <= 28) return `${day.slice(0, 8)}${twoDigits(moved)}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The date some months later, or earlier when negative: at most the last day of that month, or always with `isMonthEnd`. */
export function addMonths(day: string, months: number, isMonthEnd = false): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const last = daysInMonth(year, month);
  return isoDay(year, month, isMonthEnd ? last : Math.min(last, Number(day.slice(8))));
}

/** Whether people work on a day: no weekend and no day off. */
export function isWorkday(day: string, isDayOff: (day: string) => boolean): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isDayOff(day);
}

/** The working day so many working days before a day; with 0 the day itself, or the last working day before it. */
export function workdaysBefore(day: string, workdays: number, isDayOff: (day: string) => boolean): string {
  let on = day;
  while (!isWorkday(on, isDayOff)) on = addDays(on, -1);
  // A day that was moved is itself the first working day before the statutory one.
  let left = on === day ? workdays : Math.max(0, workdays - 1);
  while (left > 0) {
    on = addDays(on, -1);
    if (isWorkday(on, isDayOff)) left -= 1;
  }
  return on;
}

/** The date of a year, a month (1-12) and a day of the month. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The last day of a month (1-12). */
export function lastDayOf(year: number, month: number): string {
  return isoDay(year, month, daysInMonth(year, month));
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
