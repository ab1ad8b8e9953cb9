import * as z from 'zod';
import { addDays } from '#shared/common/days.ts';
import { daysInMonth } from '#shared/common/values.ts';
import { formatDay, formatWeek, monthName } from '#shared/text/format.ts';

/** The stretch of days whose deadlines are shown; `late` is everything open that has passed. */
export const PeriodKind = z.enum(['week', 'month', 'quarter', 'year', 'late']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** First and last day, both included. */
export interface Period {
  from: string;
  until: string;
}

/** How far back what is late is looked for. */
export const lateDays = 365;

/** The period of a kind in which a day falls; for `late` the year up to yesterday. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'week': {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      const from = addDays(day, -weekday);
      return { from, until: addDays(from, 6) };
    }
    case 'month':
      return monthsFrom(year, month, 1);
    case 'quarter':
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1, 3);
    case 'year':
      return { from: `${year}-01-01`, until: `${year}-12-31` };
    case 'late':
      return { from: addDays(day, -lateDays), until: addDays(day, -1) };
  }
}

function monthsFrom(year: number, first: number, months: number): Period {
  const last = first + months - 1;
  return {
    from: `${year}-${two(first)}-01`,
    until: `${year}-${two(last)}-${daysInMonth(year, last)}`,
  };
}

/** A day in the period before (-1) or after (1) that of a day; what is late has no neighbours. */
export function stepPeriod(kind: PeriodKind, day: string, by: -1 | 1): string {
  if (kind === 'late') return day;
  const { from, until } = periodAt(kind, day);
  return by === 1 ? addDays(until, 1) : periodAt(kind, addDays(from, -1)).from;
}

/** How a period is called: `week 47 2026 (16-11-2026 t/m 22-11-2026)`, `november 2026`, `4e kwartaal 2026`, `2026`. */
export function nameOfPeriod(kind: PeriodKind, day: string): string {
  const { from, until } = periodAt(kind, day);
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  switch (kind) {
    case 'week':
      return `${formatWeek(from)} (${formatDay(from)} t/m ${formatDay(until)})`;
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'quarter':
      return `${(month + 2) / 3}e kwartaal ${year}`;
    case 'year':
      return year;
    case 'late':
      return `te laat op ${formatDay(day)}`;
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
