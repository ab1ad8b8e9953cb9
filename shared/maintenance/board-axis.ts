import { addDays } from '#shared/common/days.ts';
import { daysInMonth } from '#shared/common/values.ts';
import { isoWeek } from '#shared/text/format.ts';
import { daysBetween } from '#shared/maintenance/window.ts';

/** How much of the year is in sight at once. */
export const boardZooms = ['year', 'quarter', 'month'] as const;
export type BoardZoom = (typeof boardZooms)[number];

/** How many times as wide as its window the year is drawn: twelve months, three or one are in sight. */
export const stretchOf: Readonly<Record<BoardZoom, number>> = { year: 1, quarter: 4, month: 12 };

/** The zoom one step nearer (1) or further away (-1); the same when there is none. */
export function nextZoom(zoom: BoardZoom, by: 1 | -1): BoardZoom {
  return boardZooms[boardZooms.indexOf(zoom) + by] ?? zoom;
}

/** A stretch of the year, in fractions of its whole width: 0 is the start of 1 January, 1 the end of 31 December. */
export interface Stretch {
  start: number;
  width: number;
}

export interface AxisMonth extends Stretch {
  /** 1-12. */
  month: number;
}

export interface AxisWeek extends Stretch {
  /** The ISO 8601 number: 1 January can stand in week 52 or 53, 31 December in week 1. */
  week: number;
  /** The first and last day of the week that fall in the year. */
  fromOn: string;
  untilOn: string;
}

export interface AxisDay extends Stretch {
  on: string;
  /** 1-31. */
  dayOfMonth: number;
  isWeekend: boolean;
}

export function firstDayOf(year: number): string {
  return `${year}-01-01`;
}

export function lastDayOf(year: number): string {
  return `${year}-12-31`;
}

/** 365, or 366 in a leap year. */
export function daysInYear(year: number): number {
  return 337 + daysInMonth(year, 2);
}

/** Where a day begins, as a fraction of the year: below 0 before the year, 1 and more after it. */
export function placeOf(year: number, on: string): number {
  return daysBetween(firstDayOf(year), on) / daysInYear(year);
}

/** The day at a fraction of the year, kept within the year. */
export function dayAt(year: number, fraction: number): string {
  const days = daysInYear(year);
  return addDays(firstDayOf(year), Math.min(days - 1, Math.max(0, Math.floor(fraction * days))));
}

/** The twelve months, each as wide as its days. */
export function computeMonths(year: number): AxisMonth[] {
  const days = daysInYear(year);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const fromOn = `${year}-${String(month).padStart(2, '0')}-01`;
    return { month, start: placeOf(year, fromOn), width: daysInMonth(year, month) / days };
  });
}

/** The ISO weeks of which at least one day falls in the year, the first and last cut off at its ends. */
export function computeWeeks(year: number): AxisWeek[] {
  const days = daysInYear(year);
  const weeks: AxisWeek[] = [];
  for (let on = firstDayOf(year); on <= lastDayOf(year);) {
    const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
    const sunday = addDays(on, 6 - weekday);
    const untilOn = sunday > lastDayOf(year) ? lastDayOf(year) : sunday;
    weeks.push({
      week: isoWeek(on)?.week ?? 0,
      fromOn: on,
      untilOn,
      start: placeOf(year, on),
      width: (daysBetween(on, untilOn) + 1) / days,
    });
    on = addDays(untilOn, 1);
  }
  return weeks;
}

/** Every day of the year. */
export function computeDays(year: number): AxisDay[] {
  const days = daysInYear(year);
  return Array.from({ length: days }, (_, index) => {
    const on = addDays(firstDayOf(year), index);
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    return {
      on,
      dayOfMonth: Number(on.slice(8)),
      isWeekend: weekday === 0 || weekday === 6,
      start: index / days,
      width: 1 / days,
    };
  });
}

/**
 * How far to scroll so that the day under `anchor` stays there when the year gets another width. `anchor` and `scrolled` in
 * pixels of the part of the window in which the year moves, `stretch` as in `stretchOf`.
 */
export function scrollForZoom(
  scrolled: number,
  anchor: number,
  stretch: { from: number; to: number },
): number {
  return Math.max(0, ((scrolled + anchor) / stretch.from) * stretch.to - anchor);
}
