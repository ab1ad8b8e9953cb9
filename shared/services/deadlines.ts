import { isoDay, lastDayOf, workdaysBefore } from '#shared/common/days.ts';
import { dueFrom, newestOn } from '#shared/deadlines/arithmetic.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { PeriodicRecurrence } from '#shared/services/model.ts';

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

/** Whether a rule can say when work of a service must be ready: it counts from a period or a book year, not from another day. */
export function isServiceRule({ basis }: Pick<DeadlineRule, 'basis'>): boolean {
  return basis === 'period_end' || basis === 'book_year_end' || basis === 'calendar_year_end';
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
    newestOn(
      rules.filter((rule) => rule.code === wanted),
      on,
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
    fourWeeks ?? (rule.basis === 'period_end' ? periodEnd(year, month, recurrence) : `${year - 1}-12-31`);
  return dueFrom(rule, from, fourWeeks !== null);
}

/** The last day of the period before the month of the work: of the month, the quarter or the year. */
function periodEnd(year: number, month: number, recurrence: PeriodicRecurrence | undefined): string {
  if (recurrence === 'year') return `${year - 1}-12-31`;
  const before = recurrence === 'quarter' ? Math.floor((month - 1) / 3) * 3 : month - 1;
  return before === 0 ? `${year - 1}-12-31` : lastDayOf(year, before);
}
