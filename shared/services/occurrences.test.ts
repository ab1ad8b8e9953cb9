import { describe, expect, it } from 'vitest';
import {
  fourWeeksEnd,
  monthOfPart,
  occurrencesOf,
  windowOf,
  type PlanFacts,
} from '#shared/services/occurrences.ts';
import type { Service } from '#shared/services/model.ts';

const nothing: PlanFacts = {
  followed: { administration: null, reads_along: null, vat_return: null, engagement: null },
  administrationMonths: null,
  dates: { ready_to_compile: null, accounts_complete: null },
  legalForm: null,
};

type Planned = Parameters<typeof occurrencesOf>[0];
const service: Planned = {
  code: 'X',
  recurrence: 'month',
  months: {},
  follows: null,
  followsCodes: null,
  legalFormCodes: null,
  anchor: null,
};

function monthsOf(of: Partial<Planned>, plan: Partial<PlanFacts> = {}, year = 2027): number[] {
  return occurrencesOf({ ...service, ...of }, { ...nothing, ...plan }, year).map(({ month }) => month);
}

const followed = (
  field: keyof PlanFacts['followed'],
  code: string,
  recurrence: Service['recurrence'] | null,
) => ({
  followed: { ...nothing.followed, [field]: { code, recurrence } },
});

describe('when a service is done', () => {
  it.each([
    ['month', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['quarter', [1, 4, 7, 10]],
    ['year', [1]],
    ['four_weeks', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12]],
    ['on_demand', []],
  ] as const)('per %s', (recurrence, months) => {
    expect(monthsOf({ recurrence })).toEqual(months);
  });

  it('takes its own months', () => {
    expect(monthsOf({ recurrence: 'quarter', months: { quarter: [2, 5, 8, 11] } })).toEqual([2, 5, 8, 11]);
  });

  it.each([
    ['quarter', { quarter: [1, 4, 7, 10, 12] }],
    ['month', { month: [1] }],
    ['four_weeks', { four_weeks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
    ['year', { year: [] }],
  ] as const)('refuses a wrong number of months per %s', (recurrence, months) => {
    const own = Object.fromEntries(Object.entries(months).map(([key, value]) => [key, [...value]]));
    expect(() => monthsOf({ recurrence, months: own })).toThrow(/Dienst X: .* Er is niets gewijzigd/);
  });

  it('follows how often a code of the plan comes back, and is not done without it', () => {
    const vat: Partial<Planned> = { follows: 'vat_return', recurrence: 'quarter', months: { year: [2] } };
    expect(monthsOf(vat, followed('vat_return', 'M', 'month'))).toHaveLength(12);
    expect(monthsOf(vat, followed('vat_return', 'K', 'quarter'))).toEqual([1, 4, 7, 10]);
    expect(monthsOf(vat, followed('vat_return', 'J', 'year'))).toEqual([2]);
    expect(monthsOf(vat, followed('vat_return', 'G', null))).toEqual([]);
    expect(monthsOf(vat)).toEqual([]);
  });

  it('is done with some codes only, where it says so', () => {
    const accounts: Partial<Planned> = {
      follows: 'engagement',
      recurrence: 'year',
      months: { year: [5] },
      followsCodes: ['SA', 'BE'],
    };
    expect(monthsOf(accounts, followed('engagement', 'SA', null))).toEqual([5]);
    expect(monthsOf(accounts, followed('engagement', 'CO', null))).toEqual([]);
    expect(monthsOf({ ...accounts, followsCodes: null }, followed('engagement', 'CO', null))).toEqual([5]);
  });

  it.each([
    ['2027-09-21', 9],
    ['2028-02-29', 12],
    ['2026-12-31', 1],
  ])('takes the month of a date of the plan: %s', (day, month) => {
    const plan = {
      ...followed('engagement', 'SA', null),
      dates: { ...nothing.dates, accounts_complete: day },
    };
    const accounts: Partial<Planned> = {
      follows: 'engagement',
      recurrence: 'year',
      anchor: 'accounts_complete',
    };
    expect(monthsOf(accounts, plan)).toEqual([month]);
  });

  it('takes the 29th of February of a leap year as any other day', () => {
    const plan = {
      ...followed('engagement', 'SA', null),
      dates: { ...nothing.dates, accounts_complete: '2028-02-29' },
    };
    expect(
      monthsOf({ follows: 'engagement', recurrence: 'year', anchor: 'accounts_complete' }, plan, 2028),
    ).toEqual([2]);
  });

  it('takes the months of production of an administration', () => {
    const plan = { ...followed('administration', 'K', 'quarter'), administrationMonths: [11, 2, 5, 8] };
    expect(monthsOf({ follows: 'administration' }, plan)).toEqual([2, 5, 8, 11]);
    expect(monthsOf({ follows: 'reads_along' }, plan)).toEqual([]);
    expect(monthsOf({ follows: 'administration' }, { ...plan, administrationMonths: [] })).toEqual([
      1, 4, 7, 10,
    ]);
  });

  it('goes by the legal form where it follows nothing', () => {
    const tax: Partial<Planned> = { recurrence: 'year', months: { year: [5] }, legalFormCodes: ['BV', 'NV'] };
    expect(monthsOf(tax, { legalForm: 'BV' })).toEqual([5]);
    expect(monthsOf(tax, { legalForm: 'VOF' })).toEqual([]);
    expect(monthsOf(tax)).toEqual([]);
    expect(monthsOf({ ...tax, legalFormCodes: [] }, { legalForm: 'BV' })).toEqual([]);
    expect(monthsOf({ ...tax, legalFormCodes: null })).toEqual([5]);
  });
});

describe('periods of four weeks', () => {
  it.each([
    // 2026 has 53 weeks: the thirteenth period has five of them.
    [2026, 1, '2026-01-25'],
    [2026, 12, '2026-11-29'],
    [2026, 13, '2027-01-03'],
    [2027, 1, '2027-01-31'],
    [2027, 13, '2028-01-02'],
    [2024, 1, '2024-01-28'],
    [2024, 2, '2024-02-25'],
    [2020, 13, '2021-01-03'],
  ])('in %i period %i ends on %s', (year, period, day) => {
    expect(fourWeeksEnd(year, period)).toBe(day);
  });

  it('gives thirteen times a year, also in a year of 53 weeks', () => {
    for (const year of [2026, 2027]) {
      const found = occurrencesOf({ ...service, recurrence: 'four_weeks' }, nothing, year);
      expect(found.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
      expect(found.at(-1)?.periodEndOn).toBe(fourWeeksEnd(year, 13));
    }
  });
});

describe('the window', () => {
  const window = (
    recurrence: Service['recurrence'],
    windowEarliest: number,
    windowLatest: number,
    month: number,
  ) => windowOf({ recurrence, windowEarliest, windowLatest }, { month });
  it.each([
    ['month', 0, 1, 3, [3, 4]],
    ['quarter', -2, 0, 1, [1, 1]],
    ['quarter', 0, 2, 12, [12, 12]],
    ['year', 3, 10, 5, [3, 10]],
    ['on_demand', 1, 12, 5, [1, 12]],
  ] as const)(
    'of work per %s from %i to %i in month %i',
    (recurrence, earliest, latest, month, [from, to]) => {
      expect(window(recurrence, earliest, latest, month)).toEqual({ earliestMonth: from, latestMonth: to });
    },
  );

  it('keeps a later part in the year', () => {
    expect(monthOfPart(5, 1)).toBe(6);
    expect(monthOfPart(12, 1)).toBe(12);
  });
});
