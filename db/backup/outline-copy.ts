import BetterSqlite from 'better-sqlite3';
import { applyKey, getKey, type KeyRing } from '#db/keys/office-key.ts';
import { outlineClients, type ClientOutline } from '#db/backup/compare-clients.ts';

/** Reads the clients of a closed copy that was checked; see `outlineClients`. The copy is not changed. */
export function outlineCopy(file: string, columns: readonly string[], keys: KeyRing): ClientOutline {
  return readCopy(file, keys, (copy) => outlineClients(copy, columns));
}

/** The role of an account in a closed copy; undefined when the copy does not know it, or cannot be read. */
export function roleInCopy(file: string, accountId: string, keys: KeyRing): string | undefined {
  try {
    return readCopy(file, keys, (copy) => {
      const role: unknown = copy
        .prepare('SELECT role FROM account WHERE id = ? AND ended_at IS NULL')
        .pluck()
        .get(accountId);
      return typeof role === 'string' ? role : undefined;
    });
  } catch {
    // Damaged, or of before there were accounts.
    return undefined;
  }
}

function readCopy<T>(file: string, keys: KeyRing, read: (copy: BetterSqlite.Database) => T): T {
  const key = getKey(file, keys);
  const copy = new BetterSqlite(file, { fileMustExist: true, timeout: 50 });
  try {
    if (key) applyKey(copy, key);
    copy.pragma('temp_store = MEMORY');
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('trusted_schema = OFF');
    copy.pragma('query_only = ON');
    return read(copy);
  } finally {
    copy.close();
  }
}
