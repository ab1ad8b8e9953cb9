import BetterSqlite from 'better-sqlite3';
import { sqliteCode } from '#db/office/refusals.ts';

/** Whether another program holds an office file open. A file that SQLite cannot read is held by nobody. */
export function isHeldElsewhere(file: string): boolean {
  let connection: BetterSqlite.Database | undefined;
  try {
    connection = new BetterSqlite(file, { timeout: 50, fileMustExist: true });
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    const code = sqliteCode(error) ?? '';
    return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
  } finally {
    connection?.close();
  }
}
