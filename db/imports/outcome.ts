import type { Connection } from '#db/office/database.ts';
import { stagingOf } from '#db/imports/staging.ts';
import type { NewCode } from '#db/imports/resolve-codes.ts';
import type { ImportOutcome } from '#shared/imports/calls.ts';
import type { ImportKind } from '#shared/imports/model.ts';

/** What a commit leaves out of a run, in records. */
export function countLeftOut(
  connection: Connection,
  run: { id: number; kind: ImportKind },
): Pick<ImportOutcome, 'keptTyped' | 'skipped' | 'wrong'> {
  const row = connection
    .prepare(
      `SELECT count(DISTINCT row) FILTER (WHERE status = 'conflict' AND choice = 'take') AS keptTyped,
              count(DISTINCT row) FILTER (WHERE status <> 'wrong' AND choice = 'skip') AS skipped,
              count(DISTINCT row) FILTER (WHERE status = 'wrong') AS wrong
       FROM ${stagingOf(run.kind).table} WHERE run_id = ?`,
    )
    .get(run.id);
  // One row of three counts.
  return row as Pick<ImportOutcome, 'keptTyped' | 'skipped' | 'wrong'>;
}

/** Codes and employees that a commit of this run would make. */
export function listNewCodes(connection: Connection, runId: number): NewCode[] {
  const rows = connection
    .prepare(
      'SELECT list, code, label, is_high_risk FROM import_new_code WHERE run_id = ? ORDER BY list, code',
    )
    .all(runId) as { list: NewCode['list']; code: string; label: string; is_high_risk: number }[];
  return rows.map(({ list, code, label, is_high_risk }) => ({
    list,
    code,
    label,
    isHighRisk: is_high_risk === 1,
  }));
}
