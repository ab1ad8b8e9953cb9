import { assertYearOpen, closedYears, liftYearLock, restoreYearLock } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const lockedTables = [
  'client_plan',
  'planned_line',
  'role_plan',
  'employee_budget',
  'employee_month',
  'employee_absence',
] as const;

/** Calls that touch records of closed years without changing their planning; so does taking them back. */
const liftingCalls = new Set(['clients.merge', 'codes.update']);

/**
 * Refuses to take back a change set that changed a closed year, or that closed or reopened one. Merging clients and renaming codes
 * may be taken back: they change no planning.
 */
export function assertUndoable(connection: Connection, changeSetId: number): void {
  const closes = connection
    .prepare(`SELECT 1 FROM main.change_row WHERE change_set_id = ? AND table_name = 'year_closing' LIMIT 1`)
    .get(changeSetId);
  if (closes !== undefined) throw new Refused('REFUSED', closingText.refusals.notByUndo);
  if (closedYears(connection).length === 0 || isLifting(connection, changeSetId)) return;
  const year: unknown = connection.prepare(closedYearOfChange).pluck().get({ id: changeSetId });
  if (typeof year === 'number') assertYearOpen(connection, year);
}

/** Lifts the lock while such a change set is taken back; the answer puts it back. */
export function liftForUndo(connection: Connection, changeSetId: number): () => void {
  if (!isLifting(connection, changeSetId)) return () => undefined;
  liftYearLock(connection, 'undo');
  return () => restoreYearLock(connection);
}

function isLifting(connection: Connection, changeSetId: number): boolean {
  const call: unknown = connection
    .prepare(
      `WITH RECURSIVE origin(id, call, undoes_id) AS (
         SELECT id, call, undoes_id FROM change_set WHERE id = ?
         UNION ALL SELECT c.id, c.call, c.undoes_id FROM change_set c JOIN origin ON c.id = origin.undoes_id
       ) SELECT call FROM origin WHERE undoes_id IS NULL`,
    )
    .pluck()
    .get(changeSetId);
  return typeof call === 'string' && liftingCalls.has(call);
}

/** A closed year that the records of a change set belong to, before or after it; also those that the person at work does not see. */
const closedYearOfChange = `
  WITH years AS (
    SELECT json_extract(before, '$.year') AS year FROM main.change_row
      WHERE change_set_id = @id AND table_name IN (${lockedTables.map((table) => `'${table}'`).join(', ')}) AND before IS NOT NULL
    ${lockedTables
      .map(
        (table) => `UNION SELECT year FROM main.${table} WHERE rowid IN (
      SELECT record_id FROM main.change_row WHERE change_set_id = @id AND table_name = '${table}')`,
      )
      .join('\n    ')}
  )
  SELECT max(year) FROM years WHERE year IN (SELECT year FROM main.year_closing WHERE reopened_at IS NULL)`;
