import type BetterSqlite from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { schema } from '#db/schema.ts';

/** The bare connection: for prepared statements on hot paths and set-based work. */
export type Connection = BetterSqlite.Database;

/** The one connection to an open office file. */
export interface OfficeDatabase {
  readonly path: string;
  readonly connection: Connection;
  /**
   * Reads the file as long as it is open, for backups. On Linux and macOS, opening and closing the file anew would drop SQLite's lock
   * on it, so nothing else in the program may do that.
   */
  readonly descriptor: number;
  /** Typed queries over the same connection. */
  readonly orm: BetterSQLite3Database<typeof schema>;
  /** A random id given to the file when it was made; backups of the file carry it. */
  readonly officeId: string;
  close(): void;
}
