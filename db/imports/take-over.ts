import { withoutRecording } from '#db/history/record.ts';
import { refuseClosedYears } from '#db/imports/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { takeBudgets } from '#db/imports/take-budgets.ts';
import { takeDifferences } from '#db/imports/take-differences.ts';
import { takeLines } from '#db/imports/take-lines.ts';
import { plainColumns, stagedRoles, stagingOf } from '#db/imports/staging.ts';
import { splitRange, type Range } from '#db/imports/comparison.ts';
import { stagedRange } from '#db/imports/runs.ts';
import type { ImportKind } from '#shared/imports/model.ts';

/** Who takes over, when, and from which file: the origin of every value that comes in. */
export interface TakeOverStamp {
  recordedAt: string;
  recordedBy: string;
  /** The name of the file. */
  source: string;
  /** The day of the import: a relation that ended by then comes in as former. */
  today: string;
}

export interface TakeOverRun extends TakeOverStamp {
  /** The last client that was there before this import: what belongs to later ones goes with them when it is undone. */
  bornAfter: number;
  /** The last employee that was there before this import. */
  employeesBefore: number;
  id: number;
  kind: ImportKind;
}

/** Called between short steps, so that other calls are served; throws when the person wants to stop. */
export type Pause = () => Promise<void>;

/** Staged rows handled in one step: the longest that another call waits. */
const stepRows = 1_000;

/** Rows `s` that a person did not leave out. */
const taken = `s.choice <> 'skip'`;

/**
 * Takes the rows of a compared run over into the office, in short steps inside the caller's transaction. New records come in
 * whole; in known ones only the values that differ, and typed values only where a person chose to overwrite them.
 * Returns how many new records were made and how many values changed.
 */
export async function takeOverRun(
  connection: Connection,
  run: TakeOverRun,
  pause: Pause,
): Promise<{ created: number; changedValues: number }> {
  refuseClosedYears(connection, run);
  makeNewCodes(connection, run);
  if (run.kind === 'planning') return takeLines(connection, run, pause);
  if (run.kind === 'begroting') return takeBudgets(connection, run, pause);
  const lastGroup = lastId(connection, 'client_group');
  if (run.kind === 'relaties') {
    await pause();
    makeGroups(connection, run);
  }
  let created = 0;
  const makeRecords = createInserts(connection, run);
  const all = { run: run.id, ...stagedRange(connection, stagingOf(run.kind).table, run.id) };
  for (const range of splitRange(all, stepRows)) {
    await pause();
    created += makeRecords(range);
  }
  const changedValues = await takeDifferences(connection, run, pause);
  if (run.kind === 'relaties') await setHeads(connection, run, lastGroup, pause);
  return { created, changedValues };
}

/** The key of the newest record of a table; what is made later gets a higher one. */
export function lastId(connection: Connection, table: 'client' | 'client_group' | 'employee'): number {
  return Number(connection.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get());
}

/** Makes the codes and employees that rows to be taken name and the office does not have yet. */
function makeNewCodes(connection: Connection, run: TakeOverRun): void {
  const { table, columns } = stagingOf(run.kind);
  const lists = connection
    .prepare('SELECT DISTINCT list FROM import_new_code WHERE run_id = ?')
    .pluck()
    .all(run.id);
  if (lists.length === 0) return;
  const isWhole =
    connection
      .prepare(`SELECT 1 FROM ${table} s WHERE s.run_id = ? AND (s.status = 'wrong' OR NOT ${taken}) LIMIT 1`)
      .get(run.id) === undefined;
  const named: Readonly<Record<string, readonly string[]>> = {
    branch: ['branch'],
    legal_form: ['legal_form'],
    leave_reason: ['leave_reason'],
    life_cycle: ['life_cycle'],
    function: ['function_code'],
    // In a budget the employee is what it is about.
    employee: run.kind === 'begroting' ? ['number'] : stagedRoles.map(({ column }) => column),
  };
  for (const [list, used] of Object.entries(named)) {
    const present = used.filter((name) => columns.some(({ column }) => column === name));
    if (present.length === 0 || !lists.includes(list)) continue;
    const codes = present.map(
      (column) =>
        `SELECT ${column} FROM ${table} s WHERE s.run_id = @run AND ${taken} AND s.status NOT IN ('wrong', 'unchanged')`,
    );
    const fresh = `FROM import_new_code n WHERE n.run_id = @run AND n.list = @list ${isWhole ? '' : `AND n.code IN (${codes.join(' UNION ')})`}`;
    connection
      .prepare(
        list === 'employee'
          ? `INSERT INTO main.employee (code) SELECT n.code ${fresh} AND @list = 'employee' ON CONFLICT (code) DO NOTHING`
          : `INSERT INTO main.code_item (list, code, label, is_high_risk, position)
             SELECT n.list, n.code, n.label, n.is_high_risk,
               (SELECT coalesce(max(position), 0) FROM code_item WHERE list = @list) + row_number() OVER (ORDER BY n.code)
             ${fresh} ON CONFLICT (list, code) DO NOTHING`,
      )
      .run({ run: run.id, list });
  }
}

/** Makes the groups that rows to be taken name, under the name that the file gives or the name of their head. */
function makeGroups(connection: Connection, run: TakeOverRun): void {
  connection
    .prepare(
      `INSERT INTO main.client_group (number, name)
       SELECT group_number, coalesce(max(group_name), max(CASE is_head WHEN 1 THEN name END), '')
       FROM import_client s WHERE s.run_id = @run AND ${taken} AND s.status NOT IN ('wrong', 'unchanged') AND s.group_number IS NOT NULL
       GROUP BY group_number ON CONFLICT (number) DO NOTHING`,
    )
    .run({ run: run.id });
}

/** Prepares the making of new records from a stretch of staged rows; each returns how many it made. */
function createInserts(connection: Connection, run: TakeOverRun): (range: Range) => number {
  const { recordedAt: at, recordedBy: by, source, today, bornAfter } = run;
  const stretch = `s.run_id = @run AND s.id BETWEEN @from AND @to AND s.status = 'new' AND ${taken}`;
  if (run.kind === 'relaties') {
    const clients = connection.prepare(insertClients(stretch));
    const roles = connection.prepare(insertRoles(stretch));
    return (range) => {
      const { changes } = clients.run({ ...range, at, by, source, today });
      withoutRecording(connection, () => roles.run({ ...range, at, by, source, bornAfter }));
      return Number(changes);
    };
  }
  const known = connection.prepare(insertRecords(run.kind, `${stretch} AND c.id <= @bornAfter`));
  const born = connection.prepare(insertRecords(run.kind, `${stretch} AND c.id > @bornAfter`));
  const anyKnown =
    connection.prepare('SELECT 1 FROM client WHERE id <= ? LIMIT 1').get(bornAfter) !== undefined;
  return (range) => {
    const parameters = { ...range, at, by, source, bornAfter, today };
    let made = anyKnown ? Number(known.run(parameters).changes) : 0;
    withoutRecording(connection, () => {
      made += Number(born.run(parameters).changes);
    });
    return made;
  };
}

function insertRecords(kind: ImportKind, where: string): string {
  const staging = stagingOf(kind);
  const columns = plainColumns(staging);
  const values = columns.map(({ column, target }) =>
    target === 'status' ? `coalesce(s.${column}, '${staging.firstStatus ?? ''}')` : `s.${column}`,
  );
  // The day on which a plan last changed; the other records have no such day.
  const [touched, day] = kind === 'diensten' ? ['updated_on, ', '@today, '] : ['', ''];
  const [year, conflict] = staging.isYearly ? ['year, ', '(client_id, year)'] : ['', '(client_id)'];
  return `INSERT INTO main.${staging.targetTable} (client_id, ${year}${columns.map(({ target }) => target).join(', ')},
      ${touched}base_origin, base_recorded_at, base_recorded_by, base_source)
    SELECT c.id, ${staging.isYearly ? 's.year, ' : ''}${values.join(', ')}, ${day}'imported', @at, @by, @source
    FROM ${staging.table} s JOIN client c ON c.number = s.number WHERE ${where} ON CONFLICT ${conflict} DO NOTHING`;
}

/** Persons are told by their legal form, or by the branch in which the practice software files them. */
function insertClients(stretch: string): string {
  const columns = plainColumns(stagingOf('relaties')).filter(({ target }) => target !== 'status');
  return `INSERT INTO main.client (number, kind, status, group_id, ${columns.map(({ target }) => target).join(', ')},
      base_origin, base_recorded_at, base_recorded_by, base_source)
    SELECT s.number, CASE WHEN s.legal_form = 'Persoon' OR b.label = 'Persoon' THEN 'person' ELSE 'organisation' END,
      coalesce(s.status_given, CASE WHEN s.client_until <= @today THEN 'former' ELSE 'active' END),
      g.id, ${columns.map(({ column }) => `s.${column}`).join(', ')}, 'imported', @at, @by, @source
    FROM import_client s LEFT JOIN client_group g ON g.number = s.group_number
      LEFT JOIN code_item b ON b.list = 'branch' AND b.code = s.branch
    WHERE ${stretch} ON CONFLICT (number) DO NOTHING`;
}

function insertRoles(stretch: string): string {
  const given = stagedRoles.map(({ column, code }) => `WHEN '${code}' THEN s.${column}`).join(' ');
  // In the order of the index on client and role, so that every line goes to its end.
  const codes = stagedRoles
    .map(({ code }) => `('${code}')`)
    .toSorted()
    .join(', ');
  return `INSERT INTO main.client_role (client_id, role_code, employee_id, origin, recorded_at, recorded_by, source)
    SELECT c.id, role.column1, e.id, 'imported', @at, @by, @source
    FROM import_client s CROSS JOIN client c ON c.number = s.number CROSS JOIN (VALUES ${codes}) role
      CROSS JOIN employee e ON e.code = CASE role.column1 ${given} END
    WHERE ${stretch} AND c.id > @bornAfter`;
}

/**
 * Makes the clients that the file calls head the heads of their groups. A client that moved away heads its old group no more:
 * that goes first, because a client heads one group at most.
 */
async function setHeads(
  connection: Connection,
  run: TakeOverRun,
  lastGroup: number,
  pause: Pause,
): Promise<void> {
  connection
    .prepare(
      `UPDATE main.client_group SET head_client_id = NULL WHERE head_client_id IS NOT NULL
       AND (SELECT group_id FROM client WHERE client.id = head_client_id) IS NOT client_group.id`,
    )
    .run();
  const heads = connection
    .prepare(
      `SELECT g.id AS groupId, c.id AS clientId FROM import_client s
       JOIN client c ON c.number = s.number JOIN client_group g ON g.id = c.group_id AND g.number = s.group_number
       WHERE s.run_id = @run AND s.is_head = 1 AND ${taken} AND g.head_client_id IS NOT c.id AND (s.status = 'new' OR EXISTS (
         SELECT 1 FROM import_difference d WHERE d.run_id = s.run_id AND d.row = s.row AND d.staged_id = s.id AND d.field = 'head'
           AND (d.is_conflict = 0 OR s.choice = 'overwrite')))`,
    )
    .all({ run: run.id }) as { groupId: number; clientId: number }[];
  const set = connection.prepare('UPDATE main.client_group SET head_client_id = ? WHERE id = ?');
  for (let index = 0; index < heads.length; index += stepRows) {
    await pause();
    const some = heads.slice(index, index + stepRows);
    for (const { groupId, clientId } of some) if (groupId <= lastGroup) set.run(clientId, groupId);
    withoutRecording(connection, () => {
      for (const { groupId, clientId } of some) if (groupId > lastGroup) set.run(clientId, groupId);
    });
  }
}
