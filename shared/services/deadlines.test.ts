import { describe, expect, it } from 'vitest';
import { workdaysBefore } from '#shared/common/days.ts';
import { deadlinesOf, findDeadlineRule } from '#shared/services/deadlines.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { PeriodicRecurrence } from '#shared/services/model.ts';

const rule = (basis: DeadlineRule['basis'], months: number, isMonthEnd = true, days = 0) => ({
  basis,
  months,
  isMonthEnd,
  days,
});
const vat = rule('period_end', 1);
const open = () => false;

interface Case {
  rule: ReturnType<typeof rule>;
  at: [year: number, month: number, recurrence?: PeriodicRecurrence];
  statutory: string;
  internal: string;
}

describe('deadlines', () => {
  it.each<Case>([
    { rule: vat, at: [2027, 4, 'quarter'], statutory: '2027-04-30', internal: '2027-04-27' },
    { rule: vat, at: [2027, 5, 'quarter'], statutory: '2027-04-30', internal: '2027-04-27' },
    { rule: vat, at: [2027, 1, 'quarter'], statutory: '2027-01-31', internal: '2027-01-27' },
    { rule: vat, at: [2027, 2, 'month'], statutory: '2027-02-28', internal: '2027-02-24' },
    { rule: vat, at: [2028, 2, 'month'], statutory: '2028-02-29', internal: '2028-02-24' },
    { rule: rule('period_end', 3), at: [2027, 2, 'year'], statutory: '2027-03-31', internal: '2027-03-26' },
    { rule: rule('book_year_end', 5), at: [2027, 5], statutory: '2027-05-31', internal: '2027-05-26' },
    {
      rule: rule('book_year_end', 10, true, 8),
      at: [2027, 10],
      statutory: '2027-11-08',
      internal: '2027-11-03',
    },
    { rule: rule('book_year_end', 12), at: [2027, 10], statutory: '2027-12-31', internal: '2027-12-28' },
  ])('$at → $statutory', ({ rule: by, at: [year, month, recurrence], statutory, internal }) => {
    const found = deadlinesOf(by, year, month, {
      internalWorkdays: 3,
      isDayOff: open,
      ...(recurrence === undefined ? {} : { recurrence }),
    });
    expect(found).toEqual({ statutoryOn: statutory, internalOn: internal });
  });

  it('counts four weeks from the day on which they end', () => {
    const at = (periodEndOn: string) =>
      deadlinesOf(vat, 2027, 1, {
        internalWorkdays: 0,
        isDayOff: open,
        recurrence: 'four_weeks',
        periodEndOn,
      }).statutoryOn;
    expect(at('2025-01-26')).toBe('2025-02-26');
    expect(at('2027-01-31')).toBe('2027-02-28');
    expect(at('2026-12-31')).toBe('2027-01-31');
  });

  it('avoids weekends and days off for the day of the office only', () => {
    const isDayOff = (day: string) => day === '2027-04-27' || day === '2027-04-26';
    expect(deadlinesOf(vat, 2027, 4, { internalWorkdays: 3, isDayOff, recurrence: 'quarter' })).toEqual({
      statutoryOn: '2027-04-30',
      internalOn: '2027-04-23',
    });
    expect(workdaysBefore('2027-01-31', 0, open)).toBe('2027-01-29');
    expect(workdaysBefore('2027-01-31', 1, open)).toBe('2027-01-29');
    expect(workdaysBefore('2027-01-29', 0, open)).toBe('2027-01-29');
  });

  it('takes the newest rule that holds, and the yearly one for yearly work', () => {
    const made = (code: string, validFrom: string): DeadlineRule => ({
      ...vat,
      id: 1,
      code,
      name: code,
      step: 'vat',
      afterCode: null,
      validFrom,
      source: 'x',
      checkedOn: '2026-11-21',
    });
    const rules = [made('BTW', '2010-01-01'), made('BTW', '2027-04-01'), made('BTW-JAAR', '2010-01-01')];
    const find = (year: number, month: number, recurrence: PeriodicRecurrence) =>
      findDeadlineRule(rules, 'BTW', { year, month, recurrence });
    expect(find(2027, 3, 'quarter')?.validFrom).toBe('2010-01-01');
    expect(find(2027, 4, 'quarter')?.validFrom).toBe('2027-04-01');
    expect(find(2027, 4, 'year')?.code).toBe('BTW-JAAR');
    expect(find(2005, 4, 'year')).toBeUndefined();
  });
});
