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
import type { LevellingProblem, Move } from '#shared/levelling/model.ts';
import { createPlaceLists, listLinesThatMatter, listOrders, listPlaces } from '#shared/levelling/options.ts';

/**
 * A mixed-integer program in rows, as solvers take it. Columns: one 0/1 per line and place it may go to; one per service of
 * a client and employee who is new to it; the overbooked hours per cell. Hours are in hours here (not hundredths): solvers
 * compute best with numbers near one.
 */
export interface Formulation {
  readonly numCols: number;
  readonly numRows: number;
  readonly colUpper: Float64Array;
  readonly isInteger: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Rows in compressed form. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** The move that a column stands for; the columns after these are people and cells. */
  readonly moves: readonly Move[];
  /** The three objectives, in order of importance. */
  readonly goals: readonly Goal[];
  /** Columns by what they stand for, to write a plan as a vector. */
  readonly personColumns: ReadonlyMap<string, number>;
  readonly overColumns: ReadonlyMap<number, number>;
  /** Hundredths overbooked in cells that no move can change. */
  readonly fixedOverbooked: number;
  /** Hundredths late when nothing moves, of all lines. */
  readonly lateNow: number;
}

/** One objective and the row that keeps what it has reached while the next one is pursued. */
export interface Goal {
  readonly name: 'overbooked' | 'late' | 'changes';
  /** Per column, in the unit of the goal: hours, or changes of people and moves in one number. */
  readonly costs: Float64Array;
  /** Added to the costs to get the real value. */
  readonly offset: number;
  /** The row that bounds this goal; null for the last one. */
  readonly row: number | null;
  /** Values are whole multiples of this: a hundredth of an hour, or one move. */
  readonly step: number;
  /**
   * What the solver minimises: the costs in steps, and for all goals but the last so little per change of people and per move
   * that all of them together stay under half a step. Without it a solver finds plans in which everything moves.
   */
  readonly solverCosts: Float64Array;
}

/** The most that the little weights of `solverCosts` add up to, in steps. */
export const tieBreakMost = 0.45;

const hoursPerCentihour = 0.01;

/** Rows under construction. */
interface Rows {
  readonly entries: [column: number, value: number][][];
  readonly upper: number[];
}

/** About how many moves the program would choose from, without writing it. */
export function countColumns(problem: LevellingProblem): number {
  const placesOf = createPlaceLists(problem);
  return listLinesThatMatter(problem).reduce((sum, index) => {
    const line = problem.lines[index];
    return sum + (line ? placesOf(line).length : 0);
  }, 0);
}

/** Writes the whole planning, or the lines of `only`, as a program. */
export function formulate(problem: LevellingProblem, only = listLinesThatMatter(problem)): Formulation {
  const moves = only.flatMap((index) => {
    const line = problem.lines[index];
    return line ? listPlaces(problem, line).map((place): Move => ({ line: index, ...place })) : [];
  });
  const rows: Rows = { entries: [], upper: [] };
  addOncePerLine(rows, moves);
  addOrders(rows, problem, moves);
  const personColumns = addPeople(rows, problem, moves);
  const cells = addCells(rows, problem, moves, moves.length + personColumns.size);
  const numCols = moves.length + personColumns.size + cells.overColumns.size;
  const goals = listGoals(problem, moves, {
    numCols,
    personColumns,
    overColumns: cells.overColumns,
    fixedOverbooked: cells.fixedOverbooked,
    firstRow: rows.entries.length,
  });
  for (const goal of goals) {
    if (goal.row === null) continue;
    rows.entries.push([...goal.costs].flatMap((cost, column) => (cost === 0 ? [] : [[column, cost]])));
    rows.upper.push(Infinity);
  }
  return {
    numCols,
    numRows: rows.entries.length,
    colUpper: Float64Array.from({ length: numCols }, (_, column) =>
      column < moves.length + personColumns.size ? 1 : Infinity,
    ),
    isInteger: Int32Array.from({ length: numCols }, (_, column) => (column < moves.length ? 1 : 0)),
    rowLower: new Float64Array(rows.entries.length).fill(-Infinity),
    rowUpper: Float64Array.from(rows.upper),
    ...compress(rows.entries),
    moves,
    goals,
    personColumns,
    overColumns: cells.overColumns,
    fixedOverbooked: cells.fixedOverbooked,
    lateNow: problem.lines.reduce((sum, line) => sum + lateHours(line, line.month), 0),
  };
}

function addRow(rows: Rows, entries: [number, number][], upper: number): void {
  rows.entries.push(entries);
  rows.upper.push(upper);
}

/** A line goes to one place at most; what is left of one is that it stays. */
function addOncePerLine(rows: Rows, moves: readonly Move[]): void {
  const columns = new Map<number, [number, number][]>();
  moves.forEach((move, column) => addTo(columns, move.line, [column, 1]));
  for (const entries of columns.values()) addRow(rows, entries, 1);
}

/** Work that follows on other work keeps following it: months of the first less months of the second are not above zero. */
function addOrders(rows: Rows, problem: LevellingProblem, moves: readonly Move[]): void {
  const columns = new Map<number, [number, number][]>();
  moves.forEach((move, column) => {
    const line = problem.lines[move.line];
    if (line && line.month !== move.month) addTo(columns, move.line, [column, move.month - line.month]);
  });
  for (const { first, second } of listOrders(problem)) {
    const before = columns.get(first) ?? [];
    const after = (columns.get(second) ?? []).map(([column, months]): [number, number] => [column, -months]);
    const apart = (problem.lines[second]?.month ?? 0) - (problem.lines[first]?.month ?? 0);
    if (before.length + after.length > 0) addRow(rows, [...before, ...after], apart);
  }
}

/** Someone new at a service of a client counts once, however many of its lines come along. */
function addPeople(rows: Rows, problem: LevellingProblem, moves: readonly Move[]): Map<string, number> {
  const people = listPeople(problem);
  const columns = new Map<string, number>();
  const byLineAndPerson = new Map<string, { person: number; moves: number[] }>();
  moves.forEach((move, column) => {
    const line = problem.lines[move.line];
    if (!line) return;
    const service = serviceOfClient(line);
    if (people.get(service)?.has(move.employee) === true) return;
    const name = `${service}\u0000${move.employee}`;
    const person = columns.get(name) ?? moves.length + columns.size;
    columns.set(name, person);
    const key = `${move.line} ${move.employee}`;
    const known = byLineAndPerson.get(key);
    if (known) known.moves.push(column);
    else byLineAndPerson.set(key, { person, moves: [column] });
  });
  for (const { person, moves: own } of byLineAndPerson.values()) {
    addRow(rows, [...own.map((column): [number, number] => [column, 1]), [person, -1]], 0);
  }
  return columns;
}

/** What is planned in a cell less what is overbooked there fits in its room. A cell that can never be full needs no row. */
function addCells(
  rows: Rows,
  problem: LevellingProblem,
  moves: readonly Move[],
  firstColumn: number,
): { overColumns: Map<number, number>; fixedOverbooked: number } {
  const loads = computeLoads(problem);
  const room = computeRoom(problem);
  const entries = new Map<number, [number, number][]>();
  const mostAdded = new Map<number, Map<number, number>>();
  moves.forEach((move, column) => {
    const line = problem.lines[move.line];
    if (!line) return;
    const target = cellOf(move.employee, move.month);
    addTo(entries, cellOf(line.employee, line.month), [column, -line.centihours * hoursPerCentihour]);
    addTo(entries, target, [column, line.centihours * hoursPerCentihour]);
    const added = mostAdded.get(target) ?? new Map<number, number>();
    mostAdded.set(target, added.set(move.line, line.centihours));
  });
  const overColumns = new Map<number, number>();
  let fixedOverbooked = 0;
  loads.forEach((load, cell) => {
    const limit = room[cell] ?? Infinity;
    const own = entries.get(cell);
    if (!own) {
      fixedOverbooked += overBy(load, limit);
      return;
    }
    const most = load + [...(mostAdded.get(cell)?.values() ?? [])].reduce((sum, hours) => sum + hours, 0);
    if (most <= limit) return;
    const over = firstColumn + overColumns.size;
    overColumns.set(cell, over);
    addRow(rows, [...own, [over, -1]], (limit - load) * hoursPerCentihour);
  });
  return { overColumns, fixedOverbooked };
}

interface GoalParts {
  readonly numCols: number;
  readonly personColumns: ReadonlyMap<string, number>;
  readonly overColumns: ReadonlyMap<number, number>;
  readonly fixedOverbooked: number;
  readonly firstRow: number;
}

function listGoals(problem: LevellingProblem, moves: readonly Move[], parts: GoalParts): Goal[] {
  const overbooked = new Float64Array(parts.numCols);
  for (const column of parts.overColumns.values()) overbooked[column] = 1;
  const late = new Float64Array(parts.numCols);
  const changes = new Float64Array(parts.numCols);
  moves.forEach((move, column) => {
    const line = problem.lines[move.line];
    if (!line) return;
    late[column] = (lateHours(line, move.month) - lateHours(line, line.month)) * hoursPerCentihour;
    changes[column] = 1;
  });
  // One change of people weighs more than all moves together, so that this single sum keeps the order of the two.
  const movableLines = new Set(moves.map((move) => move.line)).size;
  for (const column of parts.personColumns.values()) changes[column] = movableLines + 1;
  const lateNow = problem.lines.reduce((sum, line) => sum + lateHours(line, line.month), 0);
  const { firstRow, personColumns } = parts;
  const little = tieBreakMost / (5 * Math.max(1, movableLines));
  const withTieBreak = (costs: Float64Array): Float64Array => {
    const solverCosts = costs.map(
      (cost, column) => cost / hoursPerCentihour + (column < moves.length ? little : 0),
    );
    for (const column of personColumns.values()) solverCosts[column] = 4 * little;
    return solverCosts;
  };
  const inHours = (name: Goal['name'], costs: Float64Array, centihours: number, row: number): Goal => ({
    name,
    costs,
    offset: centihours * hoursPerCentihour,
    row,
    step: hoursPerCentihour,
    solverCosts: withTieBreak(costs),
  });
  return [
    inHours('overbooked', overbooked, parts.fixedOverbooked, firstRow),
    inHours('late', late, lateNow, firstRow + 1),
    { name: 'changes', costs: changes, offset: 0, row: null, step: 1, solverCosts: changes },
  ];
}

function compress(
  rows: readonly (readonly [number, number])[][],
): Pick<Formulation, 'starts' | 'indices' | 'values'> {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length;
  });
  const all = rows.flat();
  return {
    starts,
    indices: Int32Array.from(all, ([column]) => column),
    values: Float64Array.from(all, ([, value]) => value),
  };
}

/** A plan as values of the columns: what the solver may start from. */
export function writePlan(problem: LevellingProblem, form: Formulation, plan: readonly Move[]): Float64Array {
  const values = new Float64Array(form.numCols);
  const columns = new Map(form.moves.map((move, column) => [moveKey(move), column]));
  const loads = computeLoads(problem, plan);
  const room = computeRoom(problem);
  for (const move of plan) {
    const column = columns.get(moveKey(move));
    if (column !== undefined) values[column] = 1;
    const line = problem.lines[move.line];
    const person = line && form.personColumns.get(`${serviceOfClient(line)}\u0000${move.employee}`);
    if (person !== undefined) values[person] = 1;
  }
  for (const [cell, column] of form.overColumns) {
    values[column] = overBy(loads[cell] ?? 0, room[cell] ?? Infinity) * hoursPerCentihour;
  }
  return values;
}

function moveKey(move: Move): string {
  return `${move.line} ${move.employee} ${move.month}`;
}

/** The moves in a solution; a value is taken as yes from one half. */
export function readPlan(form: Formulation, values: ArrayLike<number>): Move[] {
  return form.moves.filter((_, column) => (values[column] ?? 0) > 0.5);
}
