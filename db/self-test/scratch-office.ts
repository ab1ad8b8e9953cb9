import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beginChangeSet, endChangeSet } from '#db/history/record.ts';
import type { OfficeKey } from '#db/keys/office-key.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import type { Connection } from '#db/office/database.ts';

/**
 * An office of nobody, in a temporary folder, on which the self-test tries what the real one must withstand. A change is a row of `setting`:
 * it passes the same triggers, pragmas and disk as any other.
 */
export function makeScratchOffice(file: string, now: string): void {
  createOfficeFile(file, 'Zelftest', now, { key: scratchKey() }).close();
}

/** The key of an office of nobody: known to everybody, so that two processes need not tell each other. */
export function scratchKey(): OfficeKey {
  return createHash('sha256').update('Zelftest').digest();
}

/** The most changes that are made before somebody must have ended the process. */
const mostChanges = 100_000;

/** Changes the office until the process is ended; each change is acknowledged only once it is stored. */
export async function writeChanges(file: string, acknowledge: (count: number) => void): Promise<void> {
  const db = openScratch(file);
  for (let count = 1; count <= mostChanges; count += 1) {
    addChange(db.connection, count);
    acknowledge(count);
    await turn();
  }
  db.close();
}

/** Opens the office again and answers how many changes it holds. Throws when the file is not sound. */
export function countChanges(file: string): number {
  const db = openScratch(file);
  try {
    assertSound(db.connection);
    return Number(
      db.connection.prepare(`SELECT count(*) FROM setting WHERE key LIKE 'zelftest.%'`).pluck().get(),
    );
  } finally {
    db.close();
  }
}

export function openScratch(file: string) {
  return openOfficeFile(file, { backupBeforeMigration: () => undefined, keys: [scratchKey()] });
}

/** One change in one transaction. */
export function addChange(connection: Connection, count: number): void {
  connection
    .transaction(() => {
      const head = {
        call: 'selfTest.run',
        label: '',
        account: 'Zelftest',
        changedAt: '2026-01-01T00:00:00.000Z',
        isUndoable: false,
      };
      const id = beginChangeSet(connection, head);
      connection
        .prepare(`INSERT INTO main.setting (key, value) VALUES (?, json_quote(?))`)
        .run(`zelftest.${count}`, 'x'.repeat(200));
      endChangeSet(connection, id, 'Zelftest');
    })
    .immediate();
}

/** Whether SQLite finds an open file sound. */
export function isSound(connection: Connection): boolean {
  return connection.pragma('quick_check', { simple: true }) === 'ok';
}

function assertSound(connection: Connection): void {
  if (!isSound(connection)) throw new Error('the file of the self-test is damaged');
}

/** The versions of SQLite and of the ciphers in it. */
export function driverVersions(): { sqlite: string; cipher: string } {
  const connection = new Database(':memory:');
  try {
    const text = (sql: string) => String(connection.prepare(sql).pluck().get());
    return {
      sqlite: text('SELECT sqlite_version()'),
      cipher: text('SELECT sqlite3mc_version()').replace(/^.* /, ''),
    };
  } finally {
    connection.close();
  }
}

/** The instant of the newest change of an office; null when nothing was ever changed. */
export function lastChangeAt(connection: Connection): string | null {
  const at = connection.prepare('SELECT changed_at FROM change_set ORDER BY id DESC LIMIT 1').pluck().get();
  return typeof at === 'string' ? at : null;
}
