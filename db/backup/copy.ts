import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import { getKey, applyKey, type KeyRing } from '#db/keys/office-key.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';

const chunkBytes = 1 << 20;

/** The most that the check of an encrypted copy keeps in memory: all of an office of 50,000 clients. */
const encryptedCacheKibibytes = 262_144;

/** The length and fingerprint of what was read. */
export interface Copied {
  bytes: number;
  sha256: string;
}

/**
 * Copies what `descriptor` reads to a new file and to the disk itself; `target` must not exist. Reading through a descriptor that
 * stays open matters: on Linux and macOS, opening and closing an office file a second time would drop SQLite's lock on it.
 */
export function copyDescriptor(descriptor: number, target: string): Copied {
  const output = fs.openSync(target, 'wx');
  try {
    const copied = readAll(descriptor, (chunk) => writeAll(output, chunk));
    fs.fsyncSync(output);
    return copied;
  } finally {
    fs.closeSync(output);
  }
}

/** Copies as `copyDescriptor`, for a caller that has `witnessCopy` do the rest. */
export function copyBare(descriptor: number, target: string): void {
  const output = fs.openSync(target, 'wx');
  try {
    readChunks(descriptor, (chunk) => writeAll(output, chunk));
  } finally {
    fs.closeSync(output);
  }
}

/**
 * Brings a closed copy to the disk itself, compares it bit by bit with what it is a copy of and answers its fingerprint. Throws when a
 * single bit differs.
 */
export function witnessCopy(descriptor: number, copy: string): Copied {
  const written = fs.openSync(copy, 'r+');
  try {
    fs.fsyncSync(written);
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let place = 0;
    const copied = readAll(descriptor, (chunk) => {
      const length = readFull(written, buffer.subarray(0, chunk.length), place);
      if (!chunk.equals(buffer.subarray(0, length))) throw differs();
      place += length;
    });
    if (fs.fstatSync(written).size !== copied.bytes) throw differs();
    return copied;
  } finally {
    fs.closeSync(written);
  }
}

/** Copies a closed file, as `copyDescriptor`. */
export function copyFile(source: string, target: string): Copied {
  return withDescriptor(source, (descriptor) => copyDescriptor(descriptor, target));
}

/** The fingerprint of a closed file. */
export function hashFile(file: string): Copied {
  return withDescriptor(file, (descriptor) => readAll(descriptor, () => undefined));
}

/** The fingerprint of what a descriptor reads. */
export function hashDescriptor(descriptor: number): Copied {
  return readAll(descriptor, () => undefined);
}

export interface InspectOptions {
  /**
   * `structure` leaves out the rules of columns (CHECK), which take half of the time, and nothing else: for a copy of which the bits are
   * compared with the office file, that kept those rules with every change. `whole` unless given.
   */
  depth?: 'whole' | 'structure';
  /** The keys that may open the copy, newest first; needed for an encrypted one. */
  keys?: KeyRing;
}

/**
 * Opens a copy, has SQLite check it whole and reads what it holds; throws FILE_DAMAGED when it is not sound, and KEYS_MISSING when none of
 * the keys fits. The copy is not changed. An encrypted copy has every page checked against its fingerprint on the way.
 */
export function inspectCopy(file: string, { depth = 'whole', keys = [] }: InspectOptions = {}): OfficeFacts {
  let copy: BetterSqlite.Database | undefined;
  try {
    const key = getKey(file, keys);
    copy = new BetterSqlite(file, { fileMustExist: true, timeout: 50 });
    if (key) applyKey(copy, key);
    copy.pragma('temp_store = MEMORY');
    copy.pragma('locking_mode = EXCLUSIVE');
    // Plain pages are as fast from the system's cache; encrypted ones would be decrypted for each of the three passes over them.
    copy.pragma(`cache_size = ${key ? -encryptedCacheKibibytes : -500}`);
    copy.pragma('trusted_schema = OFF');
    copy.pragma('query_only = ON');
    if (depth === 'structure') copy.pragma('ignore_check_constraints = ON');
    const check = copy.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw damagedCopy();
    return readFacts(copy);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR')
      throw damagedCopy();
    throw error;
  } finally {
    copy?.close();
  }
}

/** Checks a copy against what the original held; see `inspectCopy`. */
export function verifyCopy(file: string, expected: OfficeFacts, options?: InspectOptions): void {
  compareFacts(expected, inspectCopy(file, options));
}

/** Makes the names in a folder survive a power cut. Windows does this by itself and refuses the request. */
export function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(folder, 'r');
    fs.fsyncSync(descriptor);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(code)) throw error;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** Renames over what stands there; waits for a virus scanner that holds the file a moment, as Windows ones do. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === 5 || !['EPERM', 'EBUSY', 'EACCES'].includes(code) || process.platform !== 'win32')
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt);
    }
  }
}

/** Writes a small file whole or not at all. */
export function writeFileSafely(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.deel`;
  try {
    const descriptor = fs.openSync(temporary, 'w');
    try {
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    renamePatiently(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function damagedCopy(): Refused {
  return new Refused('FILE_DAMAGED', 'Deze reservekopie is beschadigd. Kies een andere.');
}

function withDescriptor<T>(file: string, read: (descriptor: number) => T): T {
  const descriptor = fs.openSync(file, 'r');
  try {
    return read(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function readAll(descriptor: number, take: (chunk: Buffer) => void): Copied {
  const hash = createHash('sha256');
  const bytes = readChunks(descriptor, (chunk) => {
    hash.update(chunk);
    take(chunk);
  });
  return { bytes, sha256: hash.digest('hex') };
}

function readChunks(descriptor: number, take: (chunk: Buffer) => void): number {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let bytes = 0; ;) {
    const length = fs.readSync(descriptor, buffer, 0, chunkBytes, bytes);
    if (length === 0) return bytes;
    take(buffer.subarray(0, length));
    bytes += length;
  }
}

function readFull(descriptor: number, buffer: Buffer, position: number): number {
  let length = 0;
  for (;;) {
    const read = fs.readSync(descriptor, buffer, length, buffer.length - length, position + length);
    length += read;
    if (read === 0 || length === buffer.length) return length;
  }
}

function differs(): Error {
  return new Error('the copy differs from the file that it is a copy of');
}

function writeAll(descriptor: number, chunk: Uint8Array): void {
  let offset = 0;
  while (offset < chunk.length) offset += fs.writeSync(descriptor, chunk, offset);
}
