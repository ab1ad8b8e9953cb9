import { addTo, cellOf, computeLoads, computeRoom, lateHours } from '#shared/levelling/model.ts';
import type { LevellingLine, LevellingProblem } from '#shared/levelling/model.ts';

/** A place for a line other than where it stands. */
export interface Place {
  readonly employee: number;
  readonly month: number;
}

/**
 * Where a line may go: within its window, to employees who hold or may hold its role and are there in that month. The
 * present employee may keep it in another month as long as that person is there.
 */
export function listPlaces(problem: LevellingProblem, line: LevellingLine): Place[] {
  if (!line.mayMove) return [];
  const places: Place[] = [];
  const candidates = new Set([line.employee, ...line.allowed]);
  for (const employee of candidates) {
    for (let month = Math.max(1, line.earliest); month <= Math.min(12, line.latest); month += 1) {
      if (employee === line.employee && month === line.month) continue;
      if (mayGo(problem, line, { employee, month })) places.push({ employee, month });
    }
  }
  return places;
}

/**
 * The cells of `listPlaces`, in lists that lines of the same role and window share: a large office has millions of places.
 * A list may hold the cell where the line stands.
 */
export function createPlaceLists(problem: LevellingProblem): (line: LevellingLine) => Int32Array {
  const lists = new Map<readonly number[], Map<number, Int32Array>>();
  const nowhere = new Int32Array();
  return (line) => {
    if (!line.mayMove) return nowhere;
    const ofRole = lists.get(line.allowed) ?? new Map<number, Int32Array>();
    lists.set(line.allowed, ofRole);
    const own = line.allowed.includes(line.employee) ? -1 : line.employee;
    const key = (own + 1) * 10_000 + line.earliest * 100 + line.latest;
    const known = ofRole.get(key);
    if (known) return known;
    const elsewhere = { ...line, month: 0 };
    const cells = Int32Array.from(listPlaces(problem, elsewhere), ({ employee, month }) =>
      cellOf(employee, month),
    );
    ofRole.set(key, cells);
    return cells;
  };
}

/** Whether a move of the line to this place is one that levelling may propose. */
export function mayGo(problem: LevellingProblem, line: LevellingLine, place: Place): boolean {
  const person = problem.employees[place.employee];
  return (
    line.mayMove &&
    person !== undefined &&
    typeof person.freeCentihours[place.month - 1] === 'number' &&
    person.isThere[place.month - 1] === true &&
    place.month >= line.earliest &&
    place.month <= line.latest &&
    (place.employee === line.employee || line.allowed.includes(place.employee))
  );
}

/** Two lines of which the second may not be in an earlier month than the first, as indices. */
export interface Order {
  readonly first: number;
  readonly second: number;
}

/** The pairs of lines that must stay in order and of which at least one may move. */
export function listOrders(problem: LevellingProblem): Order[] {
  return problem.lines.flatMap((line, second) =>
    line.follows
      .filter((first) => line.mayMove || problem.lines[first]?.mayMove === true)
      .map((first) => ({ first, second })),
  );
}

/** The earliest and latest month in which each line keeps its order with the others, given the month of each. */
export function createOrderCheck(problem: LevellingProblem): {
  readonly months: number[];
  keeps(line: number, month: number): boolean;
} {
  const months = problem.lines.map(({ month }) => month);
  const firsts = new Map<number, number[]>();
  const seconds = new Map<number, number[]>();
  for (const { first, second } of listOrders(problem)) {
    addTo(firsts, second, first);
    addTo(seconds, first, second);
  }
  return {
    months,
    keeps: (line, month) =>
      (firsts.get(line) ?? []).every((first) => (months[first] ?? 0) <= month) &&
      (seconds.get(line) ?? []).every((second) => (months[second] ?? 13) >= month),
  };
}

/**
 * The lines that can matter, by index: those in an overbooked cell or planned late, and then every line in a cell into which
 * such a line may go, because it may have to make room, and the lines that must stay in order with these. A line outside this set can never make room for an hour that is too
 * much, so leaving it alone costs nothing of the best plan.
 */
export function listLinesThatMatter(problem: LevellingProblem): number[] {
  const loads = computeLoads(problem);
  const room = computeRoom(problem);
  const movable = new Map<number, number[]>();
  problem.lines.forEach((line, index) => {
    if (!line.mayMove) return;
    addTo(movable, cellOf(line.employee, line.month), index);
  });
  const placesOf = createPlaceLists(problem);
  const openedLists = new Set<Int32Array>();
  const seen = new Set<number>();
  const queue: number[] = [];
  const take = (index: number): void => {
    if (seen.has(index)) return;
    seen.add(index);
    queue.push(index);
  };
  const opened = new Set<number>();
  const open = (cell: number): void => {
    if (opened.has(cell)) return;
    opened.add(cell);
    for (const index of movable.get(cell) ?? []) take(index);
  };
  for (const cell of movable.keys()) if ((loads[cell] ?? 0) > (room[cell] ?? Infinity)) open(cell);
  problem.lines.forEach((line, index) => {
    if (line.mayMove && lateHours(line, line.month) > 0) take(index);
  });
  const related = new Map<number, number[]>();
  for (const { first, second } of listOrders(problem)) {
    addTo(related, first, second);
    addTo(related, second, first);
  }
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const line = problem.lines[index];
    if (!line) continue;
    const places = placesOf(line);
    if (!openedLists.has(places)) {
      openedLists.add(places);
      for (const cell of places) open(cell);
    }
    for (const other of related.get(index) ?? []) if (problem.lines[other]?.mayMove === true) take(other);
  }
  return [...seen].toSorted((a, b) => a - b);
}
