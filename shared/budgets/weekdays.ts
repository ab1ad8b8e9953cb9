import { daysInMonth } from '#shared/common/values.ts';

const dayMilliseconds = 86_400_000;

/**
 * Days since 1 January 1970 of a date `YYYY-MM-DD`. Counted and not parsed as an instant: the years of two hundred employees ask
 * for ten thousands of them while a table waits.
 */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  // The year begins in March, so that the day of a leap year is the last one.
  const year = Number(day.slice(0, 4)) - (month > 2 ? 0 : 1);
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8, 10));
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_469
  );
}

/** The date of a number of days since 1 January 1970. */
export function dayOfNumber(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}

/** The first and the last day of a month (1–12). */
export function monthBounds(year: number, month: number): { first: string; last: string } {
  return factsOf(year, month);
}

interface MonthFacts {
  first: string;
  last: string;
  weekdays: number;
}

/** The months asked for before: a table of two hundred employees asks for the same twelve thousands of times. */
const known = new Map<number, MonthFacts>();

function factsOf(year: number, month: number): MonthFacts {
  const key = year * 100 + month;
  const before = known.get(key);
  if (before) return before;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const [first, last] = [`${start}-01`, `${start}-${daysInMonth(year, month)}`];
  const facts = { first, last, weekdays: weekdaysBetween(first, last) };
  known.set(key, facts);
  return facts;
}

/** Whether a date falls on Monday to Friday. */
export function isWeekday(day: string): boolean {
  return mondayBased(dayNumber(day)) < 5;
}

/** Mondays to Fridays from one date through another; 0 when the second comes first. Holidays count as any other day. */
export function weekdaysBetween(first: string, last: string): number {
  const from = dayNumber(first);
  const until = dayNumber(last);
  return until < from ? 0 : weekdaysBefore(until + 1) - weekdaysBefore(from);
}

/** Mondays to Fridays of a month (1–12). */
export function weekdaysInMonth(year: number, month: number): number {
  return factsOf(year, month).weekdays;
}

/** Mondays to Fridays of a year: 260 to 262. */
export function weekdaysInYear(year: number): number {
  return weekdaysBetween(`${year}-01-01`, `${year}-12-31`);
}

/** 1 January 1970 was a Thursday. */
function mondayBased(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function weekdaysBefore(number: number): number {
  return Math.floor((number + 3) / 7) * 5 + Math.min(mondayBased(number), 5);
}
