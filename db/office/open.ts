import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createChangeTriggers } from '#db/history/record.ts';
import { latestVersion, migrate } from '#db/office/migrate.ts';
import { checkAtOnceBytes, checkStructure } from '#db/office/check.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { applicationId, assertPragmas, setPragmas } from '#db/office/pragmas.ts';
import { readOfficeId } from '#db/office/office-id.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { schema } from '#db/schema.ts';
import { seedOffice } from '#db/settings/seed.ts';
import { Refused } from '#shared/common/errors.ts';

export interface OpenOptions {
  /** Called before an older file is migrated, with the open file; it must make a verified backup or throw. */
  backupBeforeMigration: (open: Pick<OfficeDatabase, 'connection' | 'descriptor'>) => void;
  /** The size up to which the file is checked before it is shown; the usual one unless given. */
  checkAtOnceBytes?: number;
}

/**
 * Makes a new, empty office file with the default code lists. Refuses a path where something stands already. The file is made under
 * another name first, so that a crash leaves a whole office or none.
 */
export function createOfficeFile(path: string, name: string, now: string): OfficeDatabase {
  refuseExisting(path);
  const temporary = `${path}.nieuw`;
  const removeTemporary = () => {
    for (const suffix of ['', '-wal', '-journal']) fs.rmSync(temporary + suffix, { force: true });
  };
  removeTemporary();
  try {
    const descriptor = fs.openSync(temporary, 'wx+');
    connect(temporary, descriptor, ({ connection }) => {
      connection.pragma(`application_id = ${applicationId}`);
      migrate(connection, () => undefined);
      seedOffice(connection, { officeId: randomUUID(), name, now });
    }).close();
    refuseExisting(path);
    fs.renameSync(temporary, path);
    return connect(path, openChecked(path), () => undefined);
  } catch (error) {
    removeTemporary();
    throw refusalOf(error);
  }
}

/**
 * Opens an office file for reading and writing, migrates it when it is older than the program. Refuses, without touching the
 * file: a missing, read-only, foreign, damaged or newer file, and one that this or another program holds open.
 */
export function openOfficeFile(path: string, options: OpenOptions): OfficeDatabase {
  const descriptor = openChecked(path);
  try {
    return connect(path, descriptor, (open) => {
      checkContents(open.connection, options.checkAtOnceBytes ?? checkAtOnceBytes);
      migrate(open.connection, () => options.backupBeforeMigration(open));
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

function refuseExisting(path: string): void {
  if (fs.existsSync(path))
    throw new Refused('CONFLICT', 'Er bestaat al een bestand met deze naam. Kies een andere naam.');
}

/** The files that this process holds open. The system's locks do not tell, because they belong to the whole process. */
const openFiles = new Set<string>();

function connect(
  path: string,
  descriptor: number,
  prepare: (open: Pick<OfficeDatabase, 'connection' | 'descriptor'>) => void,
): OfficeDatabase {
  const id = fileId(fs.fstatSync(descriptor, { bigint: true }));
  let connection: Connection | undefined;
  const close = () => {
    // The descriptor last: closing it while SQLite has the file open would drop SQLite's lock.
    connection?.close();
    fs.closeSync(descriptor);
    openFiles.delete(id);
  };
  try {
    openFiles.add(id);
    connection = new BetterSqlite(path, { timeout: 50 });
    setPragmas(connection);
    prepare({ connection, descriptor });
    createChangeTriggers(connection);
    connection.prepare(`UPDATE setting SET value = value WHERE key = 'office.id'`).run();
    assertPragmas(connection);
    return {
      path,
      connection,
      descriptor,
      orm: drizzle(connection, { schema }),
      officeId: readOfficeId(connection),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function fileId(stat: fs.BigIntStats): string {
  return `${stat.dev}:${stat.ino}`;
}

const sqliteHeader = 'SQLite format 3\0';

/** Opens a file that looks like an office and may be written; refuses anything else before SQLite sees it. */
function openChecked(path: string): number {
  let descriptor: number | undefined;
  try {
    const stat = fs.statSync(path, { bigint: true });
    if (!stat.isFile()) throw notAnOffice();
    if (openFiles.has(fileId(stat))) throw Object.assign(new Error('open here'), { code: 'SQLITE_BUSY' });
    if ((Number(stat.mode) & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    fs.accessSync(path, fs.constants.W_OK);
    descriptor = fs.openSync(path, 'r+');
    const header = Buffer.alloc(100);
    const length = fs.readSync(descriptor, header, 0, 100, 0);
    if (length < 100 || header.toString('latin1', 0, 16) !== sqliteHeader) throw notAnOffice();
    if (header.readUInt32BE(68) !== applicationId) throw notAnOffice();
    return descriptor;
  } catch (error) {
    if (descriptor !== undefined) fs.closeSync(descriptor);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') {
      throw new Refused(
        'FILE_MISSING',
        'Het kantoorbestand is niet gevonden. Is het verplaatst, of is de schijf niet aangesloten?',
      );
    }
    throw refusalOf(error);
  }
}

function notAnOffice(): Refused {
  return new Refused('NOT_AN_OFFICE', 'Dit is geen kantoorbestand van Peil. Er is niets aan gewijzigd.');
}

function checkContents(connection: Connection, limit: number): void {
  if (userVersion(connection) > latestVersion) {
    throw new Refused(
      'FILE_NEWER',
      'Dit kantoorbestand is gemaakt met een nieuwere versie van Peil. Er is niets aan gewijzigd. Werk Peil bij om het te openen.',
    );
  }
  if (!isCheckedLater(connection, limit)) checkStructure(connection);
}

/** Whether a file is too large to be checked before it is shown: then it must be checked right afterwards. */
export function isCheckedLater(connection: Connection, limit: number = checkAtOnceBytes): boolean {
  const size = (name: string) => Number(connection.pragma(name, { simple: true }));
  return size('page_count') * size('page_size') > limit;
}

/** The version of the schema in a file: the number of the newest applied migration. */
export function userVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
