import { daysInMonth } from '#shared/common/values.ts';
import type { DeadlineRule, PeriodicRecurrence } from '#shared/services/model.ts';

/** The day by law and the day on which the office wants to be ready, shown apart. */
export interface Deadlines {
  statutoryOn: string;
  internalOn: string;
}

export interface DeadlineOptions {
  /** Working days before the statutory day, 0-60. */
  internalWorkdays: number;
  /** Whether the office is closed on a weekday: a public holiday or a day off of its own. */
  isDayOff: (day: string) => boolean;
  /** How often the work comes back: decides which period ends before it. */
  recurrence?: PeriodicRecurrence;
  /** The end of the period, for work per four weeks: its day is then counted from instead of the end of a month. */
  periodEndOn?: string | null;
}

/**
 * The rule of a code that holds for work in a month: the newest that is valid on its first day. Work of once a year takes the
 * rule with `-JAAR` behind the code when there is one (the yearly btw return has a month of its own). Undefined without one.
 */
export function findDeadlineRule(
  rules: readonly DeadlineRule[],
  code: string,
  at: { year: number; month: number; recurrence?: PeriodicRecurrence },
): DeadlineRule | undefined {
  const on = isoDay(at.year, at.month, 1);
  const newest = (wanted: string) =>
    rules
      .filter((rule) => rule.code === wanted && rule.validFrom <= on)
      .reduce<DeadlineRule | undefined>(
        (best, rule) => (best === undefined || rule.validFrom > best.validFrom ? rule : best),
        undefined,
      );
  return (at.recurrence === 'year' ? newest(`${code}-JAAR`) : undefined) ?? newest(code);
}

/**
 * When work of a month (1-12) of a planning year must be ready. The law's day is not moved by weekends or holidays (Algemene
 * termijnenwet does not extend these terms); the office's day is a working day, so many working days before it.
 */
export function deadlinesOf(
  rule: Pick<DeadlineRule, 'basis' | 'months' | 'isMonthEnd' | 'days'>,
  year: number,
  month: number,
  options: DeadlineOptions,
): Deadlines {
  const statutoryOn = statutoryDay(rule, year, month, options);
  return {
    statutoryOn,
    internalOn: workdaysBefore(statutoryOn, options.internalWorkdays, options.isDayOff),
  };
}

function statutoryDay(
  rule: Pick<DeadlineRule, 'basis' | 'months' | 'isMonthEnd' | 'days'>,
  year: number,
  month: number,
  { recurrence, periodEndOn }: DeadlineOptions,
): string {
  const fourWeeks = rule.basis === 'period_end' ? (periodEndOn ?? null) : null;
  const from =
    fourWeeks ?? (rule.basis === 'book_year_end' ? `${year - 1}-12-31` : periodEnd(year, month, recurrence));
  const moved = addMonths(from, rule.months, rule.isMonthEnd && fourWeeks === null);
  return addDays(moved, rule.days);
}

/** The last day of the period before the month of the work: of the month, the quarter or the year. */
function periodEnd(year: number, month: number, recurrence: PeriodicRecurrence | undefined): string {
  if (recurrence === 'year') return `${year - 1}-12-31`;
  const before = recurrence === 'quarter' ? Math.floor((month - 1) / 3) * 3 : month - 1;
  return before === 0 ? `${year - 1}-12-31` : isoDay(year, before, daysInMonth(year, before));
}

function addMonths(day: string, months: number, isMonthEnd: boolean): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = daysInMonth(year, month);
  return isoDay(year, month, isMonthEnd ? last : Math.min(last, Number(day.slice(8))));
}

const dayMilliseconds = 86_400_000;

/** The date some days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
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

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
