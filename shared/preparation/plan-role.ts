import { responsibleFor, type PlannedRole } from '#shared/preparation/responsible.ts';

/** What is typed over a role: who, from which month, or both. */
export interface TypedRole {
  /** Undefined keeps who it is; null is nobody. */
  employeeId?: number | null | undefined;
  /** Undefined keeps the month. */
  fromMonth?: number | undefined;
}

/**
 * The plan of a role after it was typed over; null is no plan: the current one keeps the role. Typing the current one, or nobody
 * where nobody is, takes the plan away. A new plan begins in January. Undefined when only a month is typed and there is no plan.
 */
export function planRole(
  current: number | null,
  planned: PlannedRole | null,
  { employeeId, fromMonth }: TypedRole,
): PlannedRole | null | undefined {
  if (employeeId === undefined) {
    return planned === null
      ? undefined
      : { employeeId: planned.employeeId, fromMonth: fromMonth ?? planned.fromMonth };
  }
  if (employeeId === current) return null;
  return { employeeId, fromMonth: fromMonth ?? planned?.fromMonth ?? 1 };
}

/** Months in a row in which a role goes from one to another; null is nobody. */
export interface Handover {
  firstMonth: number;
  lastMonth: number;
  fromId: number | null;
  toId: number | null;
}

/** In which months the role goes from whom to whom when its plan changes. */
export function handoversOf(
  current: number | null,
  before: PlannedRole | null,
  after: PlannedRole | null,
): Handover[] {
  const handovers: Handover[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const fromId = responsibleFor(current, before, month);
    const toId = responsibleFor(current, after, month);
    if (fromId === toId) continue;
    const last = handovers.at(-1);
    if (last && last.lastMonth === month - 1 && last.fromId === fromId && last.toId === toId) {
      last.lastMonth = month;
    } else handovers.push({ firstMonth: month, lastMonth: month, fromId, toId });
  }
  return handovers;
}
