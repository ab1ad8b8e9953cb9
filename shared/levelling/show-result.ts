import type { Bottleneck, LevelledCell, LevellingResult, ProposedMove } from '#shared/levelling/calls.ts';
import {
  cellOf,
  computeLoads,
  computeRoom,
  computeScore,
  lateHours,
  listPeople,
  overBy,
  serviceOfClient,
} from '#shared/levelling/model.ts';
import type { LevellingProblem, Move } from '#shared/levelling/model.ts';
import { listShortages } from '#shared/levelling/verify.ts';

/** Every cell with more planned than there is room for, most first. */
export function listBottlenecks(problem: LevellingProblem): Bottleneck[] {
  const room = computeRoom(problem);
  return computeLoads(problem)
    .flatMap((load, cell): Bottleneck[] => {
      const limit = room[cell] ?? Infinity;
      const over = overBy(load, limit);
      const employee = problem.employees[Math.floor(cell / 12)]?.code;
      if (over === 0 || employee === undefined) return [];
      const month = (cell % 12) + 1;
      return [
        { employee, month, overbookedCentihours: over, plannedCentihours: load, freeCentihours: limit },
      ];
    })
    .toSorted(
      (a, b) =>
        b.overbookedCentihours - a.overbookedCentihours ||
        a.month - b.month ||
        (a.employee < b.employee ? -1 : 1),
    );
}

/** Names that the problem itself does not carry. */
export interface ProblemNames {
  readonly problem: LevellingProblem;
  readonly clientNames: ReadonlyMap<string, string>;
  readonly serviceNames: ReadonlyMap<string, string>;
  readonly confirmed: ReadonlySet<number>;
  readonly withoutBudget: readonly string[];
  readonly unassignedCentihours: number;
}

export interface LevelledPlan {
  readonly moves: readonly Move[];
  readonly boundCentihours: number;
  readonly method: LevellingResult['method'];
  readonly proven: readonly string[];
}

/** A plan as people read it: by client and service, with before, after and what is still short. */
export function showResult(year: number, named: ProblemNames, levelled: LevelledPlan): LevellingResult {
  const { problem } = named;
  const after = computeScore(problem, levelled.moves);
  return {
    year,
    overbookedBefore: computeScore(problem).overbooked,
    overbookedAfter: after.overbooked,
    bound: levelled.boundCentihours,
    lateAfter: after.late,
    changesOfPeople: after.changesOfPeople,
    method: levelled.method,
    isProven: levelled.proven.includes('overbooked') && levelled.proven.includes('late'),
    moves: showMoves(named, levelled.moves),
    cells: showCells(problem, levelled.moves),
    shortages: listShortages(problem, levelled.moves),
    withoutBudget: [...named.withoutBudget],
    unassignedCentihours: named.unassignedCentihours,
  };
}

function showCells(problem: LevellingProblem, moves: readonly Move[]): LevelledCell[] {
  const loads = computeLoads(problem);
  const touched = new Set(
    moves.flatMap((move) => {
      const line = problem.lines[move.line];
      return line ? [cellOf(line.employee, line.month), cellOf(move.employee, move.month)] : [];
    }),
  );
  return [...touched]
    .toSorted((a, b) => a - b)
    .flatMap((cell): LevelledCell[] => {
      const employee = problem.employees[Math.floor(cell / 12)];
      if (!employee) return [];
      return [
        {
          employee: employee.code,
          month: (cell % 12) + 1,
          plannedCentihours: loads[cell] ?? 0,
          freeCentihours: employee.freeCentihours[cell % 12] ?? null,
        },
      ];
    });
}

/** What stays overbooked when only these of the proposed moves are applied. */
export function computeRemaining(
  { overbookedBefore, cells }: Pick<LevellingResult, 'overbookedBefore' | 'cells'>,
  chosen: readonly Pick<
    ProposedMove,
    'fromEmployee' | 'fromMonth' | 'toEmployee' | 'toMonth' | 'centihours'
  >[],
): number {
  const change = new Map<string, number>();
  const add = (employee: string, month: number, hours: number): void => {
    const key = `${employee} ${month}`;
    change.set(key, (change.get(key) ?? 0) + hours);
  };
  for (const move of chosen) {
    add(move.fromEmployee, move.fromMonth, -move.centihours);
    add(move.toEmployee, move.toMonth, move.centihours);
  }
  return cells.reduce((sum, { employee, month, plannedCentihours, freeCentihours }) => {
    const room = freeCentihours ?? Infinity;
    const after = plannedCentihours + (change.get(`${employee} ${month}`) ?? 0);
    return sum + overBy(after, room) - overBy(plannedCentihours, room);
  }, overbookedBefore);
}

function showMoves(named: ProblemNames, moves: readonly Move[]): ProposedMove[] {
  const { problem } = named;
  const loads = computeLoads(problem);
  const room = computeRoom(problem);
  const people = listPeople(problem);
  return moves
    .flatMap((move): ProposedMove[] => {
      const line = problem.lines[move.line];
      const from = line && problem.employees[line.employee];
      const to = problem.employees[move.employee];
      if (!line || !from || !to) return [];
      const cell = cellOf(line.employee, line.month);
      return [
        {
          lineId: line.id,
          client: line.client,
          clientName: named.clientNames.get(line.client) ?? '',
          service: line.service,
          serviceName: named.serviceNames.get(line.service) ?? line.service,
          role: line.role,
          fromMonth: line.month,
          toMonth: move.month,
          fromEmployee: from.code,
          toEmployee: to.code,
          centihours: line.centihours,
          isConfirmed: named.confirmed.has(line.id),
          isNewPerson: people.get(serviceOfClient(line))?.has(move.employee) !== true,
          isLate: lateHours(line, move.month) > 0,
          fromOverbookedCentihours: overBy(loads[cell] ?? 0, room[cell] ?? Infinity),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        compareText(a.client, b.client) || compareText(a.service, b.service) || a.fromMonth - b.fromMonth,
    );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
