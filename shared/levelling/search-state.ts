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
import type { LevellingProblem, Move, Score } from '#shared/levelling/model.ts';
import { listLinesThatMatter, listOrders, listPlaces } from '#shared/levelling/options.ts';

/** A place of one line, with what it costs to be there. Place 0 of every line is where it stands now. */
interface Spot {
  readonly employee: number;
  readonly month: number;
  readonly cell: number;
  readonly late: number;
  /** The new person that this asks for, as an index; -1 when nobody is new. */
  readonly person: number;
}

interface Piece {
  readonly line: number;
  readonly centihours: number;
  readonly spots: readonly Spot[];
  /** Pieces that come before and after this one; lines that do not move limit the months instead. */
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  readonly notBefore: number;
  readonly notAfter: number;
}

/**
 * A plan that changes one line at a time and always knows its score: what a search over plans works on. Only lines that can
 * matter are pieces of it.
 */
export interface SearchState {
  readonly pieces: readonly Piece[];
  /** The spot of each piece. */
  readonly at: Int32Array;
  /** The pieces that are in a cell now. */
  piecesIn(cell: number): readonly number[];
  readonly score: { -readonly [K in keyof Score]: Score[K] };
  /** Puts a piece on one of its spots. Order with other lines is not looked at here. */
  put(piece: number, spot: number): void;
  /** Whether a piece is in order with what it follows and what follows it. */
  isInOrder(piece: number): boolean;
  /** Starts again from a plan as `at` holds it. */
  restore(at: Int32Array): void;
  readMoves(at: Int32Array): Move[];
}

export function createSearchState(problem: LevellingProblem, start: readonly Move[]): SearchState {
  const pieces = listPieces(problem);
  const at = new Int32Array(pieces.length);
  const loads = Int32Array.from(computeLoads(problem));
  const room = Float64Array.from(computeRoom(problem));
  const members = new Map<number, number[]>();
  const newPeople = new Map<number, number>();
  const score = {
    overbooked: loads.reduce((sum, load, cell) => sum + overBy(load, room[cell] ?? Infinity), 0),
    late: problem.lines.reduce((sum, line) => sum + lateHours(line, line.month), 0),
    changesOfPeople: 0,
    moves: 0,
  };
  pieces.forEach((piece, index) => addTo(members, piece.spots[0]?.cell ?? 0, index));

  const addLoad = (cell: number, centihours: number): void => {
    const load = loads[cell] ?? 0;
    const limit = room[cell] ?? Infinity;
    loads[cell] = load + centihours;
    score.overbooked += overBy(load + centihours, limit) - overBy(load, limit);
  };
  const countPerson = (person: number, by: 1 | -1): void => {
    if (person < 0) return;
    const before = newPeople.get(person) ?? 0;
    newPeople.set(person, before + by);
    if (before === (by === 1 ? 0 : 1)) score.changesOfPeople += by;
  };
  const put = (piece: number, spot: number): void => {
    const own = pieces[piece];
    const from = own?.spots[at[piece] ?? 0];
    const to = own?.spots[spot];
    if (!own || !from || !to || from === to) return;
    score.moves += Number(spot !== 0) - Number(at[piece] !== 0);
    at[piece] = spot;
    score.late += to.late - from.late;
    countPerson(from.person, -1);
    countPerson(to.person, 1);
    if (from.cell === to.cell) return;
    addLoad(from.cell, -own.centihours);
    addLoad(to.cell, own.centihours);
    const left = members.get(from.cell);
    if (left) {
      left[left.indexOf(piece)] = left.at(-1) ?? piece;
      left.pop();
    }
    addTo(members, to.cell, piece);
  };
  const monthOf = (piece: number): number => pieces[piece]?.spots[at[piece] ?? 0]?.month ?? 0;
  const restore = (plan: Int32Array): void => plan.forEach((spot, piece) => put(piece, spot));
  restore(readStart(pieces, start));
  return {
    pieces,
    at,
    piecesIn: (cell) => members.get(cell) ?? [],
    score,
    put,
    isInOrder: (piece) => {
      const own = pieces[piece];
      const month = monthOf(piece);
      return (
        own !== undefined &&
        month >= own.notBefore &&
        month <= own.notAfter &&
        own.firsts.every((first) => monthOf(first) <= month) &&
        own.seconds.every((second) => monthOf(second) >= month)
      );
    },
    restore,
    readMoves: (plan) =>
      pieces.flatMap(({ line, spots }, piece) => {
        const spot = plan[piece] ?? 0;
        const place = spots[spot];
        return spot > 0 && place ? [{ line, employee: place.employee, month: place.month }] : [];
      }),
  };
}

function listPieces(problem: LevellingProblem): Piece[] {
  const people = listPeople(problem);
  const personIndex = new Map<string, number>();
  const only = listLinesThatMatter(problem);
  const pieceOf = new Map(only.map((line, piece) => [line, piece]));
  const firsts = new Map<number, number[]>();
  const seconds = new Map<number, number[]>();
  for (const { first, second } of listOrders(problem)) {
    addTo(firsts, second, first);
    addTo(seconds, first, second);
  }
  return only.flatMap((index) => {
    const line = problem.lines[index];
    if (!line) return [];
    const service = serviceOfClient(line);
    const spots = [{ employee: line.employee, month: line.month }, ...listPlaces(problem, line)].map(
      ({ employee, month }, position): Spot => {
        const key = `${service}\u0000${employee}`;
        const isKnown = position === 0 || people.get(service)?.has(employee) === true;
        if (!isKnown && !personIndex.has(key)) personIndex.set(key, personIndex.size);
        return {
          employee,
          month,
          cell: cellOf(employee, month),
          late: lateHours(line, month),
          person: isKnown ? -1 : (personIndex.get(key) ?? -1),
        };
      },
    );
    const before = firsts.get(index) ?? [];
    const after = seconds.get(index) ?? [];
    const fixedMonths = (lines: readonly number[]): number[] =>
      lines.filter((other) => !pieceOf.has(other)).map((other) => problem.lines[other]?.month ?? 0);
    const piecesOf = (lines: readonly number[]): number[] =>
      lines.flatMap((other) => pieceOf.get(other) ?? []);
    return [
      {
        line: index,
        centihours: line.centihours,
        spots,
        firsts: piecesOf(before),
        seconds: piecesOf(after),
        notBefore: Math.max(1, ...fixedMonths(before)),
        notAfter: Math.min(12, ...fixedMonths(after)),
      },
    ];
  });
}

function readStart(pieces: readonly Piece[], start: readonly Move[]): Int32Array {
  const wanted = new Map(start.map((move) => [move.line, move]));
  return Int32Array.from(pieces, ({ line, spots }) => {
    const move = wanted.get(line);
    if (!move) return 0;
    const spot = spots.findIndex(({ employee, month }) => employee === move.employee && month === move.month);
    return Math.max(0, spot);
  });
}
