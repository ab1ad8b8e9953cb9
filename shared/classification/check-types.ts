import type { TypeRange } from './model.ts';
import { clientTypes } from './model.ts';
import type { Problem } from './problem.ts';
import { nl } from './nl.ts';

/** Types must be A to D once each, in that order, covering 0 up to the highest number of points exactly once. */
export function checkTypes(types: readonly TypeRange[], maxPoints: number): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string, row: number | null) =>
    problems.push({ code: 'TYPES', message, criterion: null, row, field: 'types' });
  for (const type of clientTypes) {
    const count = types.filter((range) => range.type === type).length;
    if (count === 0) add(nl.check.typeMissing(type), null);
    if (count > 1) {
      add(
        nl.check.typeTwice(type),
        types.findLastIndex((range) => range.type === type),
      );
    }
  }
  for (const [row, { type, from, to }] of types.entries()) {
    if (from > to) add(nl.check.typeReversed(type, from, to), row);
    else if (to > maxPoints) add(nl.check.typeAbove(type, maxPoints), row);
  }
  if (problems.length > 0) return problems;
  const ascending: (TypeRange & { row: number })[] = types
    .map((range, row) => ({ ...range, row }))
    .toSorted((a, b) => a.from - b.from);
  let next = 0;
  let lower: (TypeRange & { row: number }) | undefined;
  for (const range of ascending) {
    if (lower !== undefined && range.type > lower.type)
      add(nl.check.typeOrder(range.type, lower.type), range.row);
    if (lower !== undefined && range.from < next)
      add(nl.check.typeOverlap(lower.type, range.type), range.row);
    else if (range.from > next) add(nl.check.typeGap(next, range.from - 1), range.row);
    next = Math.max(next, range.to + 1);
    lower = range;
  }
  if (next <= maxPoints) add(nl.check.typeGap(next, maxPoints), lower?.row ?? null);
  return problems;
}
