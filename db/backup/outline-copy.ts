import BetterSqlite from 'better-sqlite3';
import { applyKey, getKey, type KeyRing } from '#db/keys/office-key.ts';
import { outlineClients, type ClientOutline } from '#db/backup/compare-clients.ts';

/** Reads the clients of a closed copy that was checked; see `outlineClients`. The copy is not changed. */
export function outlineCopy(file: string, columns: readonly string[], keys: KeyRing): ClientOutline {
  const key = getKey(file, keys);
  const copy = new BetterSqlite(file, { fileMustExist: true, timeout: 50 });
  try {
    if (key) applyKey(copy, key);
    copy.pragma('temp_store = MEMORY');
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('trusted_schema = OFF');
    copy.pragma('query_only = ON');
    return outlineClients(copy, columns);
  } finally {
    copy.close();
  }
}
