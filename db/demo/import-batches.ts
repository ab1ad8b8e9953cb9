import { createHash } from 'node:crypto';
import type { ImportStamp } from '#db/demo/import-stamp.ts';
import { insertClients, insertStrategies, toStrategyRow } from '#db/demo/insert-clients.ts';
import { insertYears } from '#db/demo/insert-years.ts';
import { prepareInsert } from '#db/demo/insert.ts';
import { record, recordAdditions } from '#db/demo/story.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { clientField, clientFieldKeys } from '#shared/clients/fields.ts';
import type { DemoClient, DemoOffice, DemoStrategy } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import { yearOf } from '#shared/demo/timeline.ts';

/** The keys of the records that clients refer to; `ids` grows with every import. */
export interface KnownRecords {
  ids: Map<string, number>;
  groups: ReadonlyMap<string, number>;
  employees: ReadonlyMap<string, number>;
}

const fileKeys = ['clients', 'strategy', 'figures', 'production'] as const;
const kinds = {
  clients: 'relaties',
  strategy: 'strategie',
  figures: 'jaarcijfers',
  production: 'productie',
} as const;

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
  const isWanted = (year: number) => year < yearOf(at);
  record(
    db,
    { at, by, call: 'imports.commit', label: demoText.imported(4), isUndoable: true },
    (changeSetId) => {
      recordAdditions(db, changeSetId, () => {
        insertClients(connection, clients, stamp, known);
        const choose = (client: DemoClient) => client.earlierStrategy ?? client.strategy;
        insertStrategies(connection, clients, choose, stamp, known.ids);
        insertYears(connection, clients, isWanted, stamp, known.ids);
      });
      const counts = countAdditions(clients, isWanted, (client) => client.earlierStrategy ?? client.strategy);
      keepRuns(connection, { stamp, changeSetId, batchId: 1, counts });
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
      const updated = updateStrategies(connection, others, stamp, known.ids);
      const added = countAdditions(
        newcomers,
        () => true,
        ({ strategy }) => strategy,
      );
      const lastYear = countAdditions(
        others,
        (year) => year >= firstYear,
        () => null,
      );
      const withStrategy = others.filter(({ strategy }) => strategy !== null).length;
      keepRuns(connection, {
        stamp,
        changeSetId,
        batchId: 5,
        counts: {
          clients: { ...added.clients, rows: office.clients.length },
          strategy: { ...added.strategy, ...updated, rows: added.strategy.rows + withStrategy },
          figures: addCounts(added.figures, lastYear.figures),
          production: addCounts(added.production, lastYear.production),
        },
      });
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
): Pick<RunCounts, 'changedRows' | 'changedValues' | 'keptTyped'> {
  const changed = { changedRows: 0, changedValues: 0, keptTyped: 0 };
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
    const keys = strategyFields.filter(([, column]) => column in row);
    const free = keys.filter(([key]) => !typed.has(`${id} ${key}`));
    let values = 0;
    for (const [key, column] of free) {
      if (updates.get(column)?.run({ id, value: row[column] ?? null }).changes !== 1) continue;
      note.run(id, key, stamp.at, stamp.by, stamp.files.strategy);
      values += 1;
    }
    changed.changedRows += values > 0 ? 1 : 0;
    changed.changedValues += values;
    changed.keptTyped += free.length < keys.length ? 1 : 0;
  }
  return changed;
}

interface RunCounts {
  rows: number;
  newRows: number;
  changedRows: number;
  created: number;
  changedValues: number;
  keptTyped: number;
}

type FileCounts = Record<keyof ImportStamp['files'], RunCounts>;

/** What files say that only bring records which were not there. */
function countAdditions(
  clients: readonly DemoClient[],
  isWanted: (year: number) => boolean,
  choose: (client: DemoClient) => DemoStrategy | null,
): FileCounts {
  const count = (rows: number, created: number): RunCounts => ({
    rows,
    newRows: rows,
    changedRows: 0,
    created,
    changedValues: 0,
    keptTyped: 0,
  });
  const strategies = clients.filter((client) => choose(client) !== null).length;
  const figures = clients.map((client) => client.figures.filter(({ year }) => isWanted(year)).length);
  const production = clients.flatMap((client) => client.production.filter(({ year }) => isWanted(year)));
  const sum = figures.reduce((total, years) => total + years, 0);
  return {
    clients: count(clients.length, clients.length),
    strategy: count(strategies, strategies),
    figures: count(figures.filter((years) => years > 0).length, sum),
    production: count(production.length, production.length),
  };
}

function addCounts(one: RunCounts, other: RunCounts): RunCounts {
  return {
    ...one,
    rows: one.rows + other.rows,
    newRows: one.newRows + other.newRows,
    created: one.created + other.created,
  };
}

/** What the list of imports shows: one run per file. */
function keepRuns(
  connection: Connection,
  batch: { stamp: ImportStamp; changeSetId: number; batchId: number; counts: FileCounts },
): void {
  const { stamp, counts } = batch;
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
  for (const key of fileKeys) {
    const { rows, newRows, changedRows, created, changedValues, keptTyped } = counts[key];
    const file = stamp.files[key];
    insert({
      batch_id: batch.batchId,
      file_name: file,
      file_path: file,
      sha256: createHash('sha256').update(`${file} ${stamp.at}`).digest('hex'),
      bytes: 200 + rows * 190,
      kind: kinds[key],
      status: 'committed',
      rows,
      new_rows: newRows,
      changed_rows: changedRows,
      unchanged_rows: rows - newRows - changedRows,
      previewed_at: stamp.at,
      previewed_by: stamp.by,
      committed_at: stamp.at,
      committed_by: stamp.by,
      outcome: JSON.stringify({ created, changedValues, keptTyped, skipped: 0, wrong: 0 }),
      change_set_id: batch.changeSetId,
    });
  }
}
