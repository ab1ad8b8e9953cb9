import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basisPointsOfWeek,
  computeContractHours,
  computeDaysOffHours,
  weekCentihoursOf,
  type ContractPeriod,
} from '#shared/budgets/contract-hours.ts';
import {
  dayNumber,
  dayOfNumber,
  weekdaysBetween,
  weekdaysInMonth,
  weekdaysInYear,
} from '#shared/budgets/weekdays.ts';

const share = fc.integer({ min: 1, max: 15_000 });
const always = { inServiceOn: null, outOfServiceOn: null };
const contract = (
  partTimeBasisPoints: number,
  fromOn = '2010-01-01',
  untilOn: string | null = null,
): ContractPeriod => ({ fromOn, untilOn, partTimeBasisPoints });

describe('weekdays', () => {
  it('counts those of the golden year', () => {
    expect(weekdaysInYear(2015)).toBe(261);
    expect([1, 2, 3, 4].map((month) => weekdaysInMonth(2015, month))).toEqual([22, 20, 22, 22]);
  });

  it.each([
    [2024, 262, 21],
    [2026, 261, 20],
    [1900, 261, 20],
    [2000, 260, 21],
    [2100, 261, 20],
    [2020, 262, 20],
  ])('%i has %i weekdays, %i in February', (year, inYear, inFebruary) => {
    expect(weekdaysInYear(year)).toBe(inYear);
    expect(weekdaysInMonth(year, 2)).toBe(inFebruary);
  });

  it('agrees with counting day by day, also before 1970', () => {
    for (const year of [1899, 1968, 1970, 2026]) {
      let counted = 0;
      for (let day = Date.UTC(year, 0, 1); day <= Date.UTC(year, 11, 31); day += 86_400_000)
        if (![0, 6].includes(new Date(day).getUTCDay())) counted += 1;
      expect(weekdaysBetween(`${year}-01-01`, `${year}-12-31`)).toBe(counted);
    }
    expect(weekdaysBetween('2026-01-05', '2026-01-04')).toBe(0);
  });
});

describe('contract hours', () => {
  it('gives the figures of the source to the digit', () => {
    const full = computeContractHours(2015, [contract(10_000)], always);
    expect(full.monthCentihours.slice(0, 4)).toEqual([17_530, 15_940, 17_530, 17_530]);
    expect(full.yearCentihours).toBe(208_000);
    const part = computeContractHours(2015, [contract(7500)], always);
    expect(part.monthCentihours.slice(0, 4)).toEqual([13_150, 11_960, 13_150, 13_150]);
    expect(part.yearCentihours).toBe(156_000);
  });

  it('gives 2,080 hours in a leap year and in a year of 53 weeks', () => {
    for (const year of [2024, 2026, 2032]) {
      expect(computeContractHours(year, [contract(10_000)], always).yearCentihours).toBe(208_000);
    }
  });

  it('counts the weekdays of a contract that begins or ends within a month', () => {
    const hours = computeContractHours(2015, [contract(10_000, '2015-01-15', '2015-03-13')], always);
    expect(hours.weekdays).toEqual([12, 20, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(hours.monthCentihours.slice(0, 4)).toEqual([9560, 15_940, 7970, 0]);
    expect(hours.yearCentihours).toBe(33_470);
    expect(hours.partTimeBasisPoints).toBe(10_000);
  });

  it('stops at the dates of service', () => {
    const hours = computeContractHours(2015, [contract(10_000)], {
      inServiceOn: '2015-01-15',
      outOfServiceOn: '2015-03-14',
    });
    expect(hours.weekdays.slice(0, 4)).toEqual([12, 20, 10, 0]);
  });

  it('takes two contracts of one percentage as one, and weighs different ones by weekdays', () => {
    const whole = computeContractHours(2015, [contract(10_000)], always);
    const split = [contract(10_000, '2010-01-01', '2015-06-10'), contract(10_000, '2015-06-11')];
    expect(computeContractHours(2015, split, always)).toEqual(whole);
    const less = [contract(10_000, '2010-01-01', '2015-06-30'), contract(8000, '2015-07-01')];
    const mixed = computeContractHours(2015, less, always);
    expect(mixed.partTimeBasisPoints).toBe(Math.round((10_000 * 129 + 8000 * 132) / 261));
    expect(mixed.yearCentihours).toBe(102_800 + 84_160);
  });

  it('is the same however a contract of one percentage is cut, and never more than full-time', () => {
    const dayOfYear = fc.integer({ min: 1, max: 364 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), dayOfYear, share, (year, day, partTime) => {
        const cut = dayNumber(`${year}-01-01`) + day;
        const parts = [
          contract(partTime, `${year}-01-01`, dayOfNumber(cut - 1)),
          contract(partTime, dayOfNumber(cut), `${year}-12-31`),
        ];
        const whole = computeContractHours(year, [contract(partTime, `${year}-01-01`)], always);
        expect(computeContractHours(year, parts, always)).toEqual(whole);
        expect(whole.weekdays.reduce((sum, days) => sum + days, 0)).toBe(weekdaysInYear(year));
        expect(Math.abs(whole.yearCentihours - 20.8 * partTime)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('has no percentage without a contract in the year', () => {
    expect(computeContractHours(2015, [contract(10_000, '2016-01-01')], always)).toMatchObject({
      partTimeBasisPoints: null,
      yearCentihours: 0,
    });
  });

  it('takes for a day off what the contract gives for it', () => {
    const hours = (days: string[], contracts: ContractPeriod[]) =>
      computeDaysOffHours(2015, days, contracts, always);
    expect(hours(['2015-01-01', '2015-12-25', '2014-12-25'], [contract(10_000)])).toEqual([
      800, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 800,
    ]);
    expect(hours(['2015-01-01'], [contract(10_000, '2015-02-01')])[0]).toBe(0);
    expect(hours(['2015-01-03'], [contract(10_000)])[0]).toBe(0);
  });

  it('links hours a week to a percentage', () => {
    expect([10_000, 9000, 7500, 9375].map(weekCentihoursOf)).toEqual([4000, 3600, 3000, 3750]);
    expect([4000, 3600, 3000, 3750, 3333].map(basisPointsOfWeek)).toEqual([10_000, 9000, 7500, 9375, 8333]);
  });
});
