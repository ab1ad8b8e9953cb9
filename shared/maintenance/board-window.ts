import { daysBetween } from '#shared/maintenance/window.ts';
import { addDays } from '#shared/common/days.ts';
import { daysInYear, firstDayOf, lastDayOf, placeOf, type Stretch } from '#shared/maintenance/board-axis.ts';

/** When a step is on: both days belong to it. */
export interface StepWindow {
  fromOn: string;
  untilOn: string;
}

/** A window on the board of a year. Torn: it goes on beyond that end of the year. */
export interface PlacedWindow extends Stretch {
  isTornAtStart: boolean;
  isTornAtEnd: boolean;
}

/** What a drag or a key changes: the whole window, its first day or its last. */
export type WindowPart = 'whole' | 'from' | 'until';

/** The part of a window that falls in the year; null when none of it does. */
export function placeWindow(year: number, { fromOn, untilOn }: StepWindow): PlacedWindow | null {
  if (untilOn < firstDayOf(year) || fromOn > lastDayOf(year) || untilOn < fromOn) return null;
  const isTornAtStart = fromOn < firstDayOf(year);
  const isTornAtEnd = untilOn > lastDayOf(year);
  const start = isTornAtStart ? 0 : placeOf(year, fromOn);
  const end = isTornAtEnd ? 1 : placeOf(year, addDays(untilOn, 1));
  return { start, width: end - start, isTornAtStart, isTornAtEnd };
}

/** The whole days in a distance of the pointer, given how wide the year is drawn; halves go to the nearer day. */
export function snapToDays(year: number, pixels: number, yearPixels: number): number {
  if (yearPixels <= 0) return 0;
  const days = Math.round((pixels / yearPixels) * daysInYear(year));
  return days === 0 ? 0 : days;
}

/**
 * A window some days later (or earlier when negative), or with its first or last day moved. The first day stays in `planYear`,
 * the year to whose plan the step belongs; a window keeps at least one day and at most a year and a day.
 */
export function changeWindow(
  { fromOn, untilOn }: StepWindow,
  part: WindowPart,
  days: number,
  planYear: number,
): StepWindow {
  const length = daysBetween(fromOn, untilOn);
  switch (part) {
    case 'whole': {
      const from = clamp(addDays(fromOn, days), firstDayOf(planYear), lastDayOf(planYear));
      return { fromOn: from, untilOn: addDays(from, length) };
    }
    case 'from': {
      const latest = untilOn < lastDayOf(planYear) ? untilOn : lastDayOf(planYear);
      const earliest = addDays(untilOn, -mostDays);
      const first = earliest > firstDayOf(planYear) ? earliest : firstDayOf(planYear);
      return { fromOn: clamp(addDays(fromOn, days), first, latest), untilOn };
    }
    case 'until':
      return { fromOn, untilOn: clamp(addDays(untilOn, days), fromOn, addDays(fromOn, mostDays)) };
  }
}

/** A window of 367 days would come round to the same day twice. */
const mostDays = 365;

function clamp(day: string, lowest: string, highest: string): string {
  if (day < lowest) return lowest;
  return day > highest ? highest : day;
}

/** What a key does to the window that has the focus; undefined when it does nothing. */
export interface KeyPress {
  key: string;
  isCtrl: boolean;
  isShift: boolean;
}

/** Arrows move a day, with Ctrl a week; with Shift they stretch the last day. Undefined for every other key. */
export function readWindowKey({
  key,
  isCtrl,
  isShift,
}: KeyPress): { part: WindowPart; days: number } | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const days = (isCtrl ? 7 : 1) * (key === 'ArrowLeft' ? -1 : 1);
  return { part: isShift ? 'until' : 'whole', days };
}
