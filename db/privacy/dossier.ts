import { findSubject, listClientKeys } from '#db/privacy/find-people.ts';
import type { Connection } from '#db/office/database.ts';
import { shownRecords, type Subject } from '#shared/privacy/model.ts';

/** A record as it stands in its table. */
export interface HeldRecord {
  rowId: number;
  values: Record<string, string | number | null>;
}

/** Records of one table about somebody. */
export interface HeldTable {
  table: string;
  total: number;
  records: HeldRecord[];
  /** Text elsewhere that names the person, not records about the person. */
  isMention: boolean;
}

/** Tables that hold how the program works and never anything about somebody. */
const machinery = new Set([
  'change_context',
  'schema_migration',
  'audit_chain',
  'audit_link',
  'audit_check',
  'saved_view',
  'import_profile',
]);

/** Everything about somebody, table by table; each step reads one table. Complete because it asks the schema which tables there are. */
export function* collectHeld(connection: Connection, subject: Subject): Generator<number, HeldTable[]> {
  const person = findSubject(connection, subject);
  if (!person) return [];
  const found: HeldTable[] = [];
  const seen = new Map<string, Set<number>>();
  const tables = listTables(connection);
  for (const [index, { name, columns }] of tables.entries()) {
    const condition = conditionOf(connection, subject, name, columns, person.number);
    const held = condition && select(connection, name, condition.sql, condition.values);
    if (held && held.total > 0) {
      found.push({ table: name, ...held, isMention: false });
      seen.set(name, new Set(held.records.map(({ rowId }) => rowId)));
    }
    yield (index + 1) / (tables.length * 2);
  }
  const needles = [person.name, person.email ?? ''].filter((needle) => needle.length >= 5);
  for (const [index, { name, textColumns }] of tables.entries()) {
    const held = mentionsIn(connection, name, textColumns, needles);
    const known = seen.get(name);
    const fresh = held.records.filter(({ rowId }) => known?.has(rowId) !== true);
    if (fresh.length > 0) found.push({ table: name, total: fresh.length, records: fresh, isMention: true });
    yield 0.5 + (index + 1) / (tables.length * 2);
  }
  return found;
}

interface TableShape {
  name: string;
  columns: string[];
  textColumns: string[];
}

function listTables(connection: Connection): TableShape[] {
  const names = connection
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'client\\_search%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  const shape = connection.prepare('SELECT name, type FROM pragma_table_info(?)');
  return names
    .filter((name) => !machinery.has(name))
    .map((name) => {
      const columns = shape.all(name) as { name: string; type: string }[];
      return {
        name,
        columns: columns.map((column) => column.name),
        textColumns: columns
          .filter(({ type }) => type !== 'INTEGER' && type !== 'BLOB')
          .map((column) => column.name),
      };
    });
}

interface Condition {
  sql: string;
  values: Record<string, string | number | null>;
}

/** Which rows of a table are about somebody; undefined for tables that have no such rows. */
function conditionOf(
  connection: Connection,
  { kind, id }: Subject,
  table: string,
  columns: readonly string[],
  number: string | null,
): Condition | undefined {
  const has = (name: string) => columns.includes(name);
  if (kind === 'client') {
    if (table === 'client') return { sql: 'id = @id', values: { id } };
    if (table === 'change_row')
      return {
        sql: 'client_id IN (SELECT value FROM json_each(@keys))',
        values: { keys: JSON.stringify(listClientKeys(connection, id)) },
      };
    if (table === 'classification_line') return { sql: `unit = 'client:' || @number`, values: { number } };
    if (table === 'privacy_request' || table === 'retention_decision')
      return { sql: `subject_kind = 'client' AND subject_id = @id`, values: { id } };
    if (has('client_id')) return { sql: 'client_id = @id', values: { id } };
    const isByNumber = /^(closing|classification|import)_/.test(table) && has('number');
    return isByNumber ? { sql: 'number = @number', values: { number } } : undefined;
  }
  if (kind === 'contact') {
    if (table === 'contact') return { sql: 'id = @id', values: { id } };
    if (table === 'change_row') return { sql: `table_name = 'contact' AND record_id = @id`, values: { id } };
    return table === 'privacy_request'
      ? { sql: `subject_kind = 'contact' AND subject_id = @id`, values: { id } }
      : undefined;
  }
  if (kind === 'account') {
    if (table === 'account') return { sql: 'seq = @id', values: { id } };
    if (table === 'sign_in')
      return { sql: 'account_id = (SELECT id FROM account WHERE seq = @id)', values: { id } };
    return table === 'change_set'
      ? { sql: 'account = (SELECT name FROM account WHERE seq = @id)', values: { id } }
      : undefined;
  }
  if (table === 'employee') return { sql: 'id = @id', values: { id } };
  if (table === 'change_row') return { sql: `table_name = 'employee' AND record_id = @id`, values: { id } };
  if (table === 'privacy_request' || table === 'retention_decision')
    return { sql: `subject_kind = 'employee' AND subject_id = @id`, values: { id } };
  const keys = columns.filter((name) => /(^|_)(employee|owner)_id$/.test(name));
  if (keys.length > 0) return { sql: keys.map((name) => `"${name}" = @id`).join(' OR '), values: { id } };
  const codes = columns.filter(
    (name) =>
      ['employee_code', 'planned_code'].includes(name) || (table === 'closing_employee' && name === 'code'),
  );
  return codes.length > 0
    ? { sql: codes.map((name) => `"${name}" = @number`).join(' OR '), values: { number } }
    : undefined;
}

function select(connection: Connection, table: string, sql: string, values: Condition['values']) {
  const total = Number(
    connection.prepare(`SELECT count(*) FROM main."${table}" WHERE ${sql}`).pluck().get(values),
  );
  return { total, records: total === 0 ? [] : read(connection, table, sql, values) };
}

function read(connection: Connection, table: string, sql: string, values: Condition['values']): HeldRecord[] {
  const rows = connection
    .prepare(
      `SELECT rowid AS __rowid, * FROM main."${table}" WHERE ${sql} ORDER BY rowid DESC LIMIT ${shownRecords}`,
    )
    .all(values) as (Record<string, string | number | Buffer | null> & { __rowid: number })[];
  return rows.map(({ __rowid, ...rest }) => ({
    rowId: __rowid,
    values: Object.fromEntries(
      Object.entries(rest).flatMap(([column, value]) => (Buffer.isBuffer(value) ? [] : [[column, value]])),
    ),
  }));
}

/** Rows whose text holds the full name or the e-mail address. */
function mentionsIn(
  connection: Connection,
  table: string,
  columns: readonly string[],
  needles: readonly string[],
): { total: number; records: HeldRecord[] } {
  if (columns.length === 0 || needles.length === 0) return { total: 0, records: [] };
  const sql = columns
    .flatMap((column) => needles.map((_, index) => `"${column}" LIKE @n${index} ESCAPE '\\'`))
    .join(' OR ');
  const values = Object.fromEntries(
    needles.map((needle, index) => [`n${index}`, `%${needle.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`]),
  );
  const records = read(connection, table, sql, values);
  return { total: records.length, records };
}
