import { createHash } from 'node:crypto';
import type { Connection } from '#db/office/database.ts';
import { dropChangeTriggers } from '#db/history/record.ts';
import { migrations } from '#db/migrations/all.ts';
import type { Migration } from '#db/migrations/migration.ts';

/** The version of the newest migration that this program knows. */
export const latestVersion = migrations.length;

/**
 * Brings a file up to this program's version. Each migration is one transaction: foreign keys are switched off outside it
 * (inside, SQLite ignores the switch and a rebuilt table takes its child rows with it), the statements run, and then no
 * reference may dangle and no table may have lost rows unless the migration says so. On any doubt nothing is changed.
 *
 * @param backup makes a verified backup; called once, before the first migration of a file that holds data.
 */
export function migrate(
  connection: Connection,
  backup: () => void,
  list: readonly Migration[] = migrations,
): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  checkApplied(connection, version, list);
  if (version >= list.length) return;
  if (version > 0) backup();
  dropChangeTriggers(connection);
  connection.pragma('foreign_keys = OFF');
  if (connection.pragma('foreign_keys', { simple: true }) !== 0)
    throw new Error('foreign keys could not be switched off');
  try {
    if (version === 0) connection.transaction(() => applyToNew(connection, list)).exclusive();
    else {
      for (const [index, migration] of list.entries())
        if (index >= version)
          connection.transaction(() => apply(connection, migration, index + 1)).exclusive();
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** The fingerprint under which a migration is recorded in the file. */
export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

function checkApplied(connection: Connection, version: number, list: readonly Migration[]): void {
  if (version === 0) return;
  const rows = connection.prepare('SELECT version, hash FROM schema_migration ORDER BY version').all() as {
    version: number;
    hash: string;
  }[];
  for (const row of rows) {
    const known = list[row.version - 1];
    if (!known || hashOf(known) !== row.hash) {
      throw new Error(`migration ${row.version} of this file is not the one this program has`);
    }
  }
  if (rows.length !== version)
    throw new Error(`the file records ${rows.length} migrations and says version ${version}`);
}

/** A new file is made whole or not at all: there are no rows to lose, so what it must be is checked once. */
function applyToNew(connection: Connection, list: readonly Migration[]): void {
  for (const [index, migration] of list.entries()) {
    connection.exec(migration.sql);
    record(connection, migration, index + 1);
  }
  checkReferences(connection, list.length);
}

function apply(connection: Connection, migration: Migration, version: number): void {
  const before = rowCounts(connection);
  connection.exec(migration.sql);
  checkReferences(connection, version);
  const after = rowCounts(connection);
  for (const [table, count] of before) {
    if ((after.get(table) ?? 0) < count && !migration.mayLoseRowsOf?.includes(table)) {
      throw new Error(`migration ${version} would lose rows of ${table}`);
    }
  }
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new Error(`migration ${version} leaves a damaged file`);
  }
  record(connection, migration, version);
}

function checkReferences(connection: Connection, version: number): void {
  const dangling = connection.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0)
    throw new Error(`migration ${version} leaves ${dangling.length} references without a record`);
}

function record(connection: Connection, migration: Migration, version: number): void {
  connection.exec(`CREATE TABLE IF NOT EXISTS schema_migration (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT`);
  connection
    .prepare('INSERT INTO schema_migration (version, name, hash) VALUES (?, ?, ?)')
    .run(version, migration.name, hashOf(migration));
  connection.pragma(`user_version = ${version}`);
}

/** The number of rows of every ordinary table. */
export function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [
      table,
      Number(connection.prepare(`SELECT count(*) FROM main."${table}"`).pluck().get()),
    ]),
  );
}
