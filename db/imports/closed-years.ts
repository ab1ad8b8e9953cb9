import { assertYearOpen } from '#db/closing/closed-years.ts';
import { stagingOf } from '#db/imports/staging.ts';
import type { Connection } from '#db/office/database.ts';
import type { ImportKind } from '#shared/imports/model.ts';

/** Kinds of files that fill what belongs to a planning year. */
const plannedKinds: ReadonlySet<ImportKind> = new Set(['diensten', 'planning', 'begroting']);

/** Refuses an import that would change a closed year; rows that change nothing, or that a person left out, do no harm. */
export function refuseClosedYears(connection: Connection, run: { id: number; kind: ImportKind }): void {
  if (!plannedKinds.has(run.kind)) return;
  const year: unknown = connection
    .prepare(
      `SELECT s.year FROM ${stagingOf(run.kind).table} s
       WHERE s.run_id = ? AND s.choice <> 'skip' AND s.status IN ('new', 'changed', 'conflict')
         AND s.year IN (SELECT year FROM year_closing WHERE reopened_at IS NULL) LIMIT 1`,
    )
    .pluck()
    .get(run.id);
  if (typeof year === 'number') assertYearOpen(connection, year);
}
