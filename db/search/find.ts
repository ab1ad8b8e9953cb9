import { everyClient } from '#db/accounts/own-portfolio.ts';
import { shownColumns } from '#db/search/shown-columns.ts';
import type { Connection } from '#db/office/database.ts';
import type { Found } from '#shared/search/calls.ts';
import { paddedNumbers, toMatchQuery } from '#shared/search/terms.ts';

/** What fits the typed text, at most `limit` of each kind: a number as it stands first, then active clients before others. */
export function findRecords(connection: Connection, typed: string, limit: number): Found {
  const asked = toMatchQuery(typed);
  if (asked === null) return { clients: [], groups: [], employees: [] };
  const match = shownColumns(connection, asked);
  const numbers = JSON.stringify(paddedNumbers(typed));
  return {
    clients: findClients(connection, { match, numbers, limit }),
    groups: findGroups(connection, { match, numbers, limit }),
    employees: findEmployees(connection, typed, limit),
  };
}

interface Wanted {
  match: string;
  numbers: string;
  limit: number;
}

/** So many matches are ordered at most: a single letter fits thousands, of which a person looks at the first few. */
const mostOrdered = 400;

function findClients(connection: Connection, wanted: Wanted): Found['clients'] {
  return connection
    .prepare(
      `SELECT c.number, c.name, c.status, c.city, g.number AS groupNumber FROM (
         SELECT id, 0 AS rank FROM ${everyClient(connection)} WHERE number IN (SELECT value FROM json_each(@numbers))
         UNION ALL
         SELECT rowid, 1 FROM (SELECT rowid FROM main.client_search WHERE client_search MATCH @match LIMIT ${mostOrdered})
       ) found JOIN ${everyClient(connection)} c ON c.id = found.id LEFT JOIN client_group g ON g.id = c.group_id
       GROUP BY c.id ORDER BY min(found.rank), c.status <> 'active', c.status = 'former', c.number LIMIT @limit`,
    )
    .all(wanted) as Found['clients'];
}

function findGroups(connection: Connection, { match, numbers, limit }: Wanted): Found['groups'] {
  return connection
    .prepare(
      `SELECT g.number, coalesce(nullif(g.name, ''), h.name, '') AS name FROM (
         SELECT id, 0 AS rank FROM client_group WHERE number IN (SELECT value FROM json_each(@numbers))
         UNION ALL
         SELECT c.group_id, 1 FROM (
           SELECT rowid FROM main.client_search WHERE client_search MATCH @match LIMIT ${mostOrdered}
         ) hit JOIN ${everyClient(connection)} c ON c.id = hit.rowid
       ) found JOIN client_group g ON g.id = found.id LEFT JOIN ${everyClient(connection)} h ON h.id = g.head_client_id
       GROUP BY g.id ORDER BY min(found.rank), g.number LIMIT @limit`,
    )
    .all({ match: `{group_number group_name} : (${match})`, numbers, limit }) as Found['groups'];
}

/** Employees are few: every word must occur in the code or the name. */
function findEmployees(connection: Connection, typed: string, limit: number): Found['employees'] {
  const words = typed
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  return connection
    .prepare(
      `SELECT code, name FROM employee
       WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE code || ' ' || name NOT LIKE value ESCAPE '\\')
       ORDER BY code = upper(@typed) DESC, out_of_service_on IS NOT NULL, code LIMIT @limit`,
    )
    .all({ words: JSON.stringify(words), typed: typed.trim(), limit }) as Found['employees'];
}
