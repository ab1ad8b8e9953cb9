import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createChangeTriggers } from '#db/history/record.ts';
import { latestVersion, migrate } from '#db/office/migrate.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { applicationId, assertPragmas, setPragmas } from '#db/office/pragmas.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { schema } from '#db/schema.ts';
import { seedOffice } from '#db/settings/seed.ts';
import { Refused } from '#shared/common/errors.ts';

export interface OpenOptions {
  /** Called before an older file is migrated, with the open connection; it must make a verified backup or throw. */
  backupBeforeMigration: (connection: Connection, officeId: string) => void;
  /** The current instant, for what a new file records. */
  now: string;
}

/** Makes a new, empty office file with the default code lists. Refuses a path where something stands already. */
export function createOfficeFile(path: string, name: string, now: string): OfficeDatabase {
  if (fs.existsSync(path)) {
    throw new Refused('CONFLICT', 'Er bestaat al een bestand met deze naam. Kies een andere naam.');
  }
  try {
    const db = connect(path, (connection) => {
      connection.pragma(`application_id = ${applicationId}`);
      migrate(connection, () => undefined);
      seedOffice(connection, { officeId: randomUUID(), name, now });
    });
    // From here on the file itself says what it is, whatever still stands in the write-ahead log.
    db.connection.pragma('wal_checkpoint(TRUNCATE)');
    return db;
  } catch (error) {
    for (const suffix of ['', '-wal', '-journal']) fs.rmSync(path + suffix, { force: true });
    throw refusalOf(error);
  }
}

/**
 * Opens an office file for reading and writing, migrates it when it is older than the program. Refuses, without touching the
 * file: a missing, read-only, foreign, damaged or newer file, and one that another program holds open.
 */
export function openOfficeFile(path: string, options: OpenOptions): OfficeDatabase {
  checkFile(path);
  try {
    return connect(path, (connection) => {
      checkContents(connection);
      migrate(connection, () => options.backupBeforeMigration(connection, readOfficeId(connection)));
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

function connect(path: string, prepare: (connection: Connection) => void): OfficeDatabase {
  const connection = new BetterSqlite(path, { timeout: 50 });
  try {
    setPragmas(connection);
    prepare(connection);
    createChangeTriggers(connection);
    connection.prepare(`UPDATE setting SET value = value WHERE key = 'office.id'`).run();
    assertPragmas(connection);
    return {
      path,
      connection,
      orm: drizzle(connection, { schema }),
      officeId: readOfficeId(connection),
      close: () => connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

const sqliteHeader = 'SQLite format 3\0';

function checkFile(path: string): void {
  let descriptor: number;
  try {
    if (!fs.statSync(path).isFile()) throw notAnOffice();
    descriptor = fs.openSync(path, 'r+');
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') {
      throw new Refused(
        'FILE_MISSING',
        'Het kantoorbestand is niet gevonden. Is het verplaatst, of is de schijf niet aangesloten?',
      );
    }
    throw refusalOf(error);
  }
  try {
    const header = Buffer.alloc(100);
    const length = fs.readSync(descriptor, header, 0, 100, 0);
    if (length < 100 || header.toString('latin1', 0, 16) !== sqliteHeader) throw notAnOffice();
    if (header.readUInt32BE(68) !== applicationId) throw notAnOffice();
  } finally {
    fs.closeSync(descriptor);
  }
  try {
    fs.accessSync(path, fs.constants.W_OK);
    if ((fs.statSync(path).mode & 0o222) === 0)
      throw Object.assign(new Error('read-only'), { code: 'EACCES' });
  } catch (error) {
    throw refusalOf(error);
  }
}

function notAnOffice(): Refused {
  return new Refused('NOT_AN_OFFICE', 'Dit is geen kantoorbestand van Peil. Er is niets aan gewijzigd.');
}

function checkContents(connection: Connection): void {
  if (userVersion(connection) > latestVersion) {
    throw new Refused(
      'FILE_NEWER',
      'Dit kantoorbestand is gemaakt met een nieuwere versie van Peil. Er is niets aan gewijzigd. Werk Peil bij om het te openen.',
    );
  }
  const check = connection.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw Object.assign(new Error(String(check)), { code: 'SQLITE_CORRUPT' });
}

/** The version of the schema in a file: the number of the newest applied migration. */
export function userVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The random id that an office file got when it was made. */
export function readOfficeId(connection: Connection): string {
  const value: unknown = connection
    .prepare(`SELECT value ->> '$' FROM setting WHERE key = 'office.id'`)
    .pluck()
    .get();
  if (typeof value !== 'string')
    throw new Refused('FILE_DAMAGED', 'Het kantoorbestand mist zijn kenmerk. Zet een reservekopie terug.');
  return value;
}
