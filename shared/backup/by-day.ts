import { daysInMonth } from '#shared/common/values.ts';

/** Things of one day, in the order in which they came. */
export interface DayGroup<T> {
  /** YYYY-MM-DD. */
  day: string;
  items: T[];
}

/** Groups by day without changing the order: a day stands where its first item stood, also when a clock was set back in between. */
export function groupByDay<T extends { day: string }>(items: readonly T[]): DayGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.day, [...(groups.get(item.day) ?? []), item]);
  return [...groups].map(([day, list]) => ({ day, items: list }));
}

/** A month as a calendar shows it: weeks from Monday, null where another month's day would stand. */
export interface MonthSheet {
  /** YYYY-MM. */
  month: string;
  weeks: (string | null)[][];
}

/** The sheet of a month `YYYY-MM`. */
export function layOutMonth(month: string): MonthSheet {
  const [year = 0, number = 1] = month.split('-').map(Number);
  // 0 is Monday.
  const blanks = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from(
    { length: daysInMonth(year, number) },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
  const cells: (string | null)[] = [...Array.from({ length: blanks }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { month, weeks };
}
