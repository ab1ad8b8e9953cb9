import { daysBetween } from '#shared/maintenance/window.ts';
import { addDays } from '#shared/common/days.ts';
import {
  daysInYear,
  firstDayOf,
  lastDayOf,
  placeOf,
  type BoardZoom,
  type Stretch,
} from '#shared/maintenance/board-axis.ts';

/** Statutory dates of one day, of one rule or of all. */
export interface DayCount {
  dueOn: string;
  count: number;
}

/** One place along the top of the board that can be opened: the statutory dates of a day, or of a week when the year is small. */
export interface BoardMark extends Stretch {
  fromOn: string;
  untilOn: string;
  count: number;
  /** Whether there is room to write the count above it. */
  hasLabel: boolean;
  /** The days that have dates, with their height against the busiest day: above 0, at most 1. */
  ticks: { on: string; count: number; place: number; height: number }[];
}

/** Days that a written count needs, so that two never touch on the narrowest window. */
const labelDays: Readonly<Record<BoardZoom, number>> = { year: 14, quarter: 4, month: 1 };

/**
 * The marks of a year: per day, and per ISO week where a day is too narrow to hit. Days outside the year and empty days are
 * left out. Heights follow the square root, so that a day with 3 dates is still seen beside one with 900.
 */
export function computeMarks(year: number, counts: readonly DayCount[], zoom: BoardZoom): BoardMark[] {
  const perDay = sumPerDay(year, counts);
  const busiest = Math.max(1, ...perDay.values());
  const days = daysInYear(year);
  const marks = new Map<string, BoardMark>();
  for (const on of [...perDay.keys()].toSorted()) {
    const count = perDay.get(on) ?? 0;
    const { fromOn, untilOn } = zoom === 'year' ? weekWithin(year, on) : { fromOn: on, untilOn: on };
    const mark = marks.get(fromOn) ?? {
      fromOn,
      untilOn,
      count: 0,
      hasLabel: false,
      ticks: [],
      start: placeOf(year, fromOn),
      width: (daysBetween(fromOn, untilOn) + 1) / days,
    };
    mark.count += count;
    mark.ticks.push({
      on,
      count,
      place: (daysBetween(fromOn, on) + 0.5) / (daysBetween(fromOn, untilOn) + 1),
      height: Math.sqrt(count / busiest),
    });
    marks.set(fromOn, mark);
  }
  return labelBusiest([...marks.values()], labelDays[zoom]);
}

function sumPerDay(year: number, counts: readonly DayCount[]): Map<string, number> {
  const perDay = new Map<string, number>();
  for (const { dueOn, count } of counts) {
    if (count <= 0 || dueOn < firstDayOf(year) || dueOn > lastDayOf(year)) continue;
    perDay.set(dueOn, (perDay.get(dueOn) ?? 0) + count);
  }
  return perDay;
}

function weekWithin(year: number, on: string): { fromOn: string; untilOn: string } {
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(on, -weekday);
  const sunday = addDays(monday, 6);
  return {
    fromOn: monday < firstDayOf(year) ? firstDayOf(year) : monday,
    untilOn: sunday > lastDayOf(year) ? lastDayOf(year) : sunday,
  };
}

/** Writes the counts of the busiest first, and leaves out what would touch one that is written. */
function labelBusiest(marks: BoardMark[], apart: number): BoardMark[] {
  const written: BoardMark[] = [];
  for (const mark of marks.toSorted((a, b) => b.count - a.count)) {
    const isFree = written.every((other) => Math.abs(daysBetween(other.fromOn, mark.fromOn)) >= apart);
    if (isFree) written.push(mark);
  }
  const free = new Set(written);
  return marks.map((mark) => ({ ...mark, hasLabel: free.has(mark) }));
}
