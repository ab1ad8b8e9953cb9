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
import { createOrderCheck, listPlaces } from '#shared/levelling/options.ts';
import type { Place } from '#shared/levelling/options.ts';

interface Candidate extends Move {
  readonly gain: number;
  readonly late: number;
  readonly isNew: boolean;
  readonly distance: number;
}

/**
 * Levels as a person would: takes the most overbooked cell, moves the line that helps most, and goes on until nothing helps.
 * Every line moves at most once. It is what the solver starts from, what it is compared with, and what remains without it.
 */
export function levelGreedily(problem: LevellingProblem): Move[] {
  const room = computeRoom(problem);
  const loads = computeLoads(problem);
  const people = listPeople(problem);
  const waiting = groupByCell(problem);
  const moves: Move[] = [];
  const stuck = new Set<number>();
  const order = createOrderCheck(problem);
  for (;;) {
    const cell = findWorstCell(loads, room, stuck);
    if (cell === undefined) return moves;
    const best = findBestMove(problem, {
      cell,
      loads,
      room,
      people,
      order,
      waiting: waiting.get(cell) ?? [],
    });
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
    waiting.set(
      cell,
      (waiting.get(cell) ?? []).filter((index) => index !== best.line),
    );
    moves.push({ line: best.line, employee: best.employee, month: best.month });
    // Where room came free, another cell may find its way after all.
    if ((loads[cell] ?? 0) < (room[cell] ?? Infinity)) stuck.clear();
  }
}

function groupByCell(problem: LevellingProblem): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  problem.lines.forEach((line, index) => {
    if (!line.mayMove) return;
    addTo(cells, cellOf(line.employee, line.month), index);
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
  readonly cell: number;
  readonly loads: readonly number[];
  readonly room: readonly number[];
  readonly people: ReadonlyMap<string, ReadonlySet<number>>;
  readonly order: ReturnType<typeof createOrderCheck>;
  readonly waiting: readonly number[];
}

function findBestMove(problem: LevellingProblem, standing: Standing): Candidate | undefined {
  let best: Candidate | undefined;
  for (const index of standing.waiting) {
    const line = problem.lines[index];
    if (!line) continue;
    for (const place of listPlaces(problem, line)) {
      if (!standing.order.keeps(index, place.month)) continue;
      const candidate = weigh(line, index, place, standing);
      if (candidate.gain > 0 && (!best || isBetter(candidate, best))) best = candidate;
    }
  }
  return best;
}

function weigh(line: LevellingLine, index: number, place: Place, standing: Standing): Candidate {
  const { cell, loads, room } = standing;
  const target = cellOf(place.employee, place.month);
  const here = loads[cell] ?? 0;
  const there = loads[target] ?? 0;
  const limitHere = room[cell] ?? Infinity;
  const limitThere = room[target] ?? Infinity;
  const saved = overBy(here, limitHere) - overBy(here - line.centihours, limitHere);
  const added = overBy(there + line.centihours, limitThere) - overBy(there, limitThere);
  return {
    line: index,
    ...place,
    gain: saved - added,
    late: lateHours(line, place.month) - lateHours(line, line.month),
    isNew: standing.people.get(serviceOfClient(line))?.has(place.employee) !== true,
    distance: Math.abs(place.month - line.month),
  };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const difference =
    b.gain - a.gain || a.late - b.late || Number(a.isNew) - Number(b.isNew) || a.distance - b.distance;
  return difference < 0;
}
