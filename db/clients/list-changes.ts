import type { Connection } from '#db/office/database.ts';

/** Tables whose records say which client they belong to. Changes of the others can show in any row. */
const clientTables = ['client', 'strategy', 'value_origin', 'client_role', 'yearly_production'];

/** Tables of which nothing shows in the list. */
const otherTables = ['setting', 'saved_view', 'contact', 'gift', 'yearly_figure'];

/** The newest change set: the version of what the list shows. */
export function currentVersion(connection: Connection): number {
  const version: unknown = connection.prepare('SELECT max(id) FROM main.change_set').pluck().get();
  return typeof version === 'number' ? version : 0;
}

/**
 * The clients whose row may have changed after a version. Null when there are more than `limit`, or when something changed that
 * can show in any row (a group, an employee, a code).
 */
export function listChangedClients(connection: Connection, since: number, limit: number): number[] | null {
  const isGeneral = connection
    .prepare(
      `SELECT 1 FROM change_row WHERE change_set_id > ?
       AND table_name NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
    )
    .get(since, JSON.stringify([...clientTables, ...otherTables]));
  if (isGeneral !== undefined) return null;
  const ids = connection
    .prepare(
      `WITH changed AS MATERIALIZED (
         SELECT DISTINCT client_id FROM change_row WHERE change_set_id > @since AND client_id IS NOT NULL
           AND table_name IN (SELECT value FROM json_each(@tables)) LIMIT @limit)
       SELECT client_id FROM changed
       UNION SELECT m.id FROM changed JOIN client_group g ON g.head_client_id = changed.client_id
         JOIN client m ON m.group_id = g.id
       UNION SELECT m.id FROM changed JOIN client c ON c.id = changed.client_id
         JOIN client m ON m.group_id = c.group_id
       LIMIT @limit`,
    )
    .pluck()
    .all({ since, limit: limit + 1, tables: JSON.stringify(clientTables) }) as number[];
  return ids.length > limit ? null : ids;
}

/** These clients and everyone in their groups. */
export function withGroupMembers(connection: Connection, ids: readonly number[]): number[] {
  return connection
    .prepare(
      `WITH asked AS MATERIALIZED (SELECT value AS id FROM json_each(?))
       SELECT id FROM asked
       UNION SELECT m.id FROM asked JOIN client c ON c.id = asked.id JOIN client m ON m.group_id = c.group_id`,
    )
    .pluck()
    .all(JSON.stringify(ids)) as number[];
}
