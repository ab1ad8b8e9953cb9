import { activeClientsSql, clientTablesSql, isHeadSql, valueSql } from '#db/completeness/known.ts';
import { maskSql } from '#db/completeness/load-completeness.ts';
import { loadCompletenessFields } from '#db/completeness/load-fields.ts';
import type { Connection } from '#db/office/database.ts';
import type { CompletenessField } from '#shared/completeness/fields.ts';
import type { Worklist, WorklistCell } from '#shared/completeness/model.ts';

/** Every active client with its values, what it misses and who has which role: two statements over all of them. */
export function loadWorklist(connection: Connection, { today }: { today: string }): Worklist {
  const fields = loadCompletenessFields(connection);
  const columns = [
    'c.id',
    'c.number',
    'c.name',
    'g.number',
    "nullif(g.name, '')",
    isHeadSql,
    maskSql(fields),
    ...fields.map(valueSql),
  ];
  const rows = connection
    .prepare(`SELECT ${columns.join(', ')} ${activeClientsSql} ORDER BY c.number`)
    .raw()
    .all(Number(today.slice(0, 4))) as WorklistCell[][];
  const column = <T extends WorklistCell>(place: number) => rows.map((row) => row[place] as T);
  const roles = connection
    .prepare(
      `SELECT code, label FROM code_item WHERE list = 'role' AND retired_on IS NULL ORDER BY position, code`,
    )
    .all() as { code: string; label: string }[];
  const ids = column<number>(0);
  return {
    fields,
    roles,
    ids,
    numbers: column<string>(1),
    names: column<string>(2),
    groupNumbers: column<string | null>(3),
    groupNames: column<string | null>(4),
    isHead: column<number>(5),
    missing: column<number>(6),
    values: fields.map((_field, index) => column(7 + index)),
    holders: loadHolders(
      connection,
      ids,
      roles.map(({ code }) => code),
    ),
  };
}

function loadHolders(
  connection: Connection,
  ids: readonly number[],
  roles: readonly string[],
): Record<string, WorklistCell[]> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const holders = new Map(roles.map((role): [string, WorklistCell[]] => [role, ids.map(() => null)]));
  const rows = connection
    .prepare(
      `SELECT r.client_id, r.role_code, e.code FROM client c
       JOIN client_role r ON r.client_id = c.id JOIN employee e ON e.id = r.employee_id WHERE c.status = 'active'`,
    )
    .raw()
    .all() as [number, string, string][];
  for (const [clientId, role, employee] of rows) {
    const place = places.get(clientId);
    const column = holders.get(role);
    if (place !== undefined && column) column[place] = employee;
  }
  return Object.fromEntries(holders);
}

/** What stands in some fields of a client now. */
export interface ClientValues {
  clientId: number;
  number: string;
  name: string;
  /** By the key of the field; `fromAmounts` for a class that follows from amounts. */
  values: Readonly<Record<string, WorklistCell>>;
}

/** The present values of clients whatever their status; those that are gone are left out. */
export function loadValues(
  connection: Connection,
  {
    clientIds,
    fields,
    today,
  }: { clientIds: readonly number[]; fields: readonly CompletenessField[]; today: string },
): Map<number, ClientValues> {
  const columns = ['c.id', 'c.number', 'c.name', ...fields.map(valueSql)];
  const rows = connection
    .prepare(`SELECT ${columns.join(', ')} ${clientTablesSql} WHERE c.id IN (SELECT value FROM json_each(?))`)
    .raw()
    .all(Number(today.slice(0, 4)), JSON.stringify(clientIds)) as [
    number,
    string,
    string,
    ...WorklistCell[],
  ][];
  return new Map(
    rows.map(([clientId, number, name, ...cells]) => [
      clientId,
      {
        clientId,
        number,
        name,
        values: Object.fromEntries(fields.map(({ key }, index) => [key, cells[index] ?? null])),
      },
    ]),
  );
}
