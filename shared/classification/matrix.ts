import type { Standing } from './model.ts';
import type { UnitId } from './units.ts';
import { standings } from './model.ts';

/** The units that go from one standing to another. */
export interface MatrixCell {
  from: Standing;
  to: Standing;
  unitIds: UnitId[];
}

/** From-type × to-type, all 25 cells in the order of `standings`, rows first. */
export interface Matrix {
  cells: MatrixCell[];
  /** Units whose standing differs. */
  moved: number;
  total: number;
}

export type Distribution = Record<Standing, number>;

/** Counts standings; every unit counts once, so the sum is the number of units. */
export function computeDistribution(of: Iterable<Standing>): Distribution {
  const counts: Distribution = { A: 0, B: 0, C: 0, D: 0, incomplete: 0 };
  for (const standing of of) counts[standing] += 1;
  return counts;
}

/** Who moves between two classifications of the same units. */
export function computeMatrix(moves: Iterable<{ id: UnitId; from: Standing; to: Standing }>): Matrix {
  const cells = standings.flatMap((from) => standings.map((to): MatrixCell => ({ from, to, unitIds: [] })));
  const place = new Map(standings.map((standing, index) => [standing, index]));
  let moved = 0;
  let total = 0;
  for (const { id, from, to } of moves) {
    cells[(place.get(from) ?? 0) * standings.length + (place.get(to) ?? 0)]?.unitIds.push(id);
    total += 1;
    if (from !== to) moved += 1;
  }
  return { cells, moved, total };
}
