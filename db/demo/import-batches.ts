import { createHash } from 'node:crypto';
import type { ImportStamp } from '#db/demo/import-stamp.ts';
import { insertClients, insertStrategies, toStrategyRow } from '#db/demo/insert-clients.ts';
import { insertYears } from '#db/demo/insert-years.ts';
import { prepareInsert } from '#db/demo/insert.ts';
import { record, recordAdditions } from '#db/demo/story.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { clientField, clientFieldKeys } from '#shared/clients/fields.ts';
import type { DemoClient, DemoOffice } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import { yearOf } from '#shared/demo/timeline.ts';

/** The keys of the records that clients refer to; `ids` grows with every import. */
export interface KnownRecords {
  ids: Map<string, number>;
  groups: ReadonlyMap<string, number>;
  employees: ReadonlyMap<string, number>;
}

const fileNames = ['relaties', 'strategie', 'jaarcijfers', 'productie'] as const;

function stampOf(at: string, by: string): ImportStamp {
  return {
    at,
    by,
    files: {
      clients: 'relaties.csv',
      strategy: 'strategie.csv',
      figures: 'jaarcijfers.csv',
      production: 'productie.csv',
    },
  };
}

/** The first import: everyone who was a client then, with what was known then. */
export function importFirst(db: OfficeDatabase, office: DemoOffice, known: KnownRecords, by: string): void {
  const { connection } = db;
  const at = office.timeline.firstImportAt;
  const stamp = stampOf(at, by);
  const clients = office.clients.filter(({ isNewcomer }) => !isNewcomer);
  const yearNow = yearOf(at);
  record(
    db,
    { at, by, call: 'imports.commit', label: demoText.imported(4), isUndoable: true },
    (changeSetId) => {
      recordAdditions(db, changeSetId, () => {
        insertClients(connection, clients, stamp, known);
        const choose = (client: DemoClient) => client.earlierStrategy ?? client.strategy;
        insertStrategies(connection, clients, choose, stamp, known.ids);
        insertYears(connection, clients, (year) => year < yearNow, stamp, known.ids);
      });
      keepRuns(connection, { stamp, changeSetId, batchId: 1, rows: clients.length, newRows: clients.length });
    },
  );
}

/** The second import: newcomers, another year of figures, and strategy data that changed, except what somebody typed. */
export function importSecond(db: OfficeDatabase, office: DemoOffice, known: KnownRecords, by: string): void {
  const { connection } = db;
  const at = office.timeline.secondImportAt;
  const stamp = stampOf(at, by);
  const firstYear = yearOf(office.timeline.firstImportAt);
  const newcomers = office.clients.filter(({ isNewcomer }) => isNewcomer);
  const others = office.clients.filter(({ isNewcomer }) => !isNewcomer);
  record(
    db,
    { at, by, call: 'imports.commit', label: demoText.imported(4), isUndoable: true },
    (changeSetId) => {
      recordAdditions(db, changeSetId, () => {
        insertClients(connection, newcomers, stamp, known);
        insertStrategies(connection, newcomers, ({ strategy }) => strategy, stamp, known.ids);
        insertYears(connection, newcomers, () => true, stamp, known.ids);
        insertYears(connection, others, (year) => year >= firstYear, stamp, known.ids);
      });
      updateStrategies(connection, others, stamp, known.ids);
      const rows = office.clients.length;
      keepRuns(connection, { stamp, changeSetId, batchId: 5, rows, newRows: newcomers.length });
    },
  );
}

/** Strategy columns with the name under which their origin is kept. */
const strategyFields = clientFieldKeys
  .filter((key) => clientField(key).store === 'strategy')
  .map((key) => [key, clientField(key).column] as const);

function updateStrategies(
  connection: Connection,
  clients: readonly DemoClient[],
  stamp: ImportStamp,
  ids: ReadonlyMap<string, number>,
): void {
  const typed = new Set(
    connection
      .prepare(`SELECT client_id || ' ' || field FROM value_origin WHERE origin = 'typed'`)
      .pluck()
      .all(),
  );
  const updates = new Map(
    strategyFields.map(([, column]) => [
      column,
      connection.prepare(
        `UPDATE strategy SET ${column} = @value WHERE client_id = @id AND ${column} IS NOT @value`,
      ),
    ]),
  );
  const note = connection.prepare(
    `INSERT INTO value_origin (client_id, field, year, origin, recorded_at, recorded_by, source)
     VALUES (?, ?, 0, 'imported', ?, ?, ?)`,
  );
  for (const { identity, strategy, earlierStrategy } of clients) {
    const id = ids.get(identity.number);
    if (id === undefined || strategy === null || earlierStrategy === null) continue;
    const row: Readonly<Record<string, string | number | null>> = toStrategyRow(strategy);
    for (const [key, column] of strategyFields) {
      if (!(column in row) || typed.has(`${id} ${key}`)) continue;
      const changed = updates.get(column)?.run({ id, value: row[column] ?? null }).changes ?? 0;
      if (changed > 0) note.run(id, key, stamp.at, stamp.by, stamp.files.strategy);
    }
  }
}

/** What the list of imports shows: one run per file. */
function keepRuns(
  connection: Connection,
  batch: { stamp: ImportStamp; changeSetId: number; batchId: number; rows: number; newRows: number },
): void {
  const { stamp, rows, newRows } = batch;
  const insert = prepareInsert(connection, 'import_run', [
    'batch_id',
    'file_name',
    'file_path',
    'sha256',
    'bytes',
    'kind',
    'status',
    'rows',
    'new_rows',
    'changed_rows',
    'unchanged_rows',
    'previewed_at',
    'previewed_by',
    'committed_at',
    'committed_by',
    'outcome',
    'change_set_id',
  ]);
  Object.values(stamp.files).forEach((file, index) => {
    const changedRows = newRows === rows ? 0 : Math.round(rows * 0.2);
    insert({
      batch_id: batch.batchId,
      file_name: file,
      file_path: file,
      sha256: createHash('sha256').update(`${file} ${stamp.at}`).digest('hex'),
      bytes: 200 + rows * 190,
      kind: fileNames[index] ?? null,
      status: 'committed',
      rows,
      new_rows: newRows,
      changed_rows: changedRows,
      unchanged_rows: rows - newRows - changedRows,
      previewed_at: stamp.at,
      previewed_by: stamp.by,
      committed_at: stamp.at,
      committed_by: stamp.by,
      outcome: JSON.stringify({
        created: newRows,
        changedValues: changedRows,
        keptTyped: 0,
        skipped: 0,
        wrong: 0,
      }),
      change_set_id: batch.changeSetId,
    });
  });
}
