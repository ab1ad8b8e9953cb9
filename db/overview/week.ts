import type { Connection } from '#db/office/database.ts';
import type { StoredBehind } from '#db/overview/overview.ts';
import type { WeekAnswer } from '#shared/overview/calls.ts';

/** Changes since an instant that still stand; how somebody arranges a list is no news for the office. */
const standing =
  "changed_at >= @since AND undoes_id IS NULL AND undone_by_id IS NULL AND call NOT LIKE 'views.%'";

const latestShown = 8;

/** What changed since an instant: how much, and the latest changes. */
export function summarizeChanges(connection: Connection, since: string): WeekAnswer {
  const changes = connection
    .prepare(`SELECT count(*) FROM change_set WHERE ${standing}`)
    .pluck()
    .get({ since }) as number;
  const clients = connection
    .prepare(
      `SELECT count(*) FROM (
         SELECT DISTINCT client_id FROM change_row WHERE change_set_id IN (SELECT id FROM change_set WHERE ${standing})
       ) AS touched WHERE EXISTS (SELECT 1 FROM client WHERE id = touched.client_id)`,
    )
    .pluck()
    .get({ since }) as number;
  const latest = connection
    .prepare(
      `SELECT id, label, account, changed_at AS changedAt,
              (SELECT number FROM client WHERE id = (
                 SELECT client_id FROM change_row WHERE change_set_id = change_set.id AND client_id IS NOT NULL LIMIT 1))
                AS clientNumber,
              EXISTS (SELECT 1 FROM change_row WHERE change_set_id = change_set.id AND client_id <> (
                 SELECT client_id FROM change_row WHERE change_set_id = change_set.id AND client_id IS NOT NULL LIMIT 1))
                AS hasMore
       FROM change_set WHERE ${standing} ORDER BY id DESC LIMIT ${latestShown}`,
    )
    .all({ since }) as (WeekAnswer['latest'][number] & { hasMore: 0 | 1 })[];
  return {
    changes,
    clients,
    latest: latest.map(({ hasMore, clientNumber, ...change }) => ({
      ...change,
      clientNumber: hasMore === 1 ? null : clientNumber,
    })),
  };
}

/** The clients that changed since an instant, the latest first, each with its last change. */
export function listChangedClients(
  connection: Connection,
  since: string,
  dayOfInstant: (instant: string) => string,
): StoredBehind[] {
  const rows = connection
    .prepare(
      `WITH last AS (
         SELECT client_id, max(change_set_id) AS id FROM change_row
         WHERE change_set_id IN (SELECT id FROM change_set WHERE ${standing}) AND client_id IS NOT NULL GROUP BY client_id
       )
       SELECT c.number, c.name, c.status, g.number AS groupNumber, g.name AS groupName, c.city,
              change_set.changed_at AS "on", NULL AS members, change_set.label AS note
       FROM last JOIN change_set ON change_set.id = last.id JOIN client c ON c.id = last.client_id
       LEFT JOIN client_group g ON g.id = c.group_id ORDER BY last.id DESC, c.number`,
    )
    .all({ since }) as StoredBehind[];
  return rows.map((row) => ({ ...row, on: row.on === null ? null : dayOfInstant(row.on) }));
}
