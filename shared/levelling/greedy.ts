import {
  addTo,
  cellOf,
  computeLoads,
  computeRoom,
  lateHours,
  listPeople,
  overBy,
  serviceOfClient,
} from '#shared/levelling/model.ts';
import type { LevellingLine, LevellingProblem, Move } from '#shared/levelling/model.ts';
import { createOrderCheck, createPlaceLists } from '#shared/levelling/options.ts';

/**
 * Levels as a person would: takes the most overbooked cell, moves the line that helps most, and goes on until nothing helps.
 * Every line moves at most once. It is what the solver starts from, what it is compared with, and what remains without it.
 * `isDone` is asked before every move and ends it early.
 */
export function levelGreedily(problem: LevellingProblem, isDone: () => boolean = () => false): Move[] {
  const room = computeRoom(problem);
  const loads = computeLoads(problem);
  const people = listPeople(problem);
  const waiting = groupByCell(problem);
  const order = createOrderCheck(problem);
  const placesOf = createPlaceLists(problem);
  const moves: Move[] = [];
  let stuck = new Set<number>();
  let hasFreed = false;
  while (!isDone()) {
    const cell = findWorstCell(loads, room, stuck);
    if (cell === undefined) {
      // Where room came free since, another cell may find its way after all.
      if (!hasFreed) break;
      hasFreed = false;
      stuck = new Set();
      continue;
    }
    const standing: Standing = { problem, cell, loads, room, people, order, placesOf };
    const best = findBestMove(standing, waiting.get(cell) ?? []);
    const line = best && problem.lines[best.line];
    if (!best || !line) {
      stuck.add(cell);
      continue;
    }
    const target = cellOf(best.employee, best.month);
    loads[cell] = (loads[cell] ?? 0) - line.centihours;
    loads[target] = (loads[target] ?? 0) + line.centihours;
    people.get(serviceOfClient(line))?.add(best.employee);
    order.months[best.line] = best.month;
    const left = (waiting.get(cell) ?? []).filter((index) => index !== best.line);
    waiting.set(cell, left);
    moves.push(best);
    hasFreed ||= (loads[cell] ?? 0) < (room[cell] ?? Infinity);
  }
  return moves;
}

function groupByCell(problem: LevellingProblem): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  problem.lines.forEach((line, index) => {
    if (line.mayMove) addTo(cells, cellOf(line.employee, line.month), index);
  });
  return cells;
}

function findWorstCell(
  loads: readonly number[],
  room: readonly number[],
  stuck: ReadonlySet<number>,
): number | undefined {
  let worst: number | undefined;
  let most = 0;
  for (let cell = 0; cell < loads.length; cell += 1) {
    const over = overBy(loads[cell] ?? 0, room[cell] ?? Infinity);
    if (over > most && !stuck.has(cell)) {
      worst = cell;
      most = over;
    }
  }
  return worst;
}

interface Standing {
  readonly problem: LevellingProblem;
  readonly cell: number;
  readonly loads: readonly number[];
  readonly room: readonly number[];
  readonly people: ReadonlyMap<string, ReadonlySet<number>>;
  readonly order: ReturnType<typeof createOrderCheck>;
  readonly placesOf: ReturnType<typeof createPlaceLists>;
}

/** What decides between two moves: the most hours won, then the least late, nobody new, and the nearest month. */
interface Weight {
  gain: number;
  late: number;
  isNew: number;
  distance: number;
}

function findBestMove(standing: Standing, waiting: readonly number[]): Move | undefined {
  const { problem, cell, loads, room } = standing;
  const best: Weight = { gain: 0, late: 0, isNew: 0, distance: 0 };
  let found: Move | undefined;
  for (const index of waiting) {
    const line = problem.lines[index];
    if (!line) continue;
    const here = overBy(loads[cell] ?? 0, room[cell] ?? Infinity);
    const saved = here - overBy((loads[cell] ?? 0) - line.centihours, room[cell] ?? Infinity);
    for (const target of standing.placesOf(line)) {
      const load = loads[target] ?? 0;
      const limit = room[target] ?? Infinity;
      const gain = saved - overBy(load + line.centihours, limit) + overBy(load, limit);
      if (gain <= 0 || gain < best.gain) continue;
      const employee = Math.floor(target / 12);
      const month = (target % 12) + 1;
      if (!standing.order.keeps(index, month)) continue;
      const weight = weigh(line, { employee, month }, gain, standing);
      if (found && compareWeights(weight, best) >= 0) continue;
      Object.assign(best, weight);
      found = { line: index, employee, month };
    }
  }
  return found;
}

function weigh(
  line: LevellingLine,
  { employee, month }: { employee: number; month: number },
  gain: number,
  { people }: Standing,
): Weight {
  return {
    gain,
    late: lateHours(line, month) - lateHours(line, line.month),
    isNew: people.get(serviceOfClient(line))?.has(employee) === true ? 0 : 1,
    distance: Math.abs(month - line.month),
  };
}

function compareWeights(a: Weight, b: Weight): number {
  return b.gain - a.gain || a.late - b.late || a.isNew - b.isNew || a.distance - b.distance;
}
