import { hideMargins } from '#db/accounts/margins.ts';
import { tableAccess, type TableAccess } from '#db/accounts/table-access.ts';
import type { Connection } from '#db/office/database.ts';
import type { Role } from '#shared/calls/define.ts';

/** Who works with the file. */
export interface Person {
  role: Role;
  /** The employee whose work it is; without one a medewerker has no clients. */
  employeeId: number | null;
}

/** What a trigger says of a change outside the own portfolio; `refusals.ts` makes it a refusal. */
export const notOwnMessage = 'NOT_OWN';

const restricted = new WeakSet<Connection>();

/**
 * Gives a connection to one person until it is closed. For a medewerker the bare name of a table is from now on a view with the rows
 * of their own clients, because SQLite looks for a name among temporary views first: a query that forgets the filter has it anyway.
 * Statements that write name the table itself (`main.client`), and triggers refuse what is not theirs. From the secretariaat it hides the margins.
 */
export function restrictTo(connection: Connection, person: Person): void {
  if (person.role === 'secretariaat') hideMargins(connection);
  if (person.role !== 'medewerker' || restricted.has(connection)) return;
  restricted.add(connection);
  connection.transaction(() => {
    findOwn(connection, person.employeeId);
    for (const table of listTables(connection)) restrictTable(connection, table);
    nameOthers(connection);
  })();
}

/** Whether the connection sees the clients of one person only. */
export function isRestricted(connection: Connection): boolean {
  return restricted.has(connection);
}

/**
 * The table with every client, for places where others are shown by number and name: everything else of them is null or neutral.
 */
export function everyClient(connection: Connection): 'client' | 'every_client' {
  return restricted.has(connection) ? 'every_client' : 'client';
}

function listTables(connection: Connection): string[] {
  return connection
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[];
}

/**
 * Own are the clients on which the employee has a role, or planned hours from the year before the working year on, and everybody in
 * their groups. The answer holds for the sitting: who has it cannot change it.
 */
function findOwn(connection: Connection, employeeId: number | null): void {
  connection.exec(`
    CREATE TEMP TABLE me (employee_id INTEGER, audit_reading_id INTEGER NOT NULL);
    CREATE TEMP TABLE own_client (client_id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE own_file (client_id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE own_unit (unit TEXT PRIMARY KEY) WITHOUT ROWID;`);
  connection
    .prepare(
      `INSERT INTO temp.me SELECT ?, coalesce((SELECT seq FROM main.sqlite_sequence WHERE name = 'audit_reading'), 0)`,
    )
    .run(employeeId);
  connection.exec(`
    INSERT INTO temp.own_client
    WITH mine AS (
      SELECT client_id FROM main.client_role WHERE employee_id IN (SELECT employee_id FROM temp.me)
      UNION
      SELECT client_id FROM main.planned_line WHERE employee_id IN (SELECT employee_id FROM temp.me) AND year >= (
        SELECT (value ->> '$') - 1 FROM main.setting WHERE key = 'office.workingYear'))
    SELECT client_id FROM mine
    UNION SELECT m.id FROM mine JOIN main.client c ON c.id = mine.client_id JOIN main.client m ON m.group_id = c.group_id;
    INSERT INTO temp.own_file SELECT DISTINCT client_id FROM main.client_role
      WHERE role_code = 'RLM' AND employee_id IN (SELECT employee_id FROM temp.me);
    INSERT OR IGNORE INTO temp.own_unit
      SELECT 'client:' || number FROM main.client WHERE id IN (SELECT client_id FROM temp.own_client)
      UNION SELECT 'group:' || g.number FROM main.client c JOIN main.client_group g ON g.id = c.group_id
        WHERE c.id IN (SELECT client_id FROM temp.own_client);`);
}

const closed: TableAccess = { read: '0', write: false };

function restrictTable(connection: Connection, table: string): void {
  const access = (Object.hasOwn(tableAccess, table) ? tableAccess[table] : undefined) ?? closed;
  const columns = columnsOf(connection, table);
  if (access.read !== true || access.hidden) {
    const shown = columns.map((column) => {
      const hidden = access.hidden?.[column];
      return hidden
        ? `CASE WHEN ${hidden.unless} THEN row."${column}" ELSE ${hidden.by} END AS "${column}"`
        : `row."${column}"`;
    });
    connection.exec(
      `CREATE TEMP VIEW "${table}" AS SELECT ${shown.join(', ')} FROM main."${table}" AS row
       WHERE ${access.read === true ? '1' : access.read}`,
    );
  }
  guard(connection, table, access, columns);
}

function columnsOf(connection: Connection, table: string): string[] {
  return connection.prepare(`SELECT name FROM pragma_table_info(?, 'main')`).pluck().all(table) as string[];
}

/** Virtual tables take no triggers; what stands in them follows from tables that do. */
const isSearch = (table: string) => table === 'client_search';

function guard(connection: Connection, table: string, access: TableAccess, columns: string[]): void {
  if (isSearch(table)) return;
  const refuse = (event: string, name: string, when: string) =>
    connection.exec(
      `CREATE TEMP TRIGGER "own_${table}_${name}" BEFORE ${event} ON main."${table}" WHEN ${when}
       BEGIN SELECT RAISE(ABORT, '${notOwnMessage}'); END`,
    );
  const isTheirs = (row: 'old' | 'new') =>
    typeof access.write === 'boolean'
      ? access.write
        ? '1'
        : '0'
      : access.write.replaceAll('row.', `${row}.`);
  if (access.write !== true || access.keepsRows) {
    const made = access.keepsRows ? '0' : isTheirs('new');
    const removed = access.keepsRows ? '0' : isTheirs('old');
    refuse('INSERT', 'insert', `(${made}) IS NOT TRUE`);
    refuse('DELETE', 'delete', `(${removed}) IS NOT TRUE`);
  }
  if (access.write !== true)
    refuse('UPDATE', 'update', `(${isTheirs('old')} AND ${isTheirs('new')}) IS NOT TRUE`);
  const fixed =
    access.fixed === 'all but updated_on'
      ? columns.filter((column) => column !== 'updated_on')
      : (access.fixed ?? []);
  if (fixed.length > 0)
    refuse('UPDATE', 'fixed', fixed.map((column) => `old."${column}" IS NOT new."${column}"`).join(' OR '));
  for (const [column, { unless }] of Object.entries(access.write === false ? {} : (access.hidden ?? {}))) {
    if (table === 'change_row' || fixed.includes(column)) continue;
    const mayChange = unless.replaceAll('row.', 'new.');
    refuse(
      'UPDATE',
      `hidden_${column}`,
      `old."${column}" IS NOT new."${column}" AND (${mayChange}) IS NOT TRUE`,
    );
  }
}

/** Columns of other clients that are not empty: a client cannot be without them. */
const shownOfOthers: Readonly<Record<string, string>> = {
  id: 'row.id',
  number: 'row.number',
  name: 'row.name',
  kind: 'row.kind',
  status: 'row.status',
  group_id: 'row.group_id',
  base_origin: `'imported'`,
  base_recorded_at: `''`,
  base_recorded_by: `''`,
};

function nameOthers(connection: Connection): void {
  const columns = columnsOf(connection, 'client').map(
    (column) =>
      `CASE WHEN row.id IN (SELECT client_id FROM own_client) THEN row."${column}" ELSE ${shownOfOthers[column] ?? 'NULL'} END AS "${column}"`,
  );
  const plain = (column: string) => shownOfOthers[column] === `row.${column}`;
  const select = columnsOf(connection, 'client').map((column, index) =>
    plain(column) ? `row."${column}"` : columns[index],
  );
  connection.exec(`CREATE TEMP VIEW every_client AS SELECT ${select.join(', ')} FROM main.client AS row`);
}
