import { addTo } from '#shared/levelling/model.ts';
import type { LevellingEmployee, LevellingLine, LevellingProblem } from '#shared/levelling/model.ts';
import { createWindowFinder } from '#shared/levelling/windows.ts';
import type { LevelledService, LineWindow } from '#shared/levelling/windows.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { PlanFacts } from '#shared/services/occurrences.ts';

/** A planned line as it is stored, of a plan that counts. */
export interface StoredLine {
  readonly id: number;
  readonly client: string;
  readonly service: string;
  readonly role: string;
  readonly employeeId: number;
  readonly month: number;
  readonly centihours: number;
  /** The client's plan is confirmed. */
  readonly isConfirmed: boolean;
}

/** What an employee can take in each month. */
export interface Availability {
  readonly employeeId: number;
  readonly code: string;
  /** Null per month where it is not known for want of a budget. */
  readonly freeCentihours: readonly (number | null)[];
  readonly isThere: readonly boolean[];
}

export interface PlanningFacts {
  readonly year: number;
  /** The office's date: what is past does not move. */
  readonly today: string;
  readonly allowConfirmed: boolean;
  readonly lines: readonly StoredLine[];
  readonly employees: readonly Availability[];
  readonly services: ReadonlyMap<string, LevelledService>;
  readonly rules: readonly DeadlineRule[];
  /** Plans by client number. */
  readonly plans: ReadonlyMap<string, PlanFacts>;
  /** Who holds a role for any client now or in the year, by role. */
  readonly holders: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The planning of a year as levelling takes it. Lines of employees who are not among `employees` are left out. */
export function buildProblem(facts: PlanningFacts): LevellingProblem {
  const indexOf = new Map(facts.employees.map(({ employeeId }, index) => [employeeId, index]));
  const holders = new Map(
    [...facts.holders].map(([role, ids]) => [role, [...ids].flatMap((id) => indexOf.get(id) ?? [])]),
  );
  const known = facts.lines.filter(
    (line) => indexOf.has(line.employeeId) && facts.services.has(line.service),
  );
  const windows = listWindows(facts, known);
  const limits = keepTimesApart(known, windows);
  const follows = listFollowed(facts, known, windows);
  const employees = facts.employees.map(({ code, freeCentihours, isThere }): LevellingEmployee => ({
    code,
    freeCentihours,
    isThere,
  }));
  const firstMonth = firstMonthOf(facts);
  const lines = known.map((line, index): LevellingLine => {
    const { earliest, latest } = limits[index] ?? { earliest: line.month, latest: line.month };
    const dueMonth = windows[index]?.dueMonth ?? null;
    return {
      id: line.id,
      client: line.client,
      service: line.service,
      role: line.role,
      employee: indexOf.get(line.employeeId) ?? 0,
      month: line.month,
      centihours: line.centihours,
      earliest,
      latest,
      // What the office itself has planned after the day by law stays its choice; later than that is late.
      dueMonth: dueMonth === null ? null : Math.max(dueMonth, line.month),
      mayMove: line.month >= firstMonth && (facts.allowConfirmed || !line.isConfirmed),
      // Hours whose role is not known stay with who has them.
      allowed: line.role === '' ? [] : (holders.get(line.role) ?? []),
      follows: follows[index] ?? [],
    };
  });
  return { employees, lines };
}

/** The first month of the year that is not past. */
function firstMonthOf({ year, today }: PlanningFacts): number {
  const thisYear = Number(today.slice(0, 4));
  if (year === thisYear) return Number(today.slice(5, 7));
  return year < thisYear ? 13 : 1;
}

const noPlan: PlanFacts = {
  followed: { administration: null, reads_along: null, vat_return: null, engagement: null },
  administrationMonths: null,
  dates: { ready_to_compile: null, accounts_complete: null },
  legalForm: null,
};

function listWindows(facts: PlanningFacts, lines: readonly StoredLine[]): (LineWindow | undefined)[] {
  const find = createWindowFinder({ rules: facts.rules, year: facts.year, firstMonth: firstMonthOf(facts) });
  return lines.map((line) => {
    const service = facts.services.get(line.service);
    return service && find(service, facts.plans.get(line.client) ?? noPlan, line);
  });
}

interface Limits {
  earliest: number;
  latest: number;
}

/**
 * Work that comes back does not move into a month in which the same work of another time stands: nobody could tell the two apart
 * afterwards, and every run would push them further.
 */
function keepTimesApart(
  lines: readonly StoredLine[],
  windows: readonly (LineWindow | undefined)[],
): (Limits | undefined)[] {
  const taken = new Map<string, { month: number; occurrence: number }[]>();
  const keyOf = ({ client, service, role }: StoredLine): string => [client, service, role].join('\u0000');
  lines.forEach((line, index) => {
    addTo(taken, keyOf(line), { month: line.month, occurrence: windows[index]?.occurrence ?? 0 });
  });
  return lines.map((line, index) => {
    const window = windows[index];
    if (!window) return undefined;
    const others = (taken.get(keyOf(line)) ?? []).filter(
      ({ occurrence }) => occurrence !== window.occurrence,
    );
    const before = others.map(({ month }) => month).filter((month) => month < line.month);
    const after = others.map(({ month }) => month).filter((month) => month > line.month);
    return {
      earliest: Math.max(window.earliest, ...before.map((month) => month + 1)),
      latest: Math.min(window.latest, ...after.map((month) => month - 1)),
    };
  });
}

/** The lines of earlier parts of the same time of the same service, as far as they are in order now. */
function listFollowed(
  facts: PlanningFacts,
  lines: readonly StoredLine[],
  windows: readonly (LineWindow | undefined)[],
): number[][] {
  const offsetOf = (line: StoredLine): number | undefined =>
    facts.services.get(line.service)?.parts.find(({ role }) => role === line.role)?.monthOffset;
  const times = new Map<string, number[]>();
  const keyOf = (line: StoredLine, index: number): string =>
    [line.client, line.service, windows[index]?.occurrence ?? 0].join('\u0000');
  lines.forEach((line, index) => addTo(times, keyOf(line, index), index));
  return lines.map((line, index) => {
    const own = offsetOf(line);
    if (own === undefined || own === 0) return [];
    return (times.get(keyOf(line, index)) ?? []).filter((other) => {
      const first = lines[other];
      const offset = first && offsetOf(first);
      return offset !== undefined && offset < own && first !== undefined && first.month <= line.month;
    });
  });
}
