import Database from 'better-sqlite3';
import { applyKey, type OfficeKey } from '#db/keys/office-key.ts';
import { recordedTables } from '#db/history/record.ts';

/** Every record of an office file that a change can touch, by table; for comparing before and after. An encrypted one needs its key. */
export function dumpOffice(file: string, key?: OfficeKey): Record<string, unknown[]> {
  const copy = new Database(file, { readonly: true });
  try {
    if (key) applyKey(copy, key);
    return Object.fromEntries(
      Object.keys(recordedTables).map((table) => [
        table,
        copy.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all(),
      ]),
    );
  } finally {
    copy.close();
  }
}
