import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Connection } from '#db/office/database.ts';
import { rowCounts } from '#db/office/migrate.ts';

/**
 * Writes a verified copy of the open office to `target`: under a temporary name first, opened again, checked, counted against the
 * original, synced, and only then given its name. Whatever goes wrong leaves nothing behind and throws.
 */
export function makeVerifiedBackup(connection: Connection, target: string): { bytes: number } {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.deel`;
  fs.rmSync(temporary, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(temporary);
    verify(temporary, rowCounts(connection));
    syncFile(temporary);
    fs.renameSync(temporary, target);
    return { bytes: fs.statSync(target).size };
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function verify(file: string, expected: Map<string, number>): void {
  const copy = new BetterSqlite(file, { readonly: true, fileMustExist: true });
  try {
    const check = copy.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new Error(`the copy is damaged: ${String(check)}`);
    const counts = rowCounts(copy);
    for (const [table, count] of expected) {
      if (counts.get(table) !== count)
        throw new Error(`the copy holds ${counts.get(table) ?? 0} of ${count} rows of ${table}`);
    }
  } finally {
    copy.close();
  }
}

function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
