import type BetterSqlite from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { schema } from '#db/schema.ts';

/** The bare connection: for prepared statements on hot paths and set-based work. */
export type Connection = BetterSqlite.Database;

/** The one connection to an open office file. */
export interface OfficeDatabase {
  readonly path: string;
  readonly connection: Connection;
  /** Typed queries over the same connection. */
  readonly orm: BetterSQLite3Database<typeof schema>;
  /** A random id given to the file when it was made; backups of the file carry it. */
  readonly officeId: string;
  close(): void;
}
