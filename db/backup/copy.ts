import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';

const chunkBytes = 1 << 20;

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

/**
 * Opens a copy, has SQLite check it and reads what it holds; throws FILE_DAMAGED when it is not sound. The copy is not changed.
 */
export function inspectCopy(file: string): OfficeFacts {
  let copy: BetterSqlite.Database | undefined;
  try {
    copy = new BetterSqlite(file, { fileMustExist: true, timeout: 50 });
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('cache_size = -64000');
    copy.pragma('trusted_schema = OFF');
    copy.pragma('query_only = ON');
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

/** Checks a copy against what the original held. */
export function verifyCopy(file: string, expected: OfficeFacts): void {
  compareFacts(expected, inspectCopy(file));
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
export function writeFileSafely(file: string, content: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.deel`;
  try {
    const descriptor = fs.openSync(temporary, 'w');
    try {
      writeAll(descriptor, Buffer.from(content));
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
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let bytes = 0;
  for (;;) {
    const length = fs.readSync(descriptor, buffer, 0, chunkBytes, bytes);
    if (length === 0) return { bytes, sha256: hash.digest('hex') };
    const chunk = buffer.subarray(0, length);
    hash.update(chunk);
    take(chunk);
    bytes += length;
  }
}

function writeAll(descriptor: number, chunk: Buffer): void {
  let offset = 0;
  while (offset < chunk.length) offset += fs.writeSync(descriptor, chunk, offset);
}
