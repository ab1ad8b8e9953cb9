import { linkSteps, runSteps } from '#db/audit/chain.ts';
import type { Connection } from '#db/office/database.ts';

/**
 * The tables whose changes are recorded row by row, and how a row names its client. Staging, search and saved results are
 * left out: they are remade, not edited.
 */
export const recordedTables: Readonly<Record<string, 'id' | 'client_id' | null>> = {
  setting: null,
  code_item: null,
  employee: null,
  client_group: null,
  client: 'id',
  strategy: 'client_id',
  value_origin: 'client_id',
  client_role: 'client_id',
  contact: 'client_id',
  yearly_figure: 'client_id',
  yearly_production: 'client_id',
  saved_view: null,
  gift: 'client_id',
  classification_definition: null,
  classification_override: 'client_id',
  deadline_rule: null,
  service: null,
  service_part: null,
  service_norm: null,
  client_plan: 'client_id',
  planned_line: 'client_id',
  role_plan: 'client_id',
  advisory: 'client_id',
  season_profile: null,
  employee_contract: null,
  employee_budget: null,
  employee_month: null,
  employee_absence: null,
  office_holiday: null,
  risk_definition: null,
  risk_assessment: 'client_id',
  planning_draft: null,
  maintenance_step: null,
  maintenance_year_step: null,
  overbooking_explanation: null,
  planning_draft_line: 'client_id',
  year_closing: null,
  client_merge: 'client_id',
  retention_rule: null,
  retention_decision: null,
  privacy_request: null,
  legal_form_rule: null,
  legal_value: null,
  client_filing: 'client_id',
  client_book_year: 'client_id',
  client_legal_form: 'client_id',
  client_extension: 'client_id',
  deadline_done: 'client_id',
  data_request: null,
  data_request_cell: null,
  data_return: null,
  account_range: 'client_id',
  audit_file: 'client_id',
  rgs_version: null,
  rgs_code: null,
  account: null,
  restore_exercise: null,
};

export interface ChangeSetHead {
  call: string;
  label: string;
  account: string;
  changedAt: string;
  isUndoable: boolean;
  undoesId?: number;
}

/** Removes the recording triggers, so that a migration can rebuild tables. */
export function dropChangeTriggers(connection: Connection): void {
  const names = connection
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record\\_%' ESCAPE '\\'`)
    .pluck()
    .all() as string[];
  for (const name of names) connection.exec(`DROP TRIGGER "${name}"`);
}

/**
 * Makes the triggers that write `change_row`, from the columns that the tables have now. They are remade only when a table or
 * this code changed: their text is compared with what stands in the file.
 */
export function createChangeTriggers(connection: Connection): void {
  const wanted = new Map(
    Object.entries(recordedTables).flatMap(([table, key]) => triggersOf(connection, table, key)),
  );
  const present = new Map(
    (
      connection
        .prepare(
          `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record\\_%' ESCAPE '\\'`,
        )
        .all() as { name: string; sql: string }[]
    ).map((row) => [row.name, row.sql]),
  );
  const isCurrent =
    wanted.size === present.size && [...wanted].every(([name, sql]) => present.get(name) === sql);
  if (isCurrent) return;
  connection.transaction(() => {
    dropChangeTriggers(connection);
    for (const sql of wanted.values()) connection.exec(sql);
  })();
}

function triggersOf(connection: Connection, table: string, clientKey: string | null): [string, string][] {
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const json = (row: string) =>
    `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;
  const client = (row: string) => (clientKey === null ? 'NULL' : `${row}."${clientKey}"`);
  const insert = (row: string, before: string, after: string) =>
    `INSERT INTO change_row (change_set_id, table_name, record_id, client_id, before, after, salt) ` +
    `SELECT change_set_id, '${table}', ${row}.rowid, ${client(row)}, ${before}, ${after}, ` +
    `${before === 'NULL' && after === 'NULL' ? 'NULL' : 'randomblob(16)'} FROM change_context; END`;
  const anyChanged = columns.map((name) => `old."${name}" IS NOT new."${name}"`).join(' OR ');
  const sql: Record<string, string> = {
    [`record_${table}_insert`]: `AFTER INSERT ON "${table}" BEGIN ${insert('new', 'NULL', 'NULL')}`,
    [`record_${table}_update`]: `AFTER UPDATE ON "${table}" WHEN ${anyChanged} BEGIN ${insert('new', json('old'), json('new'))}`,
    [`record_${table}_delete`]: `AFTER DELETE ON "${table}" BEGIN ${insert('old', json('old'), 'NULL')}`,
  };
  return Object.entries(sql).map(([name, body]) => [name, `CREATE TRIGGER "${name}" ${body}`]);
}

/** Starts a change set inside the running transaction: from here on every change of a recorded table belongs to it. */
export function beginChangeSet(connection: Connection, head: ChangeSetHead): number {
  const result = connection
    .prepare(
      `INSERT INTO main.change_set (call, label, account, changed_at, is_undoable, undoes_id) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(head.call, head.label, head.account, head.changedAt, head.isUndoable ? 1 : 0, head.undoesId ?? null);
  const id = Number(result.lastInsertRowid);
  connection.prepare('INSERT INTO main.change_context (id, change_set_id) VALUES (1, ?)').run(id);
  return id;
}

/**
 * Works on records that belong to a record made by the running change set, without recording them: undoing the change set
 * removes them with the record that they belong to. Two hundred thousand lines that say nothing are not worth their time.
 */
export function withoutRecording(connection: Connection, work: () => void): void {
  const id: unknown = connection.prepare('SELECT change_set_id FROM change_context').pluck().get();
  connection.prepare('DELETE FROM main.change_context').run();
  work();
  connection.prepare('INSERT INTO main.change_context (id, change_set_id) VALUES (1, ?)').run(id);
}

/** Ends the change set; one that changed nothing leaves no trace. Returns whether it changed anything. */
export function endChangeSet(connection: Connection, id: number, label: string): boolean {
  return runSteps(endSteps(connection, id, label));
}

/** As `endChangeSet`, in short steps: the rows of a large import are hashed into the chain of the log. */
export function* endSteps(connection: Connection, id: number, label: string): Generator<void, boolean> {
  const hasRows =
    connection.prepare('SELECT 1 FROM main.change_row WHERE change_set_id = ? LIMIT 1').get(id) !== undefined;
  // The log takes a label only while its change set runs.
  if (hasRows)
    connection.prepare('UPDATE main.change_set SET label = ? WHERE id = ?').run(label.slice(0, 300), id);
  connection.prepare('DELETE FROM main.change_context').run();
  if (hasRows) yield* linkSteps(connection, id);
  else connection.prepare('DELETE FROM main.change_set WHERE id = ?').run(id);
  return hasRows;
}

/**
 * Writes down that something was done that changes no record: an export of clients, a check. Call it inside a transaction and outside
 * a change set; the running one has its own line.
 */
export function recordEvent(
  connection: Connection,
  head: Pick<ChangeSetHead, 'call' | 'label' | 'account' | 'changedAt'>,
): number {
  const result = connection
    .prepare(
      'INSERT INTO main.change_set (call, label, account, changed_at, is_undoable) VALUES (?, ?, ?, ?, 0)',
    )
    .run(head.call, head.label.slice(0, 300), head.account, head.changedAt);
  const id = Number(result.lastInsertRowid);
  runSteps(linkSteps(connection, id));
  return id;
}
