import { dayNumber, dayOfNumber, monthBounds, weekdaysBetween, weekdaysInYear } from './weekdays.ts';

/** The months of a year, in the order of every list of twelve. */
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a full-time contract is in a year: 2,080 hours, as the source has it. */
export const FULL_TIME_YEAR_CENTIHOURS = 208_000;

/** What a full-time contract is in a week: 40 hours. */
export const FULL_TIME_WEEK_CENTIHOURS = 4000;

/** 100 %. */
export const FULL_TIME_BASIS_POINTS = 10_000;

/** A contract of an employee: how much of full-time, from one day through another. */
export interface ContractPeriod {
  fromOn: string;
  /** The last day; null goes on. */
  untilOn: string | null;
  /** 10,000 is full-time. */
  partTimeBasisPoints: number;
}

/** When a person works here; null is not known and limits nothing. */
export interface Service {
  inServiceOn: string | null;
  /** The first day out of service. */
  outOfServiceOn: string | null;
}

export interface ContractHours {
  yearCentihours: number;
  monthCentihours: number[];
  /** Mondays to Fridays of every month in service under a contract. */
  weekdays: number[];
  /** Part-time percentage over the year, weighed by weekdays under contract; null without any. */
  partTimeBasisPoints: number | null;
}

/**
 * Contract hours by the rule of the source: 2,080 hours a year spread by weekdays, public holidays not removed, rounded to
 * tenths with halves up, times the part-time percentage and rounded so again. The year is computed on the year and is not the
 * sum of the months. Contracts that begin or end within a month count for their weekdays; days of one percentage count
 * together, so that two contracts that follow on each other are one. Contracts that overlap both count.
 */
export function computeContractHours(
  year: number,
  contracts: readonly ContractPeriod[],
  service: Service,
): ContractHours {
  const days = months.map((month) => {
    const { first, last } = monthBounds(year, month);
    return daysByPercentage(first, last, contracts, service);
  });
  const ofYear = new Map<number, number>();
  for (const month of days)
    for (const [percentage, count] of month) ofYear.set(percentage, (ofYear.get(percentage) ?? 0) + count);
  const weekdays = sumOf(ofYear.values());
  const weighed = sumOf([...ofYear].map(([percentage, count]) => percentage * count));
  return {
    yearCentihours: hoursOf(year, ofYear),
    monthCentihours: days.map((month) => hoursOf(year, month)),
    weekdays: days.map((month) => sumOf(month.values())),
    partTimeBasisPoints: weekdays === 0 ? null : Math.floor((2 * weighed + weekdays) / (2 * weekdays)),
  };
}

/**
 * Hours of some days off by the same rule, so that a public holiday takes as much as the contract gives for its day. A day
 * outside service or without a contract takes nothing.
 */
export function computeDaysOffHours(
  year: number,
  daysOff: Iterable<string>,
  contracts: readonly ContractPeriod[],
  service: Service,
): number[] {
  const perMonth = months.map(() => new Map<number, number>());
  for (const day of daysOff) {
    const month = perMonth[Number(day.slice(5, 7)) - 1];
    if (month === undefined || !day.startsWith(`${year}-`)) continue;
    for (const [percentage, count] of daysByPercentage(day, day, contracts, service))
      month.set(percentage, (month.get(percentage) ?? 0) + count);
  }
  return perMonth.map((month) => hoursOf(year, month));
}

/** Weekdays of a period in service, whether or not there is a contract. */
export function weekdaysInService(first: string, last: string, service: Service): number {
  return weekdaysBetween(later(first, service.inServiceOn), earlier(last, lastDayOf(service.outOfServiceOn)));
}

/** Hours a week that belong to a percentage: 9,000 is 36.00 hours. */
export function weekCentihoursOf(partTimeBasisPoints: number): number {
  return Math.round((partTimeBasisPoints * FULL_TIME_WEEK_CENTIHOURS) / FULL_TIME_BASIS_POINTS);
}

/** The percentage that belongs to hours a week: 36.00 hours is 9,000. */
export function basisPointsOfWeek(weekCentihours: number): number {
  return Math.round((weekCentihours * FULL_TIME_BASIS_POINTS) / FULL_TIME_WEEK_CENTIHOURS);
}

function daysByPercentage(
  first: string,
  last: string,
  contracts: readonly ContractPeriod[],
  service: Service,
): Map<number, number> {
  const days = new Map<number, number>();
  for (const { fromOn, untilOn, partTimeBasisPoints } of contracts) {
    const count = weekdaysInService(later(first, fromOn), earlier(last, untilOn), service);
    if (count > 0) days.set(partTimeBasisPoints, (days.get(partTimeBasisPoints) ?? 0) + count);
  }
  return days;
}

function hoursOf(year: number, days: ReadonlyMap<number, number>): number {
  const inYear = weekdaysInYear(year);
  let hours = 0;
  for (const [percentage, count] of days) {
    // Ten times the hours in tenths, halves up, without a fraction on the way.
    const full = Math.floor((2 * FULL_TIME_YEAR_CENTIHOURS * count + 10 * inYear) / (20 * inYear)) * 10;
    hours += Math.floor((2 * full * percentage + 100_000) / 200_000) * 10;
  }
  return hours;
}

function lastDayOf(outOfServiceOn: string | null): string | null {
  return outOfServiceOn === null ? null : dayOfNumber(dayNumber(outOfServiceOn) - 1);
}

function later(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
