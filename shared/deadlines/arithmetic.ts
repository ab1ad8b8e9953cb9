import { addDays, addMonths } from '#shared/common/days.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';

/**
 * The day by law that a rule gives, counted from a day. Weekends and holidays do not move it: the Algemene termijnenwet does not
 * extend these terms.
 *
 * @param isFourWeeks the period does not end with a month: the same day number counts, not the end of the month.
 */
export function dueFrom(
  rule: Pick<DeadlineRule, 'months' | 'isMonthEnd' | 'days'>,
  fromOn: string,
  isFourWeeks = false,
): string {
  const moved =
    rule.months === 0 && !rule.isMonthEnd
      ? fromOn
      : addMonths(fromOn, rule.months, rule.isMonthEnd && !isFourWeeks);
  return rule.days === 0 ? moved : addDays(moved, rule.days);
}

/** The newest of some dated rows that holds on a day; undefined while none does. */
export function newestOn<T extends { validFrom: string }>(rows: readonly T[], on: string): T | undefined {
  let newest: T | undefined;
  for (const row of rows)
    if (row.validFrom <= on && (newest === undefined || row.validFrom > newest.validFrom)) newest = row;
  return newest;
}
