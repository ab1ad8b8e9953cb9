import type { Connection } from '#db/office/database.ts';
import { fieldKey } from '#db/imports/compare.ts';
import { stagingOf } from '#db/imports/staging.ts';
import type { ImportRow, RowStatus } from '#shared/imports/calls.ts';
import { RowChoice } from '#shared/imports/calls.ts';
import type { ImportKind, ProblemCode } from '#shared/imports/model.ts';
import { describeProblem } from '#shared/imports/nl.ts';

type Staged = Record<string, string | number | null> & { id: number; row: number; status: RowStatus };

/** How much a status weighs when a record of several years has more than one. */
const weight: Readonly<Record<RowStatus, number>> = {
  unchanged: 0,
  new: 1,
  changed: 2,
  conflict: 3,
  wrong: 4,
};

const weightOf = `CASE status WHEN 'wrong' THEN 4 WHEN 'conflict' THEN 3 WHEN 'changed' THEN 2 WHEN 'new' THEN 1 ELSE 0 END`;

/** A page of the rows of a run in the order of the file, with what they would change and what is wrong with them. */
export function listRows(
  connection: Connection,
  run: { id: number; kind: ImportKind },
  page: { status: RowStatus | null; offset: number; limit: number },
): { total: number; rows: ImportRow[] } {
  const { table } = stagingOf(run.kind);
  const wanted = `SELECT row FROM ${table} WHERE run_id = @run GROUP BY row HAVING @weight IS NULL OR max(${weightOf}) = @weight`;
  const parameters = { run: run.id, weight: page.status === null ? null : weight[page.status] };
  const total = Number(connection.prepare(`SELECT count(*) FROM (${wanted})`).pluck().get(parameters));
  const numbers = connection
    .prepare(`${wanted} ORDER BY row LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ ...parameters, limit: page.limit, offset: page.offset }) as number[];
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return { total, rows: [] };
  const staged = connection
    .prepare(`SELECT * FROM ${table} WHERE run_id = ? AND row BETWEEN ? AND ? ORDER BY row, id`)
    .all(run.id, first, last) as Staged[];
  const shown = new Set(numbers);
  const rows = new Map<number, ImportRow>();
  const names = connection
    .prepare(
      run.kind === 'begroting'
        ? 'SELECT name FROM employee WHERE code = ?'
        : 'SELECT name FROM client WHERE number = ?',
    )
    .pluck();
  for (const record of staged) {
    if (!shown.has(record.row)) continue;
    const known = rows.get(record.row);
    if (known) addYear(known, run.kind, record);
    else rows.set(record.row, toRow(run.kind, record, names.get(record['number'])));
  }
  addDifferences(connection, run, rows, first, last);
  addProblems(connection, run.id, rows, first, last);
  return { total, rows: [...rows.values()] };
}

function toRow(kind: ImportKind, record: Staged, officeName: unknown): ImportRow {
  const given = record['name'];
  const row: ImportRow = {
    row: record.row,
    status: record.status,
    choice: RowChoice.parse(record['choice']),
    number: typeof record['number'] === 'string' ? record['number'] : null,
    name: typeof given === 'string' ? given : typeof officeName === 'string' ? officeName : null,
    values: [],
    differences: [],
    problems: [],
  };
  addYear(row, kind, record);
  return row;
}

function addYear(row: ImportRow, kind: ImportKind, record: Staged): void {
  if (weight[record.status] > weight[row.status]) row.status = record.status;
  const staging = stagingOf(kind);
  const year = staging.isYearly && typeof record['year'] === 'number' ? record['year'] : null;
  for (const { key, column } of staging.columns) {
    const value = record[column] ?? null;
    if (value === null || key === 'number' || (key === 'year' && staging.isYearly)) continue;
    row.values.push({
      field: fieldKey(staging, key),
      year,
      value: key === 'isHead' && value === 2 ? 0 : value,
    });
  }
}

function addDifferences(
  connection: Connection,
  run: { id: number; kind: ImportKind },
  rows: ReadonlyMap<number, ImportRow>,
  first: number,
  last: number,
): void {
  const found = connection
    .prepare(
      `SELECT row, field, year, before, after, is_conflict AS isConflict FROM import_difference
       WHERE run_id = ? AND row BETWEEN ? AND ? ORDER BY row, year, id`,
    )
    .all(run.id, first, last) as {
    row: number;
    field: string;
    year: number;
    before: string | number | null;
    after: string | number | null;
    isConflict: number;
  }[];
  for (const { row, year, isConflict, ...difference } of found) {
    rows
      .get(row)
      ?.differences.push({ ...difference, year: year === 0 ? null : year, isConflict: isConflict === 1 });
  }
}

interface StoredProblem {
  row: number;
  column: string | null;
  value: string | null;
  code: ProblemCode;
  detail: string | null;
  isNotice: number;
}

function addProblems(
  connection: Connection,
  runId: number,
  rows: ReadonlyMap<number, ImportRow>,
  first: number,
  last: number,
): void {
  const found = connection
    .prepare(
      `SELECT row, column_name AS "column", value, code, detail, is_notice AS isNotice FROM import_problem
       WHERE run_id = ? AND row BETWEEN ? AND ? ORDER BY row, is_notice, id`,
    )
    .all(runId, first, last) as StoredProblem[];
  for (const { detail, isNotice, ...problem } of found) {
    rows.get(problem.row)?.problems.push({
      ...problem,
      message: describeProblem({ ...problem, detail }),
      isNotice: isNotice === 1,
    });
  }
}

/** The problems of a run in the order of the file, at most `limit`, and how many there are. */
export function listProblems(
  connection: Connection,
  runId: number,
  options: { isNotice: boolean; limit: number },
): { count: number; problems: ImportRow['problems'][number][] } {
  const isNotice = options.isNotice ? 1 : 0;
  const count = Number(
    connection
      .prepare('SELECT count(*) FROM import_problem WHERE run_id = ? AND is_notice = ?')
      .pluck()
      .get(runId, isNotice),
  );
  const found = connection
    .prepare(
      `SELECT row, column_name AS "column", value, code, detail, is_notice AS isNotice FROM import_problem
       WHERE run_id = ? AND is_notice = ? ORDER BY row, id LIMIT ?`,
    )
    .all(runId, isNotice, options.limit) as StoredProblem[];
  const problems = found.map(({ detail, isNotice: notice, ...problem }) => ({
    ...problem,
    message: describeProblem({ ...problem, detail }),
    isNotice: notice === 1,
  }));
  return { count, problems };
}

/** Notes what a person wants of rows: of those named, or of all with one status. Returns how many records were meant. */
export function chooseRows(
  connection: Connection,
  run: { id: number; kind: ImportKind },
  wish: { choice: RowChoice; rows: readonly number[] | null; status: RowStatus | null },
): number {
  const { table } = stagingOf(run.kind);
  const set = `UPDATE main.${table} SET choice = @choice WHERE run_id = @run AND status <> 'wrong'`;
  if (wish.rows === null) {
    return Number(
      connection
        .prepare(`${set} AND (@status IS NULL OR status = @status)`)
        .run({ run: run.id, choice: wish.choice, status: wish.status }).changes,
    );
  }
  return Number(
    connection
      .prepare(`${set} AND row IN (SELECT value FROM json_each(@rows))`)
      .run({ run: run.id, choice: wish.choice, rows: JSON.stringify(wish.rows) }).changes,
  );
}
