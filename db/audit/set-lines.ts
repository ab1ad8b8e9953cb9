import type { Connection } from '#db/office/database.ts';
import { loggedColumns, readLines, type LoggedRow } from '#db/history/list.ts';
import type { LogLine } from '#shared/audit/calls.ts';

interface LineOptions {
  /** The number of the last row of the page before. */
  after: number;
  limit: number;
  client?: string | null;
  records?: readonly string[];
}

/** The lines of one change set in the order in which they came, with the client that each is about. */
export function listSetLines(
  connection: Connection,
  setId: number,
  { after, limit, client = null, records = [] }: LineOptions,
): { lines: LogLine[]; next: number | null } {
  const clients = client === null ? null : JSON.stringify(findLoggedClients(connection, client));
  // The plus keeps SQLite from walking all rows of an import to find those of one client.
  const scope =
    clients === null
      ? 'change_row.change_set_id = @setId'
      : '+change_row.change_set_id = @setId AND client_id IN (SELECT value FROM json_each(@clients))';
  const rows = connection
    .prepare(
      `SELECT change_row.id AS id, change_row.client_id AS clientId, ${loggedColumns}
       FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
       WHERE ${scope} AND change_row.id > @after AND table_name <> 'value_origin'
         AND (@kinds = '[]' OR table_name IN (SELECT value FROM json_each(@kinds)))
       ORDER BY change_row.id LIMIT @limit`,
    )
    .all({ setId, after, clients, kinds: JSON.stringify(records), limit: limit + 1 }) as (LoggedRow & {
    id: number;
    clientId: number | null;
  })[];
  const page = rows.slice(0, limit);
  const toLine = readLines(connection);
  const clientOf = findClients(connection);
  return {
    lines: page.map((row) => ({ ...toLine(row), id: row.id, client: clientOf(row.clientId) })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The keys of the clients that have or had this number: the present one, and those that were removed. */
export function findLoggedClients(connection: Connection, number: string): number[] {
  return connection
    .prepare(
      `SELECT id FROM client WHERE number = @number
       UNION SELECT record_id FROM change_row INDEXED BY change_row_removed
       WHERE after IS NULL AND before IS NOT NULL AND table_name = 'client' AND before ->> 'number' = @number`,
    )
    .pluck()
    .all({ number }) as number[];
}

/** Number and name of a client, also of one that is gone: the log remembers what it was called last. */
function findClients(connection: Connection): (id: number | null) => LogLine['client'] {
  const present = connection.prepare('SELECT number, name FROM client WHERE id = ?');
  const gone = connection.prepare(
    `SELECT before ->> 'number' AS number, before ->> 'name' AS name FROM change_row
     WHERE table_name = 'client' AND record_id = ? AND before IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  const known = new Map<number, LogLine['client']>();
  return (id) => {
    if (id === null) return null;
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const stored = present.get(id) as { number: string; name: string } | undefined;
    const logged = stored ?? (gone.get(id) as { number: string; name: string } | undefined);
    const client = logged ? { ...logged, exists: stored !== undefined } : null;
    known.set(id, client);
    return client;
  };
}
