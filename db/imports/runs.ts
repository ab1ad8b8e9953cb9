import type { Connection } from '#db/office/database.ts';
import { stagingOf } from '#db/imports/staging.ts';
import { Refused } from '#shared/common/errors.ts';
import { ImportKind } from '#shared/imports/model.ts';
import type { ColumnMapping, SettingChoices } from '#shared/imports/model.ts';
import type { ImportOutcome, RunStatus } from '#shared/imports/calls.ts';

/** One file of one preview. */
export interface ImportRun {
  id: number;
  batchId: number;
  fileName: string;
  /** Where the file stands; never leaves the main program. */
  filePath: string;
  sha256: string | null;
  bytes: number;
  /** A kind that cannot be imported (yet) is kept as text. */
  kind: string | null;
  status: RunStatus | 'reading';
  header: string | null;
  choices: SettingChoices;
  mapping: ColumnMapping[] | null;
  counts: RunCounts;
  /** The newest change of the office when the rows were compared. */
  comparedWith: number;
  previewedAt: string;
  previewedBy: string;
  committedAt: string | null;
  committedBy: string | null;
  outcome: ImportOutcome | null;
  changeSetId: number | null;
}

export interface RunCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  conflicts: number;
  wrong: number;
  problems: number;
}

interface StoredRun {
  id: number;
  batch_id: number;
  file_name: string;
  file_path: string;
  sha256: string | null;
  bytes: number;
  kind: string | null;
  status: ImportRun['status'];
  header: string | null;
  choices: string;
  mapping: string | null;
  rows: number;
  new_rows: number;
  changed_rows: number;
  unchanged_rows: number;
  conflict_rows: number;
  wrong_rows: number;
  problems: number;
  compared_with: number;
  previewed_at: string;
  previewed_by: string;
  committed_at: string | null;
  committed_by: string | null;
  outcome: string | null;
  change_set_id: number | null;
  is_undone: number;
}

const selectRuns = `SELECT import_run.*, change_set.undone_by_id IS NOT NULL AS is_undone
  FROM import_run LEFT JOIN change_set ON change_set.id = import_run.change_set_id`;

function toRun(row: StoredRun): ImportRun {
  return {
    id: row.id,
    batchId: row.batch_id,
    fileName: row.file_name,
    filePath: row.file_path,
    sha256: row.sha256,
    bytes: row.bytes,
    kind: row.kind,
    status: row.status === 'committed' && row.is_undone === 1 ? 'undone' : row.status,
    header: row.header,
    // Stored by this module from values of these types.
    choices: JSON.parse(row.choices) as SettingChoices,
    mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as ColumnMapping[]),
    counts: {
      rows: row.rows,
      new: row.new_rows,
      changed: row.changed_rows,
      unchanged: row.unchanged_rows,
      conflicts: row.conflict_rows,
      wrong: row.wrong_rows,
      problems: row.problems,
    },
    comparedWith: row.compared_with,
    previewedAt: row.previewed_at,
    previewedBy: row.previewed_by,
    committedAt: row.committed_at,
    committedBy: row.committed_by,
    outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as ImportOutcome),
    changeSetId: row.change_set_id,
  };
}

/** The run with this id; refuses an unknown one. */
export function getRun(connection: Connection, id: number): ImportRun {
  const row = connection.prepare(`${selectRuns} WHERE import_run.id = ?`).get(id) as StoredRun | undefined;
  if (!row) throw new Refused('NOT_FOUND', 'Deze import bestaat niet (meer). Kies de bestanden opnieuw.');
  return toRun(row);
}

/** Runs, newest first. */
export function listRuns(
  connection: Connection,
  where: { batchId?: number; status?: string; limit?: number } = {},
): ImportRun[] {
  const rows = connection
    .prepare(
      `${selectRuns} WHERE (@batchId IS NULL OR batch_id = @batchId) AND (@status IS NULL OR status = @status)
       ORDER BY import_run.id DESC LIMIT @limit`,
    )
    .all({ batchId: where.batchId ?? null, status: where.status ?? null, limit: where.limit ?? 1_000 });
  return (rows as StoredRun[]).map(toRun);
}

/** Whether a run can still be worked on: its rows are staged and not taken over. */
export function isOpenRun(run: ImportRun): run is ImportRun & { kind: ImportKind } {
  return run.status === 'previewed' && ImportKind.safeParse(run.kind).success;
}

/** A number for the runs of a new preview. */
export function nextBatch(connection: Connection): number {
  return Number(connection.prepare('SELECT coalesce(max(batch_id), 0) + 1 FROM import_run').pluck().get());
}

export function addRun(
  connection: Connection,
  run: Pick<ImportRun, 'batchId' | 'fileName' | 'filePath' | 'previewedAt' | 'previewedBy'>,
): number {
  const result = connection
    .prepare(
      `INSERT INTO main.import_run (batch_id, file_name, file_path, status, previewed_at, previewed_by)
       VALUES (@batchId, @fileName, @filePath, 'reading', @previewedAt, @previewedBy)`,
    )
    .run(run);
  return Number(result.lastInsertRowid);
}

/** Starts a run anew, with what a person chose: everything that was staged is dropped. */
export function restartRun(
  connection: Connection,
  id: number,
  chosen: { choices: SettingChoices; mapping: ColumnMapping[] | null },
): void {
  clearFindings(connection, id);
  connection
    .prepare(`UPDATE main.import_run SET status = 'reading', choices = ?, mapping = ? WHERE id = ?`)
    .run(JSON.stringify(chosen.choices), chosen.mapping && JSON.stringify(chosen.mapping), id);
}

export function saveHeader(
  connection: Connection,
  id: number,
  header: { sha256: string; bytes: number; kind: string | null; header: string },
): void {
  connection
    .prepare(
      'UPDATE main.import_run SET sha256 = @sha256, bytes = @bytes, kind = @kind, header = @header WHERE id = @id',
    )
    .run({ id, ...header });
}

/** A run that was taken over stays so, whatever another call had begun with it before. */
export function saveStatus(
  connection: Connection,
  id: number,
  status: 'refused' | 'previewed' | 'discarded',
): void {
  connection
    .prepare(`UPDATE main.import_run SET status = ? WHERE id = ? AND status <> 'committed'`)
    .run(status, id);
}

export function saveProblemCount(connection: Connection, id: number, problems: number): void {
  connection.prepare('UPDATE main.import_run SET problems = ? WHERE id = ?').run(problems, id);
}

/** Counts records by what they would do; a record of several years counts by the most that one of them does. */
export function saveCounts(
  connection: Connection,
  run: { id: number; kind: ImportKind },
  comparedWith: number,
): void {
  const rank = `CASE status WHEN 'wrong' THEN 4 WHEN 'conflict' THEN 3 WHEN 'changed' THEN 2 WHEN 'new' THEN 1 ELSE 0 END`;
  const { table, isYearly } = stagingOf(run.kind);
  const ranked = isYearly
    ? `SELECT max(${rank}) AS rank FROM ${table} WHERE run_id = @run GROUP BY row`
    : `SELECT ${rank} AS rank FROM ${table} WHERE run_id = @run`;
  connection
    .prepare(
      `UPDATE main.import_run SET (rows, new_rows, changed_rows, unchanged_rows, conflict_rows, wrong_rows) = (
         SELECT count(*), count(*) FILTER (WHERE rank = 1), count(*) FILTER (WHERE rank = 2), count(*) FILTER (WHERE rank = 0),
           count(*) FILTER (WHERE rank = 3), count(*) FILTER (WHERE rank = 4) FROM (${ranked})),
         compared_with = @comparedWith WHERE id = @run`,
    )
    .run({ run: run.id, comparedWith });
}

export function saveCommitted(
  connection: Connection,
  id: number,
  commit: { at: string; by: string; outcome: ImportOutcome; changeSetId: number | null },
): void {
  connection
    .prepare(
      `UPDATE main.import_run SET status = 'committed', committed_at = ?, committed_by = ?, outcome = ?, change_set_id = ? WHERE id = ?`,
    )
    .run(commit.at, commit.by, JSON.stringify(commit.outcome), commit.changeSetId, id);
}

/** The newest change of the office; `except` is the one that is running. */
export function lastChange(connection: Connection, except: number | null = null): number {
  return Number(
    connection.prepare('SELECT coalesce(max(id), 0) FROM change_set WHERE id IS NOT ?').pluck().get(except),
  );
}

/** Drops what was found out about a run, so that it can be read again. Its staged rows go in steps of their own. */
export function clearFindings(connection: Connection, id: number): void {
  for (const table of ['import_problem', 'import_new_code']) {
    connection.prepare(`DELETE FROM main.${table} WHERE run_id = ?`).run(id);
  }
}

/** Tables that hold many rows of one run, by their key. */
export const stagedTables: readonly string[] = [
  ...ImportKind.options.map((kind) => stagingOf(kind).table),
  'import_difference',
];

/** The first and last staged row of a run in a table. */
export function stagedRange(
  connection: Connection,
  table: string,
  run: number,
): { from: number; to: number } {
  return connection
    .prepare(
      `SELECT coalesce(min(id), 0) AS "from", coalesce(max(id), -1) AS "to" FROM ${table} WHERE run_id = ?`,
    )
    .get(run) as { from: number; to: number };
}

/** Drops a stretch of the staged rows of a run; the run itself stays in the list. */
export function clearStaged(
  connection: Connection,
  table: string,
  range: { run: number; from: number; to: number },
): void {
  connection.prepare(`DELETE FROM main.${table} WHERE run_id = @run AND id BETWEEN @from AND @to`).run(range);
}

/** Runs whose staged rows serve nothing any more: taken over, discarded, or left behind when the program stopped while reading. */
export function listSpentRuns(connection: Connection): number[] {
  const held = stagedTables.map((table) => `SELECT run_id FROM ${table}`);
  return connection
    .prepare(
      `SELECT id FROM import_run WHERE (${held.map((rows) => `EXISTS (${rows} WHERE run_id = import_run.id)`).join(' OR ')}) AND (status IN ('reading', 'refused', 'committed', 'discarded')
         OR id NOT IN (SELECT id FROM import_run WHERE status = 'previewed' ORDER BY id DESC LIMIT 20))`,
    )
    .pluck()
    .all() as number[];
}
