import { Refused } from '#shared/common/errors.ts';
import { deadlinesOf, findDeadlineRule } from '#shared/services/deadlines.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { Service } from '#shared/services/model.ts';
import { monthOfPart, occurrencesOf, windowOf } from '#shared/services/occurrences.ts';
import type { Occurrence, PlanFacts } from '#shared/services/occurrences.ts';

/** What levelling needs of a service. */
export type LevelledService = Pick<
  Service,
  | 'code'
  | 'recurrence'
  | 'months'
  | 'follows'
  | 'followsCodes'
  | 'legalFormCodes'
  | 'anchor'
  | 'windowEarliest'
  | 'windowLatest'
  | 'deadlineCode'
  | 'parts'
>;

/** When a planned line may be done. */
export interface LineWindow {
  /** Which time of the year it is, counted from 1; 0 when no time of the service fits its month. */
  occurrence: number;
  earliest: number;
  latest: number;
  /** The month of the day by law; null without one in the year. */
  dueMonth: number | null;
}

export interface WindowFacts {
  rules: readonly DeadlineRule[];
  year: number;
  /** Months before this one are past and take no work: 1 for a year to come, 13 for one that is over. */
  firstMonth: number;
}

type FindWindow = (
  service: LevelledService,
  plan: PlanFacts,
  line: { role: string; month: number },
) => LineWindow;

/**
 * Finds the window of hours of a role in a month. A line does not say which time of the service it belongs to: it is the one
 * planned in its month, else the last one before it whose window reaches it. Nothing begins before the client's papers are
 * there (samenstelwaardig) or in the past. What lines have in common is worked out once.
 */
export function createWindowFinder({ rules, year, firstMonth }: WindowFacts): FindWindow {
  const timesOfPlan = new Map<PlanFacts, Map<LevelledService, Occurrence[]>>();
  const dueMonths = new Map<string, number | null>();
  const timesOf = (service: LevelledService, plan: PlanFacts): Occurrence[] => {
    const ofPlan = timesOfPlan.get(plan) ?? new Map<LevelledService, Occurrence[]>();
    timesOfPlan.set(plan, ofPlan);
    const times = ofPlan.get(service) ?? listTimes(service, plan, year);
    ofPlan.set(service, times);
    return times;
  };
  const dueMonthOf = (service: LevelledService, time: Time): number | null => {
    const key = [service.code, time.month, time.recurrence, time.periodEndOn].join(' ');
    const known = dueMonths.get(key);
    if (known !== undefined) return known;
    const found = findDueMonth(service, time, rules, year);
    dueMonths.set(key, found);
    return found;
  };
  return (service, plan, line) => {
    const offset = service.parts.find(({ role }) => role === line.role)?.monthOffset ?? 0;
    const times = timesOf(service, plan);
    const isCalendar = service.recurrence === 'year' || service.recurrence === 'on_demand';
    const partMonth = (time: Occurrence): number => monthOfPart(time.month, offset);
    const reaches = (month: number): boolean => {
      const window = windowOf(service, { month });
      return line.month >= window.earliestMonth && line.month <= window.latestMonth;
    };
    const time = isCalendar
      ? times.at(0)
      : (times.find((each) => partMonth(each) === line.month) ??
        times.findLast((each) => partMonth(each) <= line.month && reaches(partMonth(each))));
    const window = windowOf(service, { month: time ? partMonth(time) : line.month });
    const ready = service.follows === 'engagement' ? monthInYear(plan.dates.ready_to_compile, year) : 1;
    return {
      occurrence: time?.index ?? 0,
      earliest: Math.max(window.earliestMonth, ready, firstMonth),
      latest: window.latestMonth,
      dueMonth: dueMonthOf(service, time ?? { month: line.month, recurrence: undefined, periodEndOn: null }),
    };
  };
}

type Time = Pick<Occurrence, 'month' | 'periodEndOn'> & { recurrence: Occurrence['recurrence'] | undefined };

/** Wrong months of a service are told where the service is kept; here it then has no times of its own. */
function listTimes(service: LevelledService, plan: PlanFacts, year: number): Occurrence[] {
  try {
    return occurrencesOf(service, plan, year);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function findDueMonth(
  service: LevelledService,
  time: Time,
  rules: readonly DeadlineRule[],
  year: number,
): number | null {
  if (service.deadlineCode === null) return null;
  const recurrence = time.recurrence === undefined ? {} : { recurrence: time.recurrence };
  const rule = findDeadlineRule(rules, service.deadlineCode, { year, month: time.month, ...recurrence });
  if (!rule) return null;
  const { statutoryOn } = deadlinesOf(rule, year, time.month, {
    internalWorkdays: 0,
    isDayOff: () => false,
    periodEndOn: time.periodEndOn,
    ...recurrence,
  });
  return Number(statutoryOn.slice(0, 4)) === year ? Number(statutoryOn.slice(5, 7)) : null;
}

/** The month of a day, 1 when it is before the year and 13 when it is after it; 1 when it is not known. */
function monthInYear(day: string | null, year: number): number {
  if (day === null) return 1;
  const ownYear = Number(day.slice(0, 4));
  if (ownYear !== year) return ownYear < year ? 1 : 13;
  return Number(day.slice(5, 7));
}
