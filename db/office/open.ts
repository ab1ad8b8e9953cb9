import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { beginChain } from '#db/audit/chain.ts';
import { createChangeTriggers } from '#db/history/record.ts';
import { latestVersion, migrate } from '#db/office/migrate.ts';
import { hashDescriptor, type Copied } from '#db/backup/copy.ts';
import { checkAtOnceBytes, checkStructure } from '#db/office/check.ts';
import type { ClosedState, Connection, OfficeDatabase, OpenFile } from '#db/office/database.ts';
import { findKey, hasPlainHeader, type KeyRing, type OfficeKey } from '#db/keys/office-key.ts';
import { hasMark } from '#db/office/mark.ts';
import { headerBytes, isOpenHere, openConnection, readHeader } from '#db/office/open-file.ts';
import { applicationId, assertPragmas } from '#db/office/pragmas.ts';
import { readOfficeId } from '#db/office/office-id.ts';
import { damagedFile, refusalOf, sqliteCode } from '#db/office/refusals.ts';
import { schema } from '#db/schema.ts';
import { seedOffice } from '#db/settings/seed.ts';
import { Refused } from '#shared/common/errors.ts';
import { keysText } from '#shared/keys/nl.ts';

export interface OpenOptions {
  /** Called before an older file is migrated, with the open file; it must make a verified backup or throw. */
  backupBeforeMigration: (file: OpenFile) => void;
  /** How the file was left when it was last closed on this computer, if that is known. */
  leftAs?: ClosedState | undefined;
  /** The size up to which the file is checked before it is shown; the usual one unless given. */
  checkAtOnceBytes?: number;
  /**
   * The keys that may open the file, newest first; none for an unprotected office. An older one opens a file of which a rotation or a restore
   * was broken off. A file that is not encrypted is refused when there are keys: it was put there by someone else.
   */
  keys?: KeyRing;
}

export interface CreateOptions {
  /** Encrypts the file; without it the office is unprotected. */
  key?: OfficeKey | undefined;
  /** The random id that the office gets; a new one unless given. Keys are bound to it, so it is known before the file is made. */
  officeId?: string | undefined;
}

/**
 * Makes a new, empty office file with the default code lists. Refuses a path where something stands already. The file is made under
 * another name first, so that a crash leaves a whole office or none.
 */
export function createOfficeFile(
  path: string,
  name: string,
  now: string,
  { key, officeId = randomUUID() }: CreateOptions = {},
): OfficeDatabase {
  refuseExisting(path);
  const temporary = `${path}.nieuw`;
  const removeTemporary = () => {
    for (const suffix of ['', '-wal', '-journal']) fs.rmSync(temporary + suffix, { force: true });
  };
  removeTemporary();
  try {
    const descriptor = fs.openSync(temporary, 'wx+');
    connect(temporary, descriptor, key ?? null, [], ({ connection }) => {
      connection.pragma(`application_id = ${applicationId}`);
      migrate(connection, () => undefined);
      seedOffice(connection, { officeId, name, now });
    }).close();
    refuseExisting(path);
    fs.renameSync(temporary, path);
    const ring = key ? [key] : [];
    const made = openChecked(path, ring);
    return connect(path, made.descriptor, made.key, ring, () => undefined);
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
  const ring = options.keys ?? [];
  const { descriptor, key } = openChecked(path, ring);
  const hadLog = hasLog(path);
  let checkLaterAgainst: ClosedState | undefined;
  let isReadable = false;
  try {
    const db = connect(path, descriptor, key, ring, (file) => {
      if (key) checkApplication(file.connection);
      checkVersion(file.connection);
      const left = hasHeaderOf(descriptor, options.leftAs) && !hadLog ? options.leftAs : undefined;
      if (isCheckedLater(file.connection, options.checkAtOnceBytes)) checkLaterAgainst = left;
      else if (left) assertAsLeft(hashDescriptor(descriptor), left);
      else checkStructure(file.connection);
      isReadable = true;
      migrate(file.connection, () => options.backupBeforeMigration(file));
    });
    return checkLaterAgainst ? { ...db, leftAs: checkLaterAgainst } : db;
  } catch (error) {
    // SQLite says no more than "error" of a header that makes no sense to it.
    if (!isReadable && sqliteCode(error) === 'SQLITE_ERROR') throw damagedFile();
    throw refusalOf(error);
  }
}

/** Refuses a place where something stands: an office is never written over. */
export function refuseExisting(path: string): void {
  if (fs.existsSync(path))
    throw new Refused('CONFLICT', 'Er bestaat al een bestand met deze naam. Kies een andere naam.');
}

function connect(
  path: string,
  descriptor: number,
  key: OfficeKey | null,
  ring: KeyRing,
  prepare: (file: OpenFile) => void,
): OfficeDatabase {
  const file = openConnection(path, descriptor, key);
  const { connection } = file;
  try {
    prepare(file);
    createChangeTriggers(connection);
    beginChain(connection);
    connection.prepare(`UPDATE main.setting SET value = value WHERE key = 'office.id'`).run();
    assertPragmas(connection);
    return { ...file, orm: drizzle(connection, { schema }), officeId: readOfficeId(connection), ring };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Opens a file that looks like an office and may be written; refuses anything else before SQLite sees it. */
export function openChecked(path: string, ring: KeyRing): { descriptor: number; key: OfficeKey | null } {
  let descriptor: number | undefined;
  try {
    const stat = fs.statSync(path, { bigint: true });
    if (!stat.isFile()) throw notAnOffice();
    if (isOpenHere(stat)) throw Object.assign(new Error('open here'), { code: 'SQLITE_BUSY' });
    if ((Number(stat.mode) & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    fs.accessSync(path, fs.constants.W_OK);
    descriptor = fs.openSync(path, 'r+');
    const header = readHeader(descriptor);
    if (ring.length > 0) return { descriptor, key: findFittingKey(descriptor, path, header, ring) };
    if (!hasPlainHeader(header) || !hasMark(header)) throw notAnOffice();
    return { descriptor, key: null };
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

/** The key that opens an encrypted file. Its first page tells, before SQLite is asked. */
function findFittingKey(descriptor: number, path: string, header: Buffer, ring: KeyRing): OfficeKey {
  if (header.length < headerBytes) throw notAnOffice();
  const key = findKey(descriptor, path, ring);
  if (key === null) throw new Refused('REFUSED', keysText.refusals.notEncrypted);
  if (key === undefined) throw new Refused('FILE_DAMAGED', keysText.refusals.damagedOrOther);
  return key;
}

/** In an encrypted file the mark of the program cannot be read before it is open. */
function checkApplication(connection: Connection): void {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) throw notAnOffice();
}

function notAnOffice(): Refused {
  return new Refused('NOT_AN_OFFICE', 'Dit is geen kantoorbestand van Peil. Er is niets aan gewijzigd.');
}

function checkVersion(connection: Connection): void {
  if (userVersion(connection) > latestVersion) {
    throw new Refused(
      'FILE_NEWER',
      'Dit kantoorbestand is gemaakt met een nieuwere versie van Peil. Er is niets aan gewijzigd. Werk Peil bij om het te openen.',
    );
  }
}

/** Whether a file is too large to be checked before it is shown: then it must be checked right afterwards. */
export function isCheckedLater(connection: Connection, limit: number = checkAtOnceBytes): boolean {
  const size = (name: string) => Number(connection.pragma(name, { simple: true }));
  return size('page_count') * size('page_size') > limit;
}

/** Whether a file is in the very state in which it was left. Another header means that another computer or a person put another state there. */
function hasHeaderOf(descriptor: number, left: ClosedState | undefined): boolean {
  return left !== undefined && readHeader(descriptor).toString('hex') === left.header;
}

/**
 * A file with the header it was left with must be the same bit for bit; then it is known to be sound, and SQLite need not check it. Throws
 * SQLITE_CORRUPT when it is not.
 */
export function assertAsLeft(read: Copied, left: ClosedState): void {
  if (read.bytes !== left.bytes || read.sha256 !== left.sha256)
    throw Object.assign(new Error('the file is not as it was left'), { code: 'SQLITE_CORRUPT' });
}

/** Whether changes wait beside the file: it was not closed properly. */
function hasLog(path: string): boolean {
  const real = fs.realpathSync(path);
  return ['-wal', '-journal'].some(
    (suffix) => (fs.statSync(real + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
}

/** The version of the schema in a file: the number of the newest applied migration. */
export function userVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
