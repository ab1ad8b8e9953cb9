import type { Band, Criterion, Measure } from './model.ts';
import { formatEuros, formatPercentage } from '#shared/text/format.ts';
import { measureOf } from './model.ts';
import type { Problem } from './problem.ts';
import { nl } from './nl.ts';

interface Row {
  row: number;
  band: Band;
}

/** Bands of an amount, percentage or age must cover every value once: no gap, no overlap, no reversed limits. */
export function checkLimits({ key, bands }: Criterion): Problem[] {
  const problems: Problem[] = [];
  const show = (limit: number) => formatLimit(limit, measureOf[key]);
  const add = (code: Problem['code'], message: string, field: Problem['field'], row: number) =>
    problems.push({ code, message, criterion: key, row, field });
  const rows: Row[] = [];
  for (const [row, band] of bands.entries()) {
    if (band.from !== null && band.to !== null && band.from >= band.to) {
      add('REVERSED', nl.check.reversed(row + 1, show(band.from), show(band.to)), 'from', row);
    } else rows.push({ row, band });
  }
  if (problems.length > 0) return problems;
  rows.sort((a, b) => (a.band.from ?? Number.NEGATIVE_INFINITY) - (b.band.from ?? Number.NEGATIVE_INFINITY));
  let previous: Row | undefined;
  for (const current of rows) {
    const from = current.band.from;
    if (previous === undefined) {
      if (from !== null) add('GAP', nl.check.openBelow(current.row + 1, show(from)), 'from', current.row);
    } else if (from === null || previous.band.to === null || previous.band.to > from) {
      add('OVERLAP', nl.check.overlap(current.row + 1, previous.row + 1), 'from', current.row);
    } else if (previous.band.to < from) {
      add('GAP', nl.check.gap(current.row + 1, show(previous.band.to), show(from)), 'from', current.row);
    }
    if (previous === undefined || reachesFurther(current.band, previous.band)) previous = current;
  }
  const top = previous?.band.to ?? null;
  if (previous !== undefined && top !== null) {
    add('GAP', nl.check.openAbove(previous.row + 1, show(top)), 'to', previous.row);
  }
  return problems;
}

function reachesFurther(band: Band, than: Band): boolean {
  return than.to !== null && (band.to === null || band.to > than.to);
}

/** A limit as the editor shows it: `€ 1.500`, `5 %`, `30 jaar`. */
export function formatLimit(limit: number, measure: Measure): string {
  if (measure === 'age') return `${limit} jaar`;
  const isWhole = limit % 100 === 0;
  return measure === 'percentage'
    ? formatPercentage(limit, isWhole ? 0 : 2)
    : formatEuros(limit, isWhole ? 0 : 2);
}
