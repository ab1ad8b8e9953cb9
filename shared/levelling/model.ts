/**
 * The planning of one year as levelling sees it. Hours are whole hundredths of an hour, months are 1–12, and an employee is
 * the index in `employees`, so that everything here is exact and without look-ups.
 */
export interface LevellingProblem {
  readonly employees: readonly LevellingEmployee[];
  /** Every line that counts as planned, also those that may not move. */
  readonly lines: readonly LevellingLine[];
}

export interface LevellingEmployee {
  /** Three-letter code. */
  readonly code: string;
  /**
   * Available for production less control hours, per month: what planned work may take. Negative when control hours alone are
   * more than there is. Null where it is not known for want of a budget: unknown is not zero, so nothing counts as overbooked
   * there and nothing is moved there.
   */
  readonly freeCentihours: readonly (number | null)[];
  /** Whether the person is in service in each of the twelve months, so that work may be given. */
  readonly isThere: readonly boolean[];
}

export interface LevellingLine {
  /** The id of the stored line. */
  readonly id: number;
  /** Client number. */
  readonly client: string;
  /** Code of the service. */
  readonly service: string;
  /** Code of the role that does this part. */
  readonly role: string;
  readonly employee: number;
  readonly month: number;
  /** Above zero. A line moves whole. */
  readonly centihours: number;
  /** The window in which the work may be done. The line may stand outside it now; it then stays or moves into it. */
  readonly earliest: number;
  readonly latest: number;
  /**
   * The last month in which the work is not late: of the day by law, or the month in which it is planned now when the office
   * has already planned it after that day. Null when nothing is due.
   */
  readonly dueMonth: number | null;
  /** False for lines that are left alone: they weigh, but do not move. */
  readonly mayMove: boolean;
  /** Who holds or may hold the role, as indices; the present employee may be missing (someone who left). */
  readonly allowed: readonly number[];
  /**
   * Lines, as indices, that come before this one: work is reviewed after it is made. This line may not be moved to an earlier
   * month than theirs, nor they to a later one. Pairs that are the wrong way round now are not listed.
   */
  readonly follows: readonly number[];
}

/** One line, whole, to another month or employee or both. */
export interface Move {
  /** Index in `lines`. */
  readonly line: number;
  readonly employee: number;
  readonly month: number;
}

/**
 * What a plan is worth, most important first: the order of the objective. Hours in hundredths.
 */
export interface Score {
  /** Hours over what employees have free, over all employees and months. */
  readonly overbooked: number;
  /** Hours in lines planned after their due month. */
  readonly late: number;
  /** How often a service of a client gets an employee who did nothing of it. */
  readonly changesOfPeople: number;
  readonly moves: number;
}

/** The cell of an employee and a month in arrays of cells. */
export function cellOf(employee: number, month: number): number {
  return employee * 12 + month - 1;
}

/** Planned hours per cell after `moves`. */
export function computeLoads(problem: LevellingProblem, moves: readonly Move[] = []): number[] {
  const loads = problem.employees.flatMap(() => Array.from({ length: 12 }, () => 0));
  const add = (cell: number, centihours: number): void => {
    loads[cell] = (loads[cell] ?? 0) + centihours;
  };
  for (const line of problem.lines) add(cellOf(line.employee, line.month), line.centihours);
  for (const move of moves) {
    const line = problem.lines[move.line];
    if (!line) continue;
    add(cellOf(line.employee, line.month), -line.centihours);
    add(cellOf(move.employee, move.month), line.centihours);
  }
  return loads;
}

/** What planned work may take per cell; `Infinity` where no budget was made. */
export function computeRoom(problem: LevellingProblem): number[] {
  return problem.employees.flatMap(({ freeCentihours }) =>
    Array.from({ length: 12 }, (_, index) => freeCentihours[index] ?? Infinity),
  );
}

/** Hours over the room, never below zero. */
export function overBy(load: number, room: number): number {
  return Math.max(0, load - room);
}

/** Overbooked hours over all cells. */
export function computeOverbooked(loads: readonly number[], room: readonly number[]): number {
  let total = 0;
  for (let cell = 0; cell < loads.length; cell += 1)
    total += overBy(loads[cell] ?? 0, room[cell] ?? Infinity);
  return total;
}

/** The hours of a line when it is done in `month`, as far as that is after its due month. */
export function lateHours(line: LevellingLine, month: number): number {
  return line.dueMonth !== null && month > line.dueMonth ? line.centihours : 0;
}

/** Names a service of a client. */
export function serviceOfClient(line: LevellingLine): string {
  return `${line.client}\u0000${line.service}`;
}

/** Who does something of each service of a client now, as indices. */
export function listPeople(problem: LevellingProblem): Map<string, Set<number>> {
  const people = new Map<string, Set<number>>();
  for (const line of problem.lines) {
    const key = serviceOfClient(line);
    const known = people.get(key);
    if (known) known.add(line.employee);
    else people.set(key, new Set([line.employee]));
  }
  return people;
}

/** Counts a plan after `moves`, in whole numbers, from the problem alone. */
export function computeScore(problem: LevellingProblem, moves: readonly Move[] = []): Score {
  const people = listPeople(problem);
  const newPeople = new Set<string>();
  let late = 0;
  for (const line of problem.lines) late += lateHours(line, line.month);
  for (const move of moves) {
    const line = problem.lines[move.line];
    if (!line) continue;
    late += lateHours(line, move.month) - lateHours(line, line.month);
    const key = serviceOfClient(line);
    if (people.get(key)?.has(move.employee) !== true) newPeople.add(`${key}\u0000${move.employee}`);
  }
  return {
    overbooked: computeOverbooked(computeLoads(problem, moves), computeRoom(problem)),
    late,
    changesOfPeople: newPeople.size,
    moves: moves.length,
  };
}

/** Below zero when `a` is the better plan: the first thing in which they differ decides. */
export function compareScores(a: Score, b: Score): number {
  return (
    a.overbooked - b.overbooked ||
    a.late - b.late ||
    a.changesOfPeople - b.changesOfPeople ||
    a.moves - b.moves
  );
}

/** Adds to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
