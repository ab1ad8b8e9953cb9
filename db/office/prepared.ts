import type { Statement } from 'better-sqlite3';
import type { Connection } from '#db/office/database.ts';

const caches = new WeakMap<Connection, Map<string, Statement>>();

/**
 * The statement for this SQL on this connection, prepared once: for work that runs it thousands of times. Preparing a change of a
 * recorded table costs more than running it, because its triggers are compiled along. Only for SQL of the program itself.
 */
export function prepared(connection: Connection, sql: string): Statement {
  const cache = caches.get(connection) ?? new Map<string, Statement>();
  caches.set(connection, cache);
  const known = cache.get(sql);
  if (known) return known;
  const statement = connection.prepare(sql);
  cache.set(sql, statement);
  return statement;
}
