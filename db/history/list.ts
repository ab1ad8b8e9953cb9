import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import type { HistoryLine } from '#shared/history/calls.ts';

/** A row of the log with its change set, as SQL gives it. */
export interface LoggedRow {
  changeSetId: number;
  changedAt: string;
  account: string;
  label: string;
  isUndone: number;
  tableName: string;
  recordId: number;
  before: string | null;
  after: string | null;
}

/** The columns of a `LoggedRow`, from `change_row` joined with `change_set`. */
export const loggedColumns = `change_set.id AS changeSetId, changed_at AS changedAt, account, label,
  undone_by_id IS NOT NULL AS isUndone, table_name AS tableName, record_id AS recordId, before, after`;

/** Everything that was changed about one client, newest first, at most `limit` records. */
export function listClientHistory(connection: Connection, clientId: number, limit: number): HistoryLine[] {
  const rows = connection
    .prepare(
      `SELECT ${loggedColumns}
       FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
       WHERE change_row.client_id = ? AND table_name <> 'value_origin'
       ORDER BY change_row.id DESC LIMIT ?`,
    )
    .all(clientId, limit) as LoggedRow[];
  return rows.map(readLines(connection));
}

/** Turns rows of the log into lines that say what changed, with numbers and codes instead of keys. */
export function readLines(connection: Connection): (row: LoggedRow) => HistoryLine {
  const named = nameReferences(connection);
  return (row) => ({
    changeSetId: row.changeSetId,
    changedAt: row.changedAt,
    account: row.account,
    label: row.label,
    isUndone: row.isUndone === 1,
    record: row.tableName,
    action: row.before === null ? 'created' : row.after === null ? 'removed' : 'changed',
    subject: subjectOf(connection, row),
    values: differences(row.before, row.after).map(named),
  });
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

/** The column that tells a record from others of its kind. */
const subjectColumns: Readonly<Record<string, string>> = {
  yearly_figure: 'year',
  yearly_production: 'year',
  contact: 'name',
  client_role: 'role_code',
  gift: 'kind',
  client_plan: 'year',
  year_closing: 'year',
  planned_line: 'year',
  planning_draft: 'name',
  role_plan: 'role_code',
  advisory: 'service_code',
  employee_contract: 'from_on',
  employee_budget: 'year',
  employee_month: 'month',
  employee_absence: 'absence_code',
  season_profile: 'name',
  office_holiday: 'name',
  setting: 'key',
  code_item: 'code',
  employee: 'code',
  client_group: 'number',
  saved_view: 'name',
  classification_definition: 'version',
  maintenance_step: 'title',
  maintenance_year_step: 'title',
  overbooking_explanation: 'month',
  risk_definition: 'version',
  risk_assessment: 'approved_on',
  account: 'name',
};

/** Read from the log, or from the record itself when it is new: the log does not copy what a new record held. */
function subjectOf(connection: Connection, { tableName, recordId, before, after }: LoggedRow): string | null {
  const column = subjectColumns[tableName];
  if (column === undefined) return null;
  const logged = after ?? before;
  const stored =
    logged === null
      ? prepared(connection, `SELECT ${column} FROM main."${tableName}" WHERE rowid = ?`)
          .pluck()
          .get(recordId)
      : (JSON.parse(logged) as Record<string, Value>)[column];
  const value = stored as Value | undefined;
  return value === undefined || value === null ? null : String(value);
}

/** Columns that hold the key of another record, with the table and what people call that record by. */
const references: Readonly<Record<string, readonly [table: string, column: string]>> = {
  group_id: ['client_group', 'number'],
  parent_client_id: ['client', 'number'],
  employee_id: ['employee', 'code'],
  owner_employee_id: ['employee', 'code'],
  from_employee_id: ['employee', 'code'],
  owner_id: ['employee', 'code'],
  service_id: ['service', 'code'],
  season_profile_id: ['season_profile', 'name'],
  head_client_id: ['client', 'number'],
};

/** Puts the number or code of a record in the place of its key, also of a record that is gone. */
function nameReferences(connection: Connection) {
  const nameOf = (field: string, key: Value): Value => {
    const reference = references[field];
    if (reference === undefined || typeof key !== 'number') return key;
    const [table, column] = reference;
    const name: unknown =
      prepared(connection, `SELECT ${column} FROM "${table}" WHERE id = ?`).pluck().get(key) ??
      prepared(
        connection,
        `SELECT before ->> '${column}' FROM change_row WHERE table_name = ? AND record_id = ? AND before IS NOT NULL
         ORDER BY id DESC LIMIT 1`,
      )
        .pluck()
        .get(table, key);
    return typeof name === 'string' ? name : key;
  };
  return ({ field, before, after }: HistoryLine['values'][number]) => ({
    field,
    before: nameOf(field, before),
    after: nameOf(field, after),
  });
}
