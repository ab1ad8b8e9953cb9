import { Refused } from '#shared/common/errors.ts';
import { isWorkday, addDays } from '#shared/common/days.ts';
import { deadlinesOf, findDeadlineRule } from '#shared/services/deadlines.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { PeriodicRecurrence, Service } from '#shared/services/model.ts';
import {
  occurrencesOf,
  recurrenceFor,
  type Occurrence,
  type PlanFacts,
} from '#shared/services/occurrences.ts';
import type { PlannedMoment } from '#shared/planning/card-model.ts';

export interface MomentsInput {
  year: number;
  services: readonly Service[];
  rules: readonly DeadlineRule[];
  facts: PlanFacts;
  /** Months with hours per service code. */
  plannedMonths: ReadonlyMap<string, readonly number[]>;
  isDayOff: (day: string) => boolean;
}

/** The day of the month of the work on which the office wants to have what it needs, where the plan names no day. Ours. */
const dayOfDelivery = '10';

/**
 * When each service of a client's plan is done: when the office expects what it needs, when it wants to be ready, and by when that
 * must be by law. Services with hours, or while there are none, every service that follows from the plan.
 */
export function listMoments(input: MomentsInput): PlannedMoment[] {
  const { services, plannedMonths } = input;
  return services
    .filter(({ code, retiredOn }) => (plannedMonths.size > 0 ? plannedMonths.has(code) : retiredOn === null))
    .flatMap((service) => timesOf(service, input).map((time) => momentOf(service, time, input)));
}

interface Time extends Pick<Occurrence, 'month' | 'periodEndOn'> {
  recurrence: PeriodicRecurrence;
  /** The month that has the hours, which may be another than the one that the terms are counted from. */
  plannedMonth: number;
}

/** As the service comes back; work that does not come back by itself, in the months that have hours. */
function timesOf(service: Service, { facts, year, plannedMonths }: MomentsInput): Time[] {
  const regular = regularTimes(service, facts, year);
  const planned = plannedMonths.get(service.code) ?? [];
  if (regular.length > 0) {
    const months = placeTimes(
      regular.map(({ month }) => month),
      planned,
    );
    return regular.map((time, index) => ({ ...time, plannedMonth: months[index] ?? time.month }));
  }
  const asked = recurrenceFor(service, facts) ?? service.recurrence;
  const recurrence = asked === 'on_demand' ? 'month' : asked;
  return planned.map((month) => ({ month, plannedMonth: month, recurrence, periodEndOn: null }));
}

/** When the times of a service are done: where its own months have no hours, in those that do, as far as that can be told. */
function placeTimes(regular: readonly number[], planned: readonly number[]): readonly number[] {
  if (regular.every((month) => planned.includes(month))) return regular;
  if (planned.length === regular.length) return planned.toSorted((a, b) => a - b);
  return regular.length === 1 && planned.length > 0 ? [Math.min(...planned)] : regular;
}

/** A service whose months do not fit how often it comes back is repaired in the catalogue; the plan stays readable. */
function regularTimes(service: Service, facts: PlanFacts, year: number): Occurrence[] {
  try {
    return occurrencesOf(service, facts, year);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function momentOf(
  service: Service,
  { month, plannedMonth, recurrence, periodEndOn }: Time,
  { year, rules, facts, isDayOff }: MomentsInput,
): PlannedMoment {
  const at = { year, month, recurrence };
  const rule = service.deadlineCode === null ? undefined : findDeadlineRule(rules, service.deadlineCode, at);
  const { internalWorkdays } = service;
  const days =
    rule && deadlinesOf(rule, year, month, { internalWorkdays, isDayOff, recurrence, periodEndOn });
  const ready = service.follows === 'engagement' ? facts.dates.ready_to_compile : null;
  return {
    service: service.code,
    name: service.name,
    month: plannedMonth,
    expectedOn: ready ?? deliveryOn(year, plannedMonth, days?.internalOn ?? null, isDayOff),
    internalOn: days?.internalOn ?? null,
    statutoryOn: days?.statutoryOn ?? null,
    rule: rule?.name ?? null,
  };
}

/** The tenth of the month, or the working day before it; never after the day on which the office wants to be ready. */
function deliveryOn(
  year: number,
  month: number,
  internalOn: string | null,
  isDayOff: (day: string) => boolean,
): string {
  let on = `${year}-${String(month).padStart(2, '0')}-${dayOfDelivery}`;
  while (!isWorkday(on, isDayOff)) on = addDays(on, -1);
  return internalOn !== null && internalOn < on ? internalOn : on;
}
