import type { ExportTable } from '#shared/exports/model.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { countMissing, hasPercentage, type BoardStep } from '#shared/maintenance/board-summary.ts';

/** The steps of the board as a table, in the order of the screen; what was not measured stays empty. */
export function boardTable(year: number, steps: readonly BoardStep[]): ExportTable {
  const [step, from, until, owner, status, done, missing] = text.export.columns;
  return {
    title: text.export.name(year),
    columns: [
      { header: step, kind: 'text' },
      { header: from, kind: 'day' },
      { header: until, kind: 'day' },
      { header: owner, kind: 'text' },
      { header: status, kind: 'text' },
      { header: done, kind: 'percentage' },
      { header: missing, kind: 'number', decimals: 0 },
    ],
    rows: steps.map((each) => [
      each.title,
      each.fromOn,
      each.untilOn,
      each.ownerName,
      text.statuses[each.status],
      hasPercentage(each) ? each.progress.doneBasisPoints : null,
      hasPercentage(each) ? countMissing(each) : null,
    ]),
  };
}
