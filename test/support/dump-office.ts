import Database from 'better-sqlite3';
import { recordedTables } from '#db/history/record.ts';

/** Every record of an office file that a change can touch, by table; for comparing before and after. */
export function dumpOffice(file: string): Record<string, unknown[]> {
  const copy = new Database(file, { readonly: true });
  try {
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
