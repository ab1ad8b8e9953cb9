import type { Connection } from '#db/office/database.ts';
import type { Counts } from '#db/privacy/erase.ts';
import type { ErasureMode, RetentionCode } from '#shared/privacy/model.ts';

/** What was erased, as it is written down. */
export interface WrittenErasure {
  id: number;
  subjectKind: 'client' | 'contact' | 'employee';
  mode: ErasureMode;
  code: RetentionCode | null;
  reason: string;
  decidedBy: string;
  carriedOutAt: string;
  carriedOutBy: string;
  counts: Counts;
  lastBackup: number;
}

export interface NewErasure extends Omit<WrittenErasure, 'id'> {
  subjectId: number;
  requestId: number | null;
  decidedAt: string;
}

/** Writes down what was erased, inside the running change set. */
export function writeErasure(connection: Connection, erasure: NewErasure): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.privacy_erasure (change_set_id, subject_kind, subject_id, mode, code, request_id, reason, decided_by, decided_at,
         carried_out_at, carried_out_by, counts, last_backup)
       SELECT change_set_id, @subjectKind, @subjectId, @mode, @code, @requestId, @reason, @decidedBy, @decidedAt, @carriedOutAt,
         @carriedOutBy, @counts, @lastBackup FROM change_context`,
    )
    .run({ ...erasure, counts: JSON.stringify(sumUp(erasure.counts)) });
  return Number(lastInsertRowid);
}

/** Newest first. */
export function listErasures(connection: Connection, id?: number): WrittenErasure[] {
  const rows = connection
    .prepare(
      `SELECT id, subject_kind AS subjectKind, mode, code, reason, decided_by AS decidedBy, carried_out_at AS carriedOutAt,
              carried_out_by AS carriedOutBy, counts, last_backup AS lastBackup
       FROM privacy_erasure WHERE @id IS NULL OR id = @id ORDER BY id DESC LIMIT 500`,
    )
    .all({ id: id ?? null }) as (Omit<WrittenErasure, 'counts'> & { counts: string })[];
  // Written by writeErasure as pairs of a table and a number.
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as Counts }));
}

function sumUp(counts: Counts): Counts {
  const sums = new Map<string, number>();
  for (const [table, rows] of counts) sums.set(table, (sums.get(table) ?? 0) + rows);
  return [...sums];
}
