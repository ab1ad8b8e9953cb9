import { mostMonthCentihours } from '#shared/common/values.ts';
import {
  occurrencesPerYear,
  PeriodicRecurrence,
  type Recurrence,
  type Service,
  type ServiceValues,
} from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';

const { problems } = servicesText;

/** The field of a service with which something is wrong. */
export type ServiceField = keyof ServiceValues;

export interface ServiceProblem {
  field: ServiceField;
  /** What is wrong and what to do, in Dutch. */
  message: string;
}

/** What the values of a service may refer to. */
export interface ServiceSurroundings {
  others: readonly Pick<Service, 'code' | 'name'>[];
  roles: ReadonlySet<string>;
  sizes: ReadonlySet<string>;
  deadlines: ReadonlySet<string>;
}

/** Everything that is wrong with a service before it is stored; empty when it may be stored. */
export function checkService(values: ServiceValues, around: ServiceSurroundings): ServiceProblem[] {
  return [
    ...checkNames(values, around.others),
    ...checkMonths(values),
    ...checkWindow(values),
    ...checkParts(values, around),
    ...checkDeadline(values, around),
  ];
}

/** A code or name that differs from another in capitals only is the same to a reader. */
function checkNames(values: ServiceValues, others: ServiceSurroundings['others']): ServiceProblem[] {
  const same = (a: string, b: string) => a.toLocaleLowerCase('nl') === b.toLocaleLowerCase('nl');
  const byCode = others.find(({ code }) => same(code, values.code));
  const byName = others.find(({ name }) => same(name, values.name));
  return [
    ...(byCode ? [{ field: 'code' as const, message: problems.takenCode(byCode.code, byCode.name) }] : []),
    ...(byName ? [{ field: 'name' as const, message: problems.takenName(byName.name, byName.code) }] : []),
  ];
}

function checkMonths(values: ServiceValues): ServiceProblem[] {
  const found: ServiceProblem[] = [];
  for (const recurrence of PeriodicRecurrence.options) {
    const months = values.months[recurrence];
    if (months === undefined) continue;
    const message = monthsProblem(recurrence, months);
    if (message !== null) found.push({ field: 'months', message });
  }
  const isNeeded = values.recurrence !== 'on_demand' && values.months[values.recurrence] === undefined;
  if (isNeeded) found.push({ field: 'months', message: problems.months(values.recurrence, 0) });
  return found;
}

/** Why these months do not fit how often work comes back; null when they do. */
export function monthsProblem(recurrence: PeriodicRecurrence, months: readonly number[]): string | null {
  if (months.length !== occurrencesPerYear[recurrence]) return problems.months(recurrence, months.length);
  const isOrdered = months.every((month, index) => {
    const before = months[index - 1] ?? 0;
    return recurrence === 'four_weeks' ? month >= before : month > before;
  });
  return isOrdered ? null : problems.monthOrder;
}

/**
 * Why these months of production do not fit how often an administration comes back: more than it has periods (a quarter with five
 * months). Null when they fit; fewer is allowed, for an administration that begins or ends in the year.
 */
export function productionMonthsProblem(
  recurrence: Recurrence | null,
  months: readonly number[],
): string | null {
  if (recurrence === null || recurrence === 'on_demand') return null;
  if (months.length > occurrencesPerYear[recurrence])
    return problems.productionMonths(recurrence, months.length);
  return new Set(months).size === months.length || recurrence === 'four_weeks' ? null : problems.monthOrder;
}

function checkWindow({ recurrence, windowEarliest, windowLatest }: ServiceValues): ServiceProblem[] {
  if (windowLatest < windowEarliest) return [{ field: 'windowLatest', message: problems.window }];
  const isCalendar = recurrence === 'year' || recurrence === 'on_demand';
  const [least, most, message] = isCalendar
    ? ([1, 12, problems.calendarWindow] as const)
    : ([-11, 11, problems.relativeWindow] as const);
  if (windowEarliest < least) return [{ field: 'windowEarliest', message }];
  return windowLatest > most ? [{ field: 'windowLatest', message }] : [];
}

function checkParts({ parts, norms }: ServiceValues, around: ServiceSurroundings): ServiceProblem[] {
  const roles = new Set<string>();
  const found: ServiceProblem[] = [];
  for (const { role } of parts) {
    if (roles.has(role)) found.push({ field: 'parts', message: problems.doubleRole(role) });
    else if (!around.roles.has(role)) found.push({ field: 'parts', message: problems.unknownRole(role) });
    roles.add(role);
  }
  const keys = new Set<string>();
  for (const norm of norms) {
    const key = JSON.stringify([norm.role, norm.clientType, norm.sizeCode, norm.fromYear]);
    if (keys.has(key)) found.push({ field: 'norms', message: problems.doubleNorm(norm.role) });
    keys.add(key);
    if (!roles.has(norm.role)) found.push({ field: 'norms', message: problems.normWithoutPart(norm.role) });
    if (norm.centihours < 0 || norm.centihours > mostMonthCentihours)
      found.push({ field: 'norms', message: problems.hours });
    if (norm.sizeCode !== '' && !around.sizes.has(norm.sizeCode))
      found.push({ field: 'norms', message: problems.unknownSize(norm.sizeCode) });
  }
  return found;
}

function checkDeadline({ deadlineCode }: ServiceValues, around: ServiceSurroundings): ServiceProblem[] {
  return deadlineCode === null || around.deadlines.has(deadlineCode)
    ? []
    : [{ field: 'deadlineCode', message: problems.unknownRule(deadlineCode) }];
}
