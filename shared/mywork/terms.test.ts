import { describe, expect, it } from 'vitest';
import { monthEnd, termOf, weekEnd } from '#shared/mywork/terms.ts';

describe('terms of work', () => {
  it.each([
    ['2026-11-16', '2026-11-22'],
    ['2026-11-21', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026-12-31', '2027-01-03'],
    ['2028-02-28', '2028-03-05'],
  ])('ends the week of %s on Sunday %s', (today, sunday) => expect(weekEnd(today)).toBe(sunday));

  it.each([
    ['2026-11-21', '2026-11-30'],
    ['2028-02-10', '2028-02-29'],
    ['2026-12-30', '2027-01-03'],
  ])('lets the month of %s run to %s', (today, last) => expect(monthEnd(today)).toBe(last));

  it.each([
    ['2026-11-20', 'overdue'],
    ['2026-11-21', 'week'],
    ['2026-11-22', 'week'],
    ['2026-11-23', 'month'],
    ['2026-11-30', 'month'],
    ['2026-12-01', undefined],
  ])('puts %s under %s on 21 November 2026', (dueOn, term) => expect(termOf(dueOn, '2026-11-21')).toBe(term));
});
