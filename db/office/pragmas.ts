import type { Connection } from '#db/office/database.ts';

/** `application_id` of an office file: the letters PEIL. */
export const applicationId = 0x5045494c;

const expected: Readonly<Record<string, number | string>> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  temp_store: 2,
  locking_mode: 'exclusive',
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  cache_size: -64_000,
  wal_autocheckpoint: 0,
  recursive_triggers: 1,
};

/**
 * Sets how an office file is read and written. The order matters: EXCLUSIVE before WAL keeps a second program out at once
 * and leaves no shared-memory file; FULL after it, because this build of SQLite lowers it to NORMAL for WAL. When the write-ahead log is
 * taken over into the file is for us to say: see `OpenFile.checkpoint`.
 */
export function setPragmas(connection: Connection): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('secure_delete = ON');
  connection.pragma('cache_size = -64000');
  connection.pragma('wal_autocheckpoint = 0');
  // Without this, REPLACE would remove rows of the change log past the trigger that forbids it.
  connection.pragma('recursive_triggers = ON');
}

/** Throws unless every setting holds; call it after the first write, since SQLite may change them until then. */
export function assertPragmas(connection: Connection): void {
  for (const [name, value] of Object.entries(expected)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`pragma ${name} is ${String(actual)}, expected ${String(value)}`);
  }
}
