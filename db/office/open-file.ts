import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Connection, FileState, OpenFile } from '#db/office/database.ts';
import { applyKey, type OfficeKey } from '#db/keys/office-key.ts';
import { setPragmas } from '#db/office/pragmas.ts';

/** The header of a SQLite file: counters, sizes, versions and the schema cookie. */
export const headerBytes = 100;

/**
 * The files that this process holds open, with where each really stands. The system's locks do not tell, because they belong to the whole
 * process.
 */
const openFiles = new Map<string, string>();

/** Whether this process holds the file open, under whatever name. */
export function isOpenHere(stat: fs.BigIntStats): boolean {
  return openFiles.has(idOf(stat));
}

/** What SQLite keeps beside an office file. */
const besideFiles = ['-wal', '-shm', '-journal'];

/**
 * Whether a path leads to an office file that this process holds open, or to what SQLite keeps beside one: by its name, through a link, or as
 * another name of the same file. On Linux and macOS, opening and closing the office file would drop SQLite's lock; so this only looks.
 */
export function leadsToOpenFile(file: string): boolean {
  const stat = statOf(file);
  if (stat && isOpenHere(stat)) return true;
  const place = placeOf(file);
  for (const real of openFiles.values()) {
    for (const beside of besideFiles) {
      const other = stat && statOf(real + beside);
      if (place === real + beside || (other && idOf(stat) === idOf(other))) return true;
    }
  }
  return false;
}

/** The first bytes of a file. Shorter than asked when the file is. */
export function readHeader(descriptor: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  return header.subarray(0, fs.readSync(descriptor, header, 0, headerBytes, 0));
}

/** Opens the connection to a file that `descriptor` reads, and owns both from then on; `key` stays with who gave it. */
export function openConnection(name: string, descriptor: number, key: OfficeKey | null = null): OpenFile {
  const { dev, ino } = fs.fstatSync(descriptor, { bigint: true });
  const id = idOf({ dev, ino });
  const real = fs.realpathSync(name);
  let connection: Connection;
  openFiles.set(id, real);
  const forget = (whenClosed?: (descriptor: number) => void) => {
    // The descriptor last: closing it while SQLite has the file open would drop SQLite's lock.
    whenClosed?.(descriptor);
    fs.closeSync(descriptor);
    openFiles.delete(id);
  };
  try {
    connection = new BetterSqlite(name, { timeout: 50 });
  } catch (error) {
    forget();
    throw error;
  }
  let header: Buffer | undefined;
  let holds = 0;
  const fileState = (): FileState => {
    const stat = fs.statSync(name, { throwIfNoEntry: false, bigint: true });
    if (!stat) return 'gone';
    if (stat.ino !== ino || stat.dev !== dev) return 'replaced';
    if (header !== undefined && !readHeader(descriptor).equals(header)) return 'overwritten';
    return (Number(stat.mode) & 0o222) === 0 ? 'read_only' : 'same';
  };
  const file: OpenFile = {
    path: name,
    connection,
    descriptor,
    key,
    fileState,
    logBytes: () => fs.statSync(`${real}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    hold: () => {
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    checkpoint: () => {
      if (holds > 0) return;
      if (fileState() === 'overwritten') throw new Error('the file was written over by another program');
      try {
        takeOverLog(connection);
      } finally {
        // Also when the disk is full halfway: what was written so far is ours, and the log still holds it.
        header = readHeader(descriptor);
      }
    },
    close: (whenClosed) => {
      try {
        if (fileState() === 'overwritten') closeUntouched(connection, real);
        else closeWhole(file);
      } finally {
        forget(whenClosed);
      }
    },
  };
  try {
    if (key) applyKey(connection, key);
    setPragmas(connection);
    header = readHeader(descriptor);
    return file;
  } catch (error) {
    connection.close();
    forget();
    throw error;
  }
}

/**
 * Gives the file a random schema cookie first. To SQLite that means no more than that statements are prepared anew; to us it means that every
 * state of every office that we leave on the disk has a header of its own.
 */
function takeOverLog(connection: Connection): void {
  // The driver ignores this pragma in its safe mode.
  connection.unsafeMode(true);
  try {
    connection.pragma(`schema_version = ${randomInt(1, 2 ** 31)}`);
  } finally {
    connection.unsafeMode(false);
  }
  const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) throw new Error('the write-ahead log could not be taken over');
}

function closeWhole(file: OpenFile): void {
  try {
    if (file.connection.open && !file.connection.inTransaction && file.logBytes() > 0) file.checkpoint();
  } catch {
    // A full disk: the log stays beside the file, and the next opening takes it over.
  }
  file.connection.close();
}

/**
 * Another program wrote over the file. Closing would write our log into a file that is not ours. SQLite leaves a file alone that has
 * moved, so it moves for a moment; the log goes, because it would be taken for part of the other file.
 */
function closeUntouched(connection: Connection, real: string): void {
  const aside = `${real}.opzij`;
  try {
    fs.renameSync(real, aside);
    connection.close();
  } finally {
    connection.close();
    if (fs.existsSync(aside) && !fs.existsSync(real)) fs.renameSync(aside, real);
  }
  fs.rmSync(`${real}-wal`, { force: true });
}

function statOf(file: string): fs.BigIntStats | undefined {
  try {
    return fs.statSync(file, { bigint: true });
  } catch {
    // What cannot be looked at cannot be opened either.
    return undefined;
  }
}

/** Where a name really stands, also when nothing has that name yet. */
function placeOf(file: string): string | undefined {
  try {
    return path.join(fs.realpathSync(path.dirname(path.resolve(file))), path.basename(file));
  } catch {
    return undefined;
  }
}

function idOf({ dev, ino }: { dev: bigint; ino: bigint }): string {
  return `${dev}:${ino}`;
}
