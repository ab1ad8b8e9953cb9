import type { Connection } from '#db/office/database.ts';
import type { HistoryLine } from '#shared/history/calls.ts';

interface Row {
  changeSetId: number;
  changedAt: string;
  account: string;
  label: string;
  isUndone: number;
  tableName: string;
  before: string | null;
  after: string | null;
}

/** Everything that was changed about one client, newest first, at most `limit` records. */
export function listClientHistory(connection: Connection, clientId: number, limit: number): HistoryLine[] {
  const rows = connection
    .prepare(
      `SELECT change_set.id AS changeSetId, changed_at AS changedAt, account, label,
              undone_by_id IS NOT NULL AS isUndone, table_name AS tableName, before, after
       FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
       WHERE change_row.client_id = ? AND table_name <> 'value_origin'
       ORDER BY change_row.id DESC LIMIT ?`,
    )
    .all(clientId, limit) as Row[];
  return rows.map((row) => ({
    changeSetId: row.changeSetId,
    changedAt: row.changedAt,
    account: row.account,
    label: row.label,
    isUndone: row.isUndone === 1,
    record: row.tableName,
    action: row.before === null ? 'created' : row.after === null ? 'removed' : 'changed',
    values: differences(row.before, row.after),
  }));
}

type Value = string | number | null;
const hiddenFields = new Set([
  'id',
  'client_id',
  'base_recorded_at',
  'base_recorded_by',
  'base_source',
  'base_origin',
  'recorded_at',
  'recorded_by',
  'source',
  'origin',
]);

function differences(before: string | null, after: string | null): HistoryLine['values'] {
  // Both were written by the recording triggers: one flat object of column values.
  const old = (before === null ? {} : JSON.parse(before)) as Record<string, Value>;
  const fresh = (after === null ? {} : JSON.parse(after)) as Record<string, Value>;
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((field) => !hiddenFields.has(field) && (old[field] ?? null) !== (fresh[field] ?? null))
    .map((field) => ({ field, before: old[field] ?? null, after: fresh[field] ?? null }));
}
