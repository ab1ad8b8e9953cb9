import { createHash } from 'node:crypto';
import type { Connection } from '#db/office/database.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/** A client as a comparison of two moments knows it. */
export interface OutlinedClient {
  id: number;
  number: string;
  name: string;
  /** A fingerprint of the client's own row: the same when nothing in it differs. */
  print: string;
}

/** The clients of one moment of an office, and the columns that their fingerprints are of. */
export interface ClientOutline {
  columns: string[];
  clients: OutlinedClient[];
}

/** The columns of a client in this office. */
export function listClientColumns(connection: Connection): string[] {
  return connection.prepare(`SELECT name FROM pragma_table_info('client')`).pluck().all() as string[];
}

/** The clients of an office; the fingerprints are of the columns that `known` has as well, so that two schemas can be compared. */
export function outlineClients(connection: Connection, known?: readonly string[]): ClientOutline {
  const columns = listClientColumns(connection).filter((name) => known === undefined || known.includes(name));
  const clients: OutlinedClient[] = [];
  // Names of columns come from the schema of an office, which only migrations make.
  const rows = connection.prepare(
    `SELECT id, number, name, json_array(${columns.map((name) => `"${name}"`).join(', ')}) AS content FROM client ORDER BY id`,
  );
  for (const row of rows.iterate() as IterableIterator<{
    id: number;
    number: string;
    name: string;
    content: string;
  }>) {
    const print = createHash('sha1').update(row.content).digest('base64');
    clients.push({ id: row.id, number: row.number, name: row.name, print });
  }
  return { columns, clients };
}

/** Which clients two moments do not have in common. */
export interface ClientDifferences {
  /** Made since: they are not in the backup. */
  added: OutlinedClient[];
  /** As they are now. */
  changed: OutlinedClient[];
  /** In the backup and not any more. */
  removed: OutlinedClient[];
}

/**
 * Compares the clients of a backup with those of an open office. When the backup is an earlier moment of the very same office, `touched` says
 * who changed in any way; otherwise the rows of the clients are compared.
 */
export function compareClients(
  held: ClientOutline,
  now: ClientOutline,
  touched: ReadonlySet<number> | undefined,
): ClientDifferences {
  const then = new Map(held.clients.map((client) => [client.id, client]));
  const ids = new Set(now.clients.map(({ id }) => id));
  return {
    added: now.clients.filter(({ id }) => !then.has(id)),
    changed: now.clients.filter(({ id, print }) => {
      const former = then.get(id);
      return former !== undefined && (former.print !== print || touched?.has(id) === true);
    }),
    removed: held.clients.filter(({ id }) => !ids.has(id)),
  };
}

/** The clients that a change after the moment of `facts` was about. */
export function listTouchedSince(connection: Connection, facts: OfficeFacts): Set<number> {
  const ids = connection
    .prepare('SELECT DISTINCT client_id FROM change_row WHERE change_set_id > ? AND client_id IS NOT NULL')
    .pluck()
    .all(facts.lastChange?.id ?? 0) as number[];
  return new Set(ids);
}
