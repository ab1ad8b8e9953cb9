import { createHmac, pbkdf2Sync } from 'node:crypto';
import fs from 'node:fs';
import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import { keysText } from '#shared/keys/nl.ts';

/** The random key of 32 bytes under which an office file is encrypted. Zeroed when it is no longer needed. */
export type OfficeKey = Buffer;

/** The keys that may open a file, newest first: the present one and those from before each rotation. */
export type KeyRing = readonly OfficeKey[];

export const officeKeyBytes = 32;

const sqliteHeader = 'SQLite format 3\0';
/** SQLite's usual page, which every office file has. */
export const pageBytes = 4096;
const saltBytes = 16;
const macBytes = 64;
/** What stands before the first page in a write-ahead log: its own header and that of the first frame. */
const logHeaderBytes = 32;
const frameHeaderBytes = 24;

/** Whether a file begins as every unencrypted SQLite file does. */
export function hasPlainHeader(header: Buffer): boolean {
  return header.toString('latin1', 0, sqliteHeader.length) === sqliteHeader;
}

/**
 * Tells a new connection with which key to read; before anything else is asked of it. The key goes as a buffer and is zeroed after: a
 * statement with the key in it would stay in memory as text.
 */
export function applyKey(connection: Connection, key: OfficeKey): void {
  withKeyText(key, (text) => {
    chooseCipher(connection);
    keyed(connection).key(text);
  });
}

/** Encrypts a closed copy anew, or for the first time. Never on a file that people work in: a crash halfway would lose it. */
export function rekeyCopy(connection: Connection, key: OfficeKey): void {
  withKeyText(key, (text) => {
    chooseCipher(connection);
    keyed(connection).rekey(text);
  });
}

/**
 * The key of the ring that a file was written with; null when the file is not encrypted. SQLite is not asked, so that a wrong key touches
 * nothing: every page carries a fingerprint made with the key. Undefined when none fits: the keys are of another file, or its first page is
 * damaged.
 *
 * @param descriptor reads the file; opening one that is open here a second time would drop SQLite's lock on it
 * @param file its name, for the log that may lie beside it
 */
export function findKey(descriptor: number, file: string, ring: KeyRing): OfficeKey | null | undefined {
  const page = readPart(descriptor, 0, pageBytes);
  if (hasPlainHeader(page)) return null;
  return ring.find((key) => isWrittenWith(page, page, 1, key)) ?? findLogKey(file, page, ring);
}

/** As `findKey`, of a closed file; refuses one that no key of the ring opens. */
export function getKey(file: string, ring: KeyRing): OfficeKey | null {
  const key = withFile(file, (descriptor) => findKey(descriptor, file, ring));
  if (key === undefined) throw new Refused('KEYS_MISSING', keysText.refusals.otherKeys);
  return key;
}

/** After a power cut the first page may be torn while the log beside it still holds every page whole. */
function findLogKey(file: string, firstPage: Buffer, ring: KeyRing): OfficeKey | undefined {
  const log = `${file}-wal`;
  const start = logHeaderBytes + frameHeaderBytes;
  if (!fs.existsSync(log) || fs.statSync(log).size < start + pageBytes) return undefined;
  return withFile(log, (descriptor) => {
    const head = readPart(descriptor, logHeaderBytes, frameHeaderBytes);
    const page = readPart(descriptor, start, pageBytes);
    return ring.find((key) => isWrittenWith(page, firstPage, head.readUInt32BE(0), key));
  });
}

/** Checks the HMAC-SHA512 that SQLCipher 4 puts at the end of each page. The first page carries the salt of the file in front. */
function isWrittenWith(page: Buffer, firstPage: Buffer, pageNumber: number, key: OfficeKey): boolean {
  if (page.length < pageBytes || firstPage.length < saltBytes || key.length !== officeKeyBytes) return false;
  const salt = Buffer.from(firstPage.subarray(0, saltBytes).map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, salt, 2, officeKeyBytes, 'sha512');
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const body = page.subarray(pageNumber === 1 ? saltBytes : 0, pageBytes - macBytes);
  const mac = createHmac('sha512', macKey).update(body).update(number).digest();
  macKey.fill(0);
  return mac.equals(page.subarray(pageBytes - macBytes));
}

function chooseCipher(connection: Connection): void {
  connection.pragma(`cipher = 'sqlcipher'`);
  connection.pragma('legacy = 4');
}

function withKeyText(key: OfficeKey, take: (text: Buffer) => void): void {
  // An empty key would make an unencrypted file without a word.
  if (key.length !== officeKeyBytes || key.every((byte) => byte === 0))
    throw new Error('the key of an office has 32 bytes and is not zero');
  const text = Buffer.alloc(2 * officeKeyBytes + 3);
  text.write(`x'`, 0, 'latin1');
  for (const [index, byte] of key.entries()) {
    text[2 + 2 * index] = hexDigits[byte >> 4] ?? 0;
    text[3 + 2 * index] = hexDigits[byte & 15] ?? 0;
  }
  text.write(`'`, 2 * officeKeyBytes + 2, 'latin1');
  try {
    take(text);
  } finally {
    text.fill(0);
  }
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');

interface KeyedConnection {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
}

function keyed(connection: Connection): KeyedConnection {
  // The driver is better-sqlite3-multiple-ciphers; the types are those of better-sqlite3, which lacks these two.
  return connection as unknown as KeyedConnection;
}

function readPart(descriptor: number, start: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  return part.subarray(0, fs.readSync(descriptor, part, 0, length, start));
}

function withFile<T>(file: string, read: (descriptor: number) => T): T {
  const descriptor = fs.openSync(file, 'r');
  try {
    return read(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
