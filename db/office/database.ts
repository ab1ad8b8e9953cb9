import type BetterSqlite from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { KeyRing, OfficeKey } from '#db/keys/office-key.ts';
import type { schema } from '#db/schema.ts';

/** The bare connection: for prepared statements on hot paths and set-based work. */
export type Connection = BetterSqlite.Database;

/**
 * What became of an open office file on the disk: still the same; removed or moved; another file under its name; written over by
 * another program; or made read-only.
 */
export type FileState = 'same' | 'gone' | 'replaced' | 'overwritten' | 'read_only';

/** An open file and the one connection to it. */
export interface OpenFile {
  readonly path: string;
  readonly connection: Connection;
  /**
   * Reads the file as long as it is open, for backups. On Linux and macOS, opening and closing the file anew would drop SQLite's lock
   * on it, so nothing else in the program may do that.
   */
  readonly descriptor: number;
  /** The key that the file is encrypted with; null for an unprotected office. The session zeroes it after closing. */
  readonly key: OfficeKey | null;
  /**
   * Takes what is stored in the write-ahead log over into the file. Only this and `close` ever write to the file itself, so that a
   * change made by anyone else shows. Does nothing while the file is held.
   */
  checkpoint(): void;
  /** Keeps the file as it is until the answer is called; changes go on, into the write-ahead log. */
  hold(): () => void;
  /** The size of the write-ahead log in bytes. */
  logBytes(): number;
  fileState(): FileState;
  /** Closes the file; `whenClosed` may still read it through the descriptor. */
  close(whenClosed?: (descriptor: number) => void): void;
}

/** A file as it was left: enough to notice a single changed bit when it is opened again. */
export interface ClosedState {
  bytes: number;
  sha256: string;
  /** The header in hexadecimal; each state that Peil leaves has another one. */
  header: string;
}

/** The one connection to an open office file. */
export interface OfficeDatabase extends OpenFile {
  /** Typed queries over the same connection. */
  readonly orm: BetterSQLite3Database<typeof schema>;
  /** A random id given to the file when it was made; backups of the file carry it. */
  readonly officeId: string;
  /** The keys that open the office and its older backups, newest first; empty for an unprotected office. Zeroed with `key`. */
  readonly ring: KeyRing;
  /** Set when the file was too large to be compared with this before it was shown: it must be compared now. */
  readonly leftAs?: ClosedState;
}
