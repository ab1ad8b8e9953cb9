import type { Connection } from '#db/office/database.ts';
import { addProblems } from '#db/imports/stage-rows.ts';
import { stagingOf } from '#db/imports/staging.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { isNotice } from '#shared/imports/model.ts';
import type { ImportKind, Problem, ProblemCode } from '#shared/imports/model.ts';

type Run = ImportRun & { kind: ImportKind };
type Row = Record<string, string | number | null> & { id: number; row: number; number: string };

/** Columns that differ between equal records: a service may be written as its code or its name. */
const uncompared = new Set(['id', 'row', 'choice', 'status', 'run_id', 'is_unreadable', 'service', 'role']);

function keyColumns(run: Run): string {
  const isPlain = (key: string) => key === 'number' || key === 'year';
  // Hours of nobody have no employee, and nothing equals what is not there.
  return stagingOf(run.kind)
    .keys.map((key) => (isPlain(key) ? key : `coalesce(${key}, '')`))
    .join(', ');
}

function problem(kind: ImportKind, row: Row, code: ProblemCode, detail: string | null): Problem {
  const column = kind === 'begroting' ? 'Medewerker' : 'Verkooprelatie';
  return { row: row.row, column, value: nameRecord(kind, row), code, detail };
}

/** How a message names a record; a planned line by everything that makes it one. */
function nameRecord(kind: ImportKind, row: Row): string {
  if (kind !== 'planning') return row.number;
  const parts = [row.number, row['year'], row['service'], row['employee'], `maand ${row['month'] ?? ''}`];
  return parts.filter((part) => part !== null && part !== undefined).join(', ');
}

/** Refuses the staged rows that problems name, and stores the problems. */
function refuse(connection: Connection, run: Run, found: readonly { row: Row; problem: Problem }[]): void {
  const mark = connection.prepare(
    `UPDATE main.${stagingOf(run.kind).table} SET status = 'wrong' WHERE run_id = ? AND number = ? AND row = ?`,
  );
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const one of found) {
    if (!isNotice(one.problem.code)) mark.run(run.id, one.row.number, one.row.row);
    const key = `${one.problem.row} ${one.problem.code}`;
    if (!told.has(key)) problems.push(one.problem);
    told.add(key);
  }
  addProblems(connection, run.id, problems, false);
}

function isSame(one: Row, other: Row): boolean {
  return Object.keys(one).every((name) => uncompared.has(name) || one[name] === other[name]);
}

/**
 * Refuses records that a file holds twice: the repetition when both say the same, all of them when they disagree, because
 * nobody can know which is right.
 */
export function checkDuplicates(connection: Connection, run: Run): void {
  const { table } = stagingOf(run.kind);
  const keys = keyColumns(run);
  // The columns of the staging table are text and numbers, and a key is never null here.
  const rows = connection
    .prepare(
      `SELECT * FROM ${table} WHERE run_id = @run AND status <> 'wrong' AND (${keys}) IN (
         SELECT ${keys} FROM ${table} WHERE run_id = @run AND status <> 'wrong' AND number IS NOT NULL
         GROUP BY ${keys} HAVING count(*) > 1)
       ORDER BY ${keys}, row`,
    )
    .all({ run: run.id }) as Row[];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = stagingOf(run.kind)
      .keys.map((name) => row[name] ?? '')
      .join('\n');
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const found: { row: Row; problem: Problem }[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const agree = others.every((other) => isSame(first, other));
    for (const other of others) {
      const code = agree ? 'KEY_DUPLICATE' : 'KEY_CONFLICT';
      found.push({ row: other, problem: problem(run.kind, other, code, String(first.row)) });
    }
    const [second] = others;
    if (!agree && second)
      found.push({ row: first, problem: problem(run.kind, first, 'KEY_CONFLICT', String(second.row)) });
  }
  refuse(connection, run, found);
}

/** Refuses, in both files, records that two files of one preview give with different values. */
export function checkOtherFiles(connection: Connection, run: Run, others: readonly ImportRun[]): void {
  const { table, columns, keys } = stagingOf(run.kind);
  const same = keys.flatMap((key) => (key === 'number' ? [] : `AND b.${key} IS a.${key}`)).join(' ');
  const differs = columns
    .filter(({ column }) => !keys.includes(column) && column !== 'service' && column !== 'role')
    .map(
      ({ column }) => `(a.${column} IS NOT NULL AND b.${column} IS NOT NULL AND a.${column} <> b.${column})`,
    )
    .join(' OR ');
  const find = connection.prepare(
    `SELECT a.*, b.row AS otherRow FROM ${table} a
     JOIN ${table} b ON b.run_id = @other AND b.number = a.number ${same}
     WHERE a.run_id = @run AND a.is_unreadable = 0 AND b.is_unreadable = 0 AND (${differs})`,
  );
  for (const other of others) {
    if (other.id === run.id || other.kind !== run.kind) continue;
    // Selected just so above.
    const rows = find.all({ run: run.id, other: other.id }) as (Row & { otherRow: number })[];
    refuse(
      connection,
      run,
      rows.map((row) => ({
        row,
        problem: problem(run.kind, row, 'FILES_DISAGREE', `${other.fileName}, rij ${row.otherRow}`),
      })),
    );
  }
}

/** Refuses rows of clients that the office does not have and no export of clients in this preview brings. */
export function checkClients(connection: Connection, run: Run, bringing: readonly ImportRun[]): void {
  const { table } = stagingOf(run.kind);
  const brings = bringing.map(({ id }) => id).join(', ');
  const unknown = `s.run_id = @run AND s.status <> 'wrong' AND s.number IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM client WHERE client.number = s.number)
    AND NOT EXISTS (SELECT 1 FROM import_client b WHERE b.run_id IN (${brings}) AND b.number = s.number AND b.status <> 'wrong')`;
  const any = connection.prepare(`SELECT 1 FROM ${table} s WHERE ${unknown} LIMIT 1`);
  if (any.get({ run: run.id }) === undefined) return;
  connection
    .prepare(
      `INSERT INTO main.import_problem (run_id, row, column_name, value, code, is_notice, is_from_reader)
       SELECT s.run_id, s.row, 'Verkooprelatie', s.number, 'CLIENT_UNKNOWN', 0, 0 FROM ${table} s WHERE ${unknown} GROUP BY s.row`,
    )
    .run({ run: run.id });
  connection.prepare(`UPDATE main.${table} AS s SET status = 'wrong' WHERE ${unknown}`).run({ run: run.id });
  suggestClients(connection, run.id);
}

/** How many unknown numbers get a suggestion; each costs a look at every client. */
const mostSuggestions = 50;

/** Names the client whose number differs in leading zeros only: what Excel makes of a number. */
function suggestClients(connection: Connection, runId: number): void {
  const unknown = connection
    .prepare(
      `SELECT id, ltrim(value, '0') AS bare FROM import_problem WHERE run_id = ? AND code = 'CLIENT_UNKNOWN' ORDER BY row LIMIT ?`,
    )
    .all(runId, mostSuggestions) as { id: number; bare: string }[];
  const find = connection.prepare(`SELECT number FROM client WHERE ltrim(number, '0') = ? LIMIT 1`).pluck();
  const save = connection.prepare('UPDATE main.import_problem SET detail = ? WHERE id = ?');
  for (const { id, bare } of unknown) {
    const number = find.get(bare);
    if (number !== undefined) save.run(number, id);
  }
}

/** Remarks on groups without a head, with two, or with the number of a member that is not its head. */
export function checkGroups(connection: Connection, run: Run): void {
  connection
    .prepare('UPDATE main.import_client SET is_head = 1 WHERE run_id = ? AND is_head = 2')
    .run(run.id);
  const staged = `FROM import_client s WHERE s.run_id = @run AND s.status <> 'wrong' AND s.group_number IS NOT NULL`;
  // Each selects the row, the group's number as the value, and what the message names.
  const list = (
    sql: string,
  ): { id: number; row: number; number: string; value: string; detail: string | null }[] =>
    connection.prepare(sql).all({ run: run.id }) as {
      id: number;
      row: number;
      number: string;
      value: string;
      detail: string | null;
    }[];
  const second = list(
    `SELECT s.id, s.row, s.number, s.group_number AS value, f.number AS detail ${staged.replace(
      'WHERE',
      `JOIN (SELECT group_number, min(row) AS first, number FROM import_client
             WHERE run_id = @run AND status <> 'wrong' AND is_head = 1 GROUP BY group_number HAVING count(*) > 1) f
         ON f.group_number = s.group_number WHERE`,
    )} AND s.is_head = 1 AND s.row > f.first`,
  );
  const headless = list(
    `SELECT s.id, min(s.row) AS row, s.number, s.group_number AS value, NULL AS detail ${staged}
     AND NOT EXISTS (SELECT 1 FROM client_group g WHERE g.number = s.group_number AND g.head_client_id IS NOT NULL)
     GROUP BY s.group_number HAVING max(coalesce(s.is_head, 0)) = 0`,
  );
  const self = list(
    `SELECT s.id, s.row, s.number, s.group_number AS value, NULL AS detail ${staged}
     AND s.group_number = s.number AND coalesce(s.is_head, 0) <> 1`,
  );
  const demote = connection.prepare('UPDATE main.import_client SET is_head = 2 WHERE id = ?');
  for (const { id } of second) demote.run(id);
  const tell = (rows: typeof second, code: ProblemCode): Problem[] =>
    rows.map(({ row, value, detail }) => ({ row, column: 'Klantgroep', value, code, detail }));
  addProblems(
    connection,
    run.id,
    [...tell(second, 'GROUP_TWO_HEADS'), ...tell(headless, 'GROUP_NO_HEAD'), ...tell(self, 'GROUP_SELF')],
    false,
  );
}
