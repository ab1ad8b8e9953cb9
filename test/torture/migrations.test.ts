import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { latestVersion, migrate, rowCounts } from '#db/office/migrate.ts';
import { openOfficeFile } from '#db/office/open.ts';
import { setPragmas } from '#db/office/pragmas.ts';
import type { Migration } from '#db/migrations/migration.ts';
import { migrations } from '#db/migrations/all.ts';
import { makeOlderOffice } from '#test/support/older-office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const olderVersions = Array.from({ length: latestVersion - 1 }, (_, index) => index + 1);

/** The statements of a migration; a trigger is one, up to its END. */
function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  for (const line of sql.split('\n')) {
    current += `${line}\n`;
    const isTrigger = /CREATE TRIGGER/.test(current);
    const code = line.replace(/--.*$/, '').trim();
    if (isTrigger ? /(^|\s)END;$/.test(code) : code.endsWith(';')) {
      statements.push(current);
      current = '';
    }
  }
  return statements;
}

/** The same migration with a moment after every statement at which `crash_point` is called. */
function withCrashPoints(migration: Migration): Migration {
  const sql = statementsOf(migration.sql)
    .map((statement) => `${statement}SELECT crash_point();\n`)
    .join('');
  return { ...migration, sql };
}

/** In memory: a kill needs no disk, and these are a few hundred files. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

it.each(olderVersions)(
  'a file of version %i, broken off after any statement on the way to the newest, opens whole and with all its rows',
  { timeout: 600_000 },
  (version) => {
    const folder = fs.mkdtempSync(path.join(memory, 'peil-versie-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'kantoor.peil');
    makeOlderOffice(file, version);
    const before = countRows(file);

    const crashes: string[] = [];
    const connection = new BetterSqlite(file);
    setPragmas(connection);
    // What a kill at this moment leaves on the disk: the file and its log as the system has them now.
    connection.function('crash_point', { directOnly: true }, () => {
      const left = path.join(folder, `${crashes.length}.peil`);
      fs.copyFileSync(file, left);
      if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${left}-wal`);
      crashes.push(left);
      return null;
    });
    // What comes after is broken off from the versions in between: their files are made in the same way.
    const last = sizes.migrations === 'from every version' ? latestVersion : version + 1;
    migrations.slice(version, last).forEach((migration, index) => {
      const applied = migrations.slice(0, version + index);
      const brokenOff = {
        ...withCrashPoints(migration),
        sql: `${withCrashPoints(migration).sql}SELECT broken_off;`,
      };
      expect(() => migrate(connection, () => undefined, [...applied, brokenOff])).toThrow('broken_off');
      migrate(connection, () => undefined, [...applied, migration]);
    });
    connection.close();
    const statements = migrations.slice(version, last).flatMap(({ sql }) => statementsOf(sql));
    expect(crashes).toHaveLength(statements.length);

    for (const left of crashes) {
      const db = openOfficeFile(left, { backupBeforeMigration: () => undefined });
      const after = rowCounts(db.connection);
      for (const [table, count] of before)
        expect([table, after.get(table) ?? 0]).toEqual([
          table,
          expect.toSatisfy((now: number) => now >= count),
        ]);
      expect(db.connection.pragma('user_version', { simple: true })).toBe(latestVersion);
      expect(db.connection.pragma('foreign_key_check')).toEqual([]);
      expect(db.connection.pragma('quick_check', { simple: true })).toBe('ok');
      db.close();
      fs.rmSync(left);
    }
    const found = 'each opened whole, no rows fewer, no reference dangling';
    note({ rule: 'R8', what: `migrations from version ${version}`, count: crashes.length, found });
  },
);

function countRows(file: string): Map<string, number> {
  const connection = new BetterSqlite(file, { readonly: true });
  try {
    return rowCounts(connection);
  } finally {
    connection.close();
  }
}
