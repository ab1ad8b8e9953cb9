import { describe, expect, it } from 'vitest';
import type { DeadlineFamily } from '#shared/deadlines/model.ts';
import { groupDates } from './agenda.ts';

const dated = (ruleCode: string, dueOn: string, internalOn: string, doneOn: string | null = null) => ({
  ruleCode,
  ruleName: `Regel ${ruleCode}`,
  // The codes of these tests are families.
  family: ruleCode as DeadlineFamily,
  dueOn,
  internalOn,
  doneOn,
});
const april = { from: '2026-04-01', until: '2026-04-30' };

describe('groupDates', () => {
  it('joins the clients of a rule and a day, of the law and of the office apart', () => {
    const deadlines = [
      dated('vat', '2026-04-30', '2026-04-24', '2026-04-12'),
      dated('vat', '2026-04-30', '2026-04-24'),
      dated('payroll', '2026-04-30', '2026-04-30'),
    ];
    expect(groupDates(deadlines, april)).toEqual([
      { kind: 'internal', on: '2026-04-24', rule: 'vat', ruleName: 'Regel vat', clients: 2, done: 1 },
      { kind: 'statutory', on: '2026-04-30', rule: 'vat', ruleName: 'Regel vat', clients: 2, done: 1 },
      {
        kind: 'statutory',
        on: '2026-04-30',
        rule: 'payroll',
        ruleName: 'Regel payroll',
        clients: 1,
        done: 0,
      },
    ]);
  });

  it('shows the day of the office also when that of the law falls after the range', () => {
    const [only, ...more] = groupDates([dated('vat', '2026-05-02', '2026-04-29')], april);
    expect([only?.kind, more.length]).toEqual(['internal', 0]);
  });

  it('keeps reviews apart, with one day', () => {
    expect(groupDates([dated('wwft', '2026-04-10', '2026-04-03')], april)).toMatchObject([
      { kind: 'review', on: '2026-04-10', clients: 1 },
    ]);
  });

  it('has nothing to say about nothing', () => {
    expect(groupDates([], april)).toEqual([]);
    expect(groupDates([dated('vat', '2027-04-30', '2027-04-24')], april)).toEqual([]);
  });
});
