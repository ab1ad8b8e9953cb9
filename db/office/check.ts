import type { Connection } from '#db/office/database.ts';

/**
 * Up to this size the whole file is checked before it is shown: about a fifth of a second, and any office of some thousands of clients.
 * A larger file is shown first and checked at once afterwards, table by table, so that nobody waits for it.
 */
export const checkAtOnceBytes = 40_000_000;

/** Throws SQLITE_CORRUPT unless the structure of the whole file, or of one table with its indexes, is sound. */
export function checkStructure(connection: Connection, table?: string): void {
  const pragma = table === undefined ? 'quick_check(1)' : `quick_check('${table.replaceAll("'", "''")}')`;
  const found: unknown = connection.pragma(pragma, { simple: true });
  if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
}

/** The tables of a file, in the order in which a check in steps takes them. */
export function listTables(connection: Connection): string[] {
  // Every name that sqlite_master gives is text.
  return connection
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all() as string[];
}
