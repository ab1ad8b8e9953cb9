import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import { inspectCopy } from '#db/backup/copy.ts';
import {
  getKey,
  hasPlainHeader,
  rekeyCopy,
  applyKey,
  type KeyRing,
  type OfficeKey,
} from '#db/keys/office-key.ts';
import { readHeader } from '#db/office/open-file.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/**
 * Encrypts a closed copy under another key, or for the first time, and checks the outcome: sound, the same counts, no plain header, and no
 * longer readable with the key it had. Only for a copy that may be lost: a crash halfway leaves nothing that opens.
 *
 * @param keys those that may open it now; none fits an unencrypted one
 */
export function encryptCopy(file: string, keys: KeyRing, newKey: OfficeKey): OfficeFacts {
  const oldKey = getKey(file, keys);
  let before: OfficeFacts;
  const copy = new BetterSqlite(file, { fileMustExist: true, timeout: 50 });
  try {
    if (oldKey) applyKey(copy, oldKey);
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('temp_store = MEMORY');
    // Out of the write-ahead mode, which a copy of an open office is in: what SQLite writes stands in one file.
    copy.pragma('journal_mode = DELETE');
    before = readFacts(copy);
    rekeyCopy(copy, newKey);
  } finally {
    copy.close();
  }
  const after = inspectCopy(file, { keys: [newKey] });
  compareFacts(before, after);
  assertUnreadable(file, oldKey);
  syncFile(file);
  return after;
}

/** Throws unless a file is encrypted, and not under `oldKey`. */
function assertUnreadable(file: string, oldKey: OfficeKey | null): void {
  const descriptor = fs.openSync(file, 'r');
  try {
    if (hasPlainHeader(readHeader(descriptor))) throw new Error('the copy is not encrypted');
  } finally {
    fs.closeSync(descriptor);
  }
  if (!oldKey) return;
  let isOpen = true;
  try {
    getKey(file, [oldKey]);
  } catch {
    isOpen = false;
  }
  if (isOpen) throw new Error('the copy still opens with the key it had');
}

function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
