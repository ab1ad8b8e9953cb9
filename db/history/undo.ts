import { runSteps } from '#db/audit/chain.ts';
import type { Connection } from '#db/office/database.ts';
import { beginChangeSet, endSteps, recordedTables } from '#db/history/record.ts';
import { assertUndoable, liftForUndo } from '#db/closing/undo-years.ts';
import { Refused } from '#shared/common/errors.ts';

/** A change set as the undo list shows it. */
export interface UndoableChange {
  id: number;
  label: string;
  account: string;
  changedAt: string;
}

/** What was erased for somebody's privacy cannot come back. */
const isWhole =
  'NOT EXISTS (SELECT 1 FROM main.change_row WHERE change_set_id = change_set.id AND kept_digest IS NOT NULL)';

/** The newest change that Ctrl+Z would take back, made by `account`. */
export function findLastUndoable(connection: Connection, account: string): UndoableChange | undefined {
  return connection
    .prepare(
      `SELECT id, label, account, changed_at AS changedAt FROM main.change_set
       WHERE is_undoable = 1 AND undone_by_id IS NULL AND account = ? AND ${isWhole} ORDER BY id DESC LIMIT 1`,
    )
    .get(account) as UndoableChange | undefined;
}

/** The newest undo that Ctrl+Y would take back: only while nothing else was changed after it. */
export function findLastRedoable(connection: Connection, account: string): UndoableChange | undefined {
  return connection
    .prepare(
      `SELECT id, label, account, changed_at AS changedAt FROM main.change_set
       WHERE undoes_id IN (SELECT id FROM main.change_set WHERE undoes_id IS NULL) AND undone_by_id IS NULL AND account = ?
         AND id > coalesce((SELECT max(id) FROM main.change_set WHERE is_undoable = 1 AND undone_by_id IS NULL), 0)
       ORDER BY id DESC LIMIT 1`,
    )
    .get(account) as UndoableChange | undefined;
}

/** Whether a change set takes another one back (or takes that back again): such a step has its own place in undo and redo. */
export function isUndo(connection: Connection, id: number): boolean {
  return (
    connection.prepare('SELECT 1 FROM main.change_set WHERE id = ? AND undoes_id IS NOT NULL').get(id) !==
    undefined
  );
}

/** Who made a change set, and by which call what it does was done first: for an undo the call of the change it takes back. */
export function findOrigin(
  connection: Connection,
  id: number,
): { account: string; call: string } | undefined {
  return connection
    .prepare(
      `WITH RECURSIVE origin (id, undoes_id) AS (
         SELECT id, undoes_id FROM main.change_set WHERE id = @id
         UNION SELECT set_.id, set_.undoes_id FROM main.change_set AS set_ JOIN origin ON set_.id = origin.undoes_id
       )
       SELECT (SELECT account FROM main.change_set WHERE id = @id) AS account, call
       FROM main.change_set WHERE id = (SELECT min(id) FROM origin) AND EXISTS (SELECT 1 FROM origin)`,
    )
    .get({ id }) as { account: string; call: string } | undefined;
}

/**
 * Takes one change set back, whole or not at all, as a change set of its own (so an undo can be undone). Refuses when a later
 * change built on it: names what changed since. Runs inside the caller's transaction.
 */
export function undoChangeSet(connection: Connection, id: number, by: UndoneBy): Undone {
  return runSteps(undoSteps(connection, id, by));
}

/** Who takes a change back, when, and by which call. */
export interface UndoneBy {
  account: string;
  changedAt: string;
  call: string;
}

/** The change set that took another back. */
export interface Undone {
  changeSetId: number;
  label: string;
}

/** As `undoChangeSet`, in short steps: an import of fifty thousand clients takes seconds to take back. */
export function* undoSteps(connection: Connection, id: number, by: UndoneBy): Generator<void, Undone> {
  const set = connection
    .prepare(
      `SELECT label, is_undoable AS isUndoable, undone_by_id AS undoneById, undoes_id AS undoesId
       FROM main.change_set WHERE id = ?`,
    )
    .get(id) as
    | { label: string; isUndoable: number; undoneById: number | null; undoesId: number | null }
    | undefined;
  if (!set) throw new Refused('NOT_FOUND', 'Deze wijziging bestaat niet meer.');
  if (set.undoneById !== null) throw new Refused('CONFLICT', 'Deze wijziging is al ongedaan gemaakt.');
  if (connection.prepare(`SELECT 1 FROM main.change_set WHERE id = ? AND ${isWhole}`).get(id) === undefined)
    throw new Refused(
      'CONFLICT',
      'Dit kan niet meer ongedaan worden gemaakt, want wat er stond is gewist op grond van de AVG.',
    );
  assertUndoable(connection, id);
  if (set.isUndoable === 0 && set.undoesId === null)
    throw new Refused('REFUSED', 'Deze wijziging kan niet ongedaan worden gemaakt. Er is niets gewijzigd.');
  refuseWhenBuiltOn(connection, id);
  const label =
    set.undoesId === null
      ? `Ongedaan gemaakt: ${set.label}`
      : set.label.replace('Ongedaan gemaakt: ', 'Opnieuw: ');
  connection.pragma('defer_foreign_keys = ON');
  const undoId = beginChangeSet(connection, { ...by, label, isUndoable: false, undoesId: id });
  const restore = liftForUndo(connection, id);
  yield* revert(connection, id);
  restore();
  connection.prepare('UPDATE main.change_set SET undone_by_id = ? WHERE id = ?').run(undoId, id);
  if (set.undoesId !== null) {
    connection.prepare('UPDATE main.change_set SET undone_by_id = NULL WHERE id = ?').run(set.undoesId);
  }
  yield* endSteps(connection, undoId, label);
  return { changeSetId: undoId, label };
}

function refuseWhenBuiltOn(connection: Connection, id: number): void {
  const later = connection
    .prepare(
      `WITH standing AS (
         SELECT id FROM main.change_set WHERE id > @id AND undone_by_id IS NULL AND undoes_id IS NULL
       ), mine AS MATERIALIZED (
         SELECT DISTINCT table_name, record_id FROM main.change_row WHERE change_set_id = @id
       ), born AS MATERIALIZED (
         SELECT record_id FROM main.change_row WHERE change_set_id = @id AND table_name = 'client' AND before IS NULL
       )
       SELECT DISTINCT change_set.label FROM main.change_row
       JOIN main.change_set ON change_set.id = change_row.change_set_id
       WHERE change_row.change_set_id IN standing
         AND ((change_row.table_name, change_row.record_id) IN mine OR change_row.client_id IN born)
       ORDER BY change_set.id DESC LIMIT 5`,
    )
    .pluck()
    .all({ id }) as string[];
  if (later.length > 0) {
    throw new Refused(
      'CONFLICT',
      `Dit kan niet meer ongedaan worden gemaakt, want daarna is gewijzigd: ${later.join('; ')}. Maak eerst die wijzigingen ongedaan.`,
      { later },
    );
  }
}

/** Records that are taken back in one step. */
const stepRecords = 500;

function* revert(connection: Connection, id: number): Generator<void> {
  const tables = connection
    .prepare(
      'SELECT table_name FROM main.change_row WHERE change_set_id = ? GROUP BY table_name ORDER BY max(id) DESC',
    )
    .pluck()
    .all(id) as string[];
  for (const table of tables)
    if (!(table in recordedTables)) throw new Error(`unknown table in the log: ${table}`);
  yield* revertMixed(connection, id, tables);
  const listMade = connection
    .prepare(
      'SELECT record_id FROM main.change_row WHERE change_set_id = ? AND table_name = ? AND before IS NULL',
    )
    .pluck();
  for (const table of tables) {
    const made = listMade.all(id, table) as number[];
    const remove = connection.prepare(
      `DELETE FROM main."${table}" WHERE rowid IN (SELECT value FROM json_each(?))`,
    );
    for (let index = 0; index < made.length; index += stepRecords) {
      remove.run(JSON.stringify(made.slice(index, index + stepRecords)));
      yield;
    }
  }
}

/** Updates and deletions, newest first; insertions follow table by table, since an import has many. */
function* revertMixed(connection: Connection, id: number, tables: string[]): Generator<void> {
  const statements = new Map(tables.map((table) => [table, statementsOf(connection, table)]));
  const rows = connection
    .prepare(
      `SELECT table_name AS tableName, record_id AS recordId, before, after FROM main.change_row
       WHERE change_set_id = ? AND before IS NOT NULL ORDER BY id DESC`,
    )
    .all(id) as { tableName: string; recordId: number; before: string; after: string | null }[];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % stepRecords === 0) yield;
    const statement = statements.get(row.tableName);
    if (!statement) continue;
    if (row.after === null) statement.insert.run({ before: row.before });
    else statement.update.run({ before: row.before, id: row.recordId });
  }
}

function statementsOf(connection: Connection, table: string) {
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const quoted = columns.map((name) => `"${name}"`);
  const values = columns.map((name) => `@before ->> '${name}'`);
  return {
    insert: connection.prepare(
      `INSERT INTO main."${table}" (${quoted.join(', ')}) VALUES (${values.join(', ')})`,
    ),
    update: connection.prepare(
      `UPDATE main."${table}" SET ${quoted.map((name, index) => `${name} = ${values[index]}`).join(', ')} WHERE rowid = @id`,
    ),
  };
}
