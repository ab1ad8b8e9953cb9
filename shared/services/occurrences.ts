import { Refused } from '#shared/common/errors.ts';
import {
  defaultMonths,
  occurrencesPerYear,
  type Anchor,
  type FollowedField,
  type PeriodicRecurrence,
  type Recurrence,
  type Service,
} from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';

/** A code of a client's plan with how often it comes back; null is not at all. */
export interface FollowedCode {
  code: string;
  recurrence: Recurrence | null;
}

/** What a service needs to know of a client's plan. */
export interface PlanFacts {
  followed: Readonly<Record<FollowedField, FollowedCode | null>>;
  /** Month(s) of production of the administration; null or empty follows the service. */
  administrationMonths: readonly number[] | null;
  /** The dates of the plan, `YYYY-MM-DD`. */
  dates: Readonly<Record<Anchor, string | null>>;
  legalForm: string | null;
}

/** One time that a service is done for a client in a year. */
export interface Occurrence {
  /** Counted from 1. */
  index: number;
  recurrence: PeriodicRecurrence;
  /** The month of the work, 1-12. */
  month: number;
  /** The last day of the four weeks that the work is about; null for other ways of coming back. */
  periodEndOn: string | null;
}

type Planned = Pick<
  Service,
  'code' | 'recurrence' | 'months' | 'follows' | 'followsCodes' | 'legalFormCodes' | 'anchor'
>;

/**
 * When a service is done for a client in a year, in order; empty when it is not. Refuses a service whose number of months does not
 * fit how often it comes back. Work on demand never comes of itself.
 */
export function occurrencesOf(service: Planned, plan: PlanFacts, year: number): Occurrence[] {
  const recurrence = recurrenceFor(service, plan);
  if (recurrence === null || recurrence === 'on_demand') return [];
  return monthsFor(service, plan, recurrence, year).map((month, index) => ({
    index: index + 1,
    recurrence,
    month,
    periodEndOn: recurrence === 'four_weeks' ? fourWeeksEnd(year, index + 1) : null,
  }));
}

/** How often a service comes back for a client; null when the client does not have it. */
export function recurrenceFor(service: Planned, plan: PlanFacts): Recurrence | null {
  if (service.follows === null) {
    const forms = service.legalFormCodes;
    const isProposed = forms === null || (plan.legalForm !== null && forms.includes(plan.legalForm));
    return isProposed ? service.recurrence : null;
  }
  const followed = plan.followed[service.follows];
  if (followed === null) return null;
  const isDone =
    service.followsCodes?.includes(followed.code) ??
    (service.follows === 'engagement' || followed.recurrence !== null);
  return isDone ? (followed.recurrence ?? service.recurrence) : null;
}

/** The months of the work; a date of the plan outside the year counts as its first or last month. */
function monthsFor(
  service: Planned,
  plan: PlanFacts,
  recurrence: PeriodicRecurrence,
  year: number,
): readonly number[] {
  const anchored = service.anchor === null ? null : plan.dates[service.anchor];
  if (recurrence === 'year' && anchored !== null) {
    const anchorYear = Number(anchored.slice(0, 4));
    return [anchorYear < year ? 1 : anchorYear > year ? 12 : Number(anchored.slice(5, 7))];
  }
  const own = service.follows === 'administration' ? plan.administrationMonths : null;
  if (own !== null && own.length > 0) return own.toSorted((a, b) => a - b);
  const months = service.months[recurrence] ?? defaultMonths[recurrence];
  if (months.length !== occurrencesPerYear[recurrence])
    throw new Refused('REFUSED', servicesText.problems.monthCountOf(service.code, recurrence, months.length));
  return months;
}

/** The month in which a part of a service is done; work that would run past December stays in the planning year. */
export function monthOfPart(month: number, monthOffset: number): number {
  return Math.min(12, month + monthOffset);
}

/** The months in which work may be done, both included and within the year. */
export interface Window {
  earliestMonth: number;
  latestMonth: number;
}

/**
 * The window of one time that a service is done: calendar months for a service of once a year or on demand, months around the
 * month of the work for the others. A part that comes later is asked for with its own month.
 */
export function windowOf(
  service: Pick<Service, 'recurrence' | 'windowEarliest' | 'windowLatest'>,
  occurrence: Pick<Occurrence, 'month'>,
): Window {
  const isCalendar = service.recurrence === 'year' || service.recurrence === 'on_demand';
  const from = isCalendar ? 0 : occurrence.month;
  const inYear = (month: number) => Math.min(12, Math.max(1, month));
  return {
    earliestMonth: inYear(from + service.windowEarliest),
    latestMonth: inYear(from + service.windowLatest),
  };
}

const dayMilliseconds = 86_400_000;

/**
 * The last day, a Sunday, of a period of four weeks (1-13) of a year: period 1 begins in ISO week 1, the thirteenth ends with the
 * year's last week and so has five weeks in a year of 53. Source: Belastingdienst, aangiftetijdvakken van vier weken.
 */
export function fourWeeksEnd(year: number, period: number): string {
  const last = period === 13 ? firstMonday(year + 1) - 1 : firstMonday(year) + period * 28 - 1;
  return new Date(last * dayMilliseconds).toISOString().slice(0, 10);
}

/** The Monday of ISO week 1, in days since 1970: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / dayMilliseconds;
  return fourth - ((new Date(fourth * dayMilliseconds).getUTCDay() + 6) % 7);
}
