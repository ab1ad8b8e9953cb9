import { cellOf, computeLoads, computeRoom, lateHours, overBy } from '#shared/levelling/model.ts';
import type { LevellingProblem, Move } from '#shared/levelling/model.ts';
import { createOrderCheck, listOrders, mayGo } from '#shared/levelling/options.ts';

/** Why a plan is not one that may be proposed; null when it is. Looks at nothing but the problem and the moves. */
export function findFault(problem: LevellingProblem, moves: readonly Move[]): string | null {
  const moved = new Map<number, Move>();
  for (const move of moves) {
    const line = problem.lines[move.line];
    if (!line) return `no line ${move.line}`;
    if (moved.has(move.line)) return `line ${line.id} moves twice`;
    if (line.employee === move.employee && line.month === move.month) return `line ${line.id} goes nowhere`;
    if (!mayGo(problem, line, move)) return `line ${line.id} may not go to ${move.employee} in ${move.month}`;
    moved.set(move.line, move);
  }
  const monthOf = (index: number): number => moved.get(index)?.month ?? problem.lines[index]?.month ?? 0;
  const broken = listOrders(problem).find(({ first, second }) => monthOf(first) > monthOf(second));
  return broken ? `line ${problem.lines[broken.second]?.id} comes before what it follows` : null;
}

/**
 * Takes back every move that the plan can do without: without it nothing more is overbooked or late and no more people change.
 * The largest moves are tried first.
 */
export function dropNeedlessMoves(problem: LevellingProblem, moves: readonly Move[]): Move[] {
  const room = computeRoom(problem);
  const loads = computeLoads(problem, moves);
  const order = createOrderCheck(problem);
  for (const move of moves) order.months[move.line] = move.month;
  const dropped = new Set<Move>();
  const bySize = moves.toSorted(
    (a, b) => (problem.lines[b.line]?.centihours ?? 0) - (problem.lines[a.line]?.centihours ?? 0),
  );
  for (const move of bySize) {
    const line = problem.lines[move.line];
    if (!line || !order.keeps(move.line, line.month)) continue;
    const home = cellOf(line.employee, line.month);
    const away = cellOf(move.employee, move.month);
    const over = overMore(loads, room, home, line.centihours) + overMore(loads, room, away, -line.centihours);
    const late = lateHours(line, line.month) - lateHours(line, move.month);
    if (over > 0 || (over === 0 && late > 0)) continue;
    dropped.add(move);
    order.months[move.line] = line.month;
    loads[home] = (loads[home] ?? 0) + line.centihours;
    loads[away] = (loads[away] ?? 0) - line.centihours;
  }
  return moves.filter((move) => !dropped.has(move));
}

function overMore(loads: readonly number[], room: readonly number[], cell: number, hours: number): number {
  const load = loads[cell] ?? 0;
  const limit = room[cell] ?? Infinity;
  return overBy(load + hours, limit) - overBy(load, limit);
}

/** Hours of one role that one month is short of. */
export interface Shortage {
  readonly month: number;
  readonly role: string;
  readonly centihours: number;
}

/**
 * What is still too much after `moves`, by month and role. Where an overbooked employee works in several roles, the hours are
 * divided over the roles by what is planned in them, in whole hundredths that add up exactly.
 */
export function listShortages(problem: LevellingProblem, moves: readonly Move[]): Shortage[] {
  const room = computeRoom(problem);
  const places = new Map(moves.map((move) => [move.line, move]));
  const hoursOfCell = new Map<number, Map<string, number>>();
  problem.lines.forEach((line, index) => {
    const { employee, month } = places.get(index) ?? line;
    const cell = cellOf(employee, month);
    const roles = hoursOfCell.get(cell) ?? new Map<string, number>();
    hoursOfCell.set(cell, roles.set(line.role, (roles.get(line.role) ?? 0) + line.centihours));
  });
  const shortages = new Map<string, Shortage>();
  computeLoads(problem, moves).forEach((load, cell) => {
    const over = overBy(load, room[cell] ?? Infinity);
    if (over === 0) return;
    const month = (cell % 12) + 1;
    // Control hours alone can be more than there is: then there is no role to name.
    const roles = hoursOfCell.get(cell) ?? new Map([['', 1]]);
    for (const [role, part] of divide(over, roles)) {
      const key = `${month} ${role}`;
      shortages.set(key, { month, role, centihours: (shortages.get(key)?.centihours ?? 0) + part });
    }
  });
  return [...shortages.values()]
    .filter(({ centihours }) => centihours > 0)
    .toSorted((a, b) => a.month - b.month || b.centihours - a.centihours || (a.role < b.role ? -1 : 1));
}

/** Divides whole hours by weight: rounded down, and what is left goes to the largest weights. */
function divide(total: number, weights: ReadonlyMap<string, number>): Map<string, number> {
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  const bySize = [...weights].toSorted(([, a], [, b]) => b - a);
  const parts = new Map(bySize.map(([key, weight]) => [key, Math.floor((total * weight) / sum)]));
  let left = total - [...parts.values()].reduce((all, part) => all + part, 0);
  for (const [key] of bySize) {
    if (left === 0) break;
    parts.set(key, (parts.get(key) ?? 0) + 1);
    left -= 1;
  }
  return parts;
}
