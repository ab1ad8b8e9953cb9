import { daysInMonth } from '#shared/common/values.ts';

/** The days of a step's window. */
export interface Window {
  fromOn: string;
  untilOn: string;
}

/**
 * The window of a year from days of every year. An end before the beginning lies in the next year. 29 February is the 28th in a
 * year that does not have it.
 */
export function windowOf(year: number, { fromDay, untilDay }: { fromDay: string; untilDay: string }): Window {
  const crosses = untilDay < fromDay;
  return { fromOn: dayIn(year, fromDay), untilOn: dayIn(crosses ? year + 1 : year, untilDay) };
}

function dayIn(year: number, yearDay: string): string {
  const month = Number(yearDay.slice(0, 2));
  const day = Math.min(Number(yearDay.slice(3)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${yearDay.slice(0, 2)}-${String(day).padStart(2, '0')}`;
}

/** What is wrong with a window that somebody chose for a step of a year; null when it is right. */
export type WindowProblem = 'order' | 'year' | 'long' | null;

/** A window begins in its year, does not end before it begins, and lasts at most a year. */
export function checkWindow(year: number, { fromOn, untilOn }: Window): WindowProblem {
  if (Number(fromOn.slice(0, 4)) !== year) return 'year';
  if (untilOn < fromOn) return 'order';
  return daysBetween(fromOn, untilOn) > 366 ? 'long' : null;
}

/** Days from one day to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
