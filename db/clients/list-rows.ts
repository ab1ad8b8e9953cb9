import { everyClient } from '#db/accounts/own-portfolio.ts';
import type { Connection } from '#db/office/database.ts';
import { clientField, clientFieldKeys } from '#shared/clients/fields.ts';
import { listKeys, type ClientRows, type ListExtraKey } from '#shared/clients/list-model.ts';

type Cell = string | number | null;

const groupCount = (kind: string) =>
  `(SELECT count(*) FROM $clients m WHERE m.group_id = c.group_id AND m.kind = '${kind}' AND m.status <> 'former')`;

const extras: Readonly<Record<ListExtraKey, string>> = {
  groupNumber: 'g.number',
  groupName: 'g.name',
  isHead: 'CASE WHEN g.id IS NULL THEN NULL ELSE g.head_client_id IS c.id END',
  headNumber: '(SELECT number FROM $clients h WHERE h.id = g.head_client_id)',
  groupCompanies: `CASE WHEN g.id IS NULL THEN NULL ELSE ${groupCount('organisation')} END`,
  groupPersons: `CASE WHEN g.id IS NULL THEN NULL ELSE ${groupCount('person')} END`,
  amountsYear: 'p.year',
  billedCents: 'p.billed_cents',
  productionCents: 'p.production_cents',
  writeOffCents: 'p.write_off_cents',
  strategyCurrentOn: `CASE WHEN g.head_client_id IS NULL THEN s.strategy_updated_on
    ELSE (SELECT strategy_updated_on FROM strategy WHERE client_id = g.head_client_id) END`,
};

const columnOf = (key: (typeof listKeys)[number]): string => {
  if (key in extras) return extras[key as ListExtraKey];
  const field = clientField(clientFieldKeys.find((each) => each === key) ?? 'number');
  return `${field.store === 'client' ? 'c' : 's'}.${field.column}`;
};

const select = `
  SELECT c.id, ${listKeys.map(columnOf).join(', ')}
  FROM $clients c
  LEFT JOIN strategy s ON s.client_id = c.id
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN yearly_production p ON p.id = (
    SELECT id FROM yearly_production WHERE client_id = c.id AND billed_cents IS NOT NULL ORDER BY year DESC LIMIT 1)`;

/** At most `limit` clients after a number, in the order of their numbers. */
export function loadPage(connection: Connection, after: string, limit: number): ClientRows {
  return load(
    connection,
    'c.number > ? ORDER BY c.number LIMIT ?',
    'c.id IN (SELECT id FROM $clients WHERE number > ? ORDER BY number LIMIT ?)',
    [after, limit],
  );
}

/** These clients by number; those that are gone are left out. */
export function loadRows(connection: Connection, ids: readonly number[]): ClientRows {
  const among = 'c.id IN (SELECT value FROM json_each(?))';
  return load(connection, `${among} ORDER BY c.number`, among, [JSON.stringify(ids)]);
}

function load(
  connection: Connection,
  which: string,
  whichRoles: string,
  values: (string | number)[],
): ClientRows {
  const over = (sql: string) => sql.replaceAll('$clients', everyClient(connection));
  const rows = connection
    .prepare(over(`${select} WHERE ${which}`))
    .raw()
    .all(...values) as [number, ...Cell[]][];
  const roles = connection
    .prepare(
      over(
        `SELECT r.client_id, r.role_code, e.code FROM $clients c
         JOIN client_role r ON r.client_id = c.id JOIN employee e ON e.id = r.employee_id WHERE ${whichRoles}`,
      ),
    )
    .raw()
    .all(...values) as [number, string, string][];
  const ids = rows.map(([id]) => id);
  return {
    ids,
    columns: listKeys.map((_key, index) => rows.map((row) => row[index + 1] ?? null)),
    roles: toRoles(ids, roles),
  };
}

function toRoles(ids: readonly number[], rows: readonly [number, string, string][]): Record<string, Cell[]> {
  const places = new Map(ids.map((id, index) => [id, index]));
  const roles = new Map<string, Cell[]>();
  for (const [clientId, role, employee] of rows) {
    const place = places.get(clientId);
    if (place === undefined) continue;
    const column = roles.get(role) ?? ids.map(() => null);
    column[place] = employee;
    roles.set(role, column);
  }
  return Object.fromEntries(roles);
}
