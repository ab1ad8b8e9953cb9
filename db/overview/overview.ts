import type { Connection } from '#db/office/database.ts';
import type { MainRole, OverviewAnswer } from '#shared/overview/calls.ts';

/** A group with an active client and no head; heads that left the group do not count. */
const groupWithoutHead = `
  FROM client_group g
  WHERE EXISTS (SELECT 1 FROM client WHERE group_id = g.id AND status = 'active')
    AND NOT EXISTS (SELECT 1 FROM client WHERE id = g.head_client_id AND group_id = g.id)`;

/** Heads and clients without a group, of units with an active client. */
const activeHead = `
  FROM client c
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN strategy s ON s.client_id = c.id
  WHERE (g.id IS NULL OR g.head_client_id = c.id)
    AND (c.status = 'active' OR EXISTS (SELECT 1 FROM client m WHERE m.group_id = g.id AND m.status = 'active'))`;

const notCurrent = "coalesce(s.strategy_updated_on, '') < @oldest";

/** Active clients whose role nobody has. */
const withoutRole = `
  FROM client c LEFT JOIN client_group g ON g.id = c.group_id
  WHERE c.status = 'active'
    AND NOT EXISTS (SELECT 1 FROM client_role r WHERE r.client_id = c.id AND r.role_code = @role)`;

/** The first role that is not retired; null when there is none. */
export function findMainRole(connection: Connection): MainRole | null {
  const role = connection
    .prepare(
      "SELECT code, label FROM code_item WHERE list = 'role' AND retired_on IS NULL ORDER BY position, id LIMIT 1",
    )
    .get() as MainRole | undefined;
  return role ?? null;
}

/** The figures of the start page. `oldest` is the oldest day on which strategy data is current. */
export function countOverview(
  connection: Connection,
  { oldest, months }: { oldest: string; months: number },
): OverviewAnswer {
  const statuses = { active: 0, prospect: 0, former: 0 };
  const rows = connection.prepare('SELECT status, count(*) AS clients FROM client GROUP BY status').all() as {
    status: keyof typeof statuses;
    clients: number;
  }[];
  for (const { status, clients } of rows) statuses[status] = clients;
  const strategy = connection
    .prepare(
      `SELECT count(*) AS total, count(*) FILTER (WHERE ${notCurrent}) AS notCurrent,
              count(*) FILTER (WHERE s.strategy_updated_on IS NULL) AS never ${activeHead}`,
    )
    .get({ oldest }) as { total: number; notCurrent: number; never: number };
  const role = findMainRole(connection);
  const count = (from: string, values: object) =>
    Number(connection.prepare(`SELECT count(*) ${from}`).pluck().get(values));
  return {
    statuses,
    strategy: { months, ...strategy },
    groupsWithoutHead: count(groupWithoutHead, {}),
    mainRole: role && { role, without: count(withoutRole, { role: role.code }) },
  };
}

/** A client or group behind a figure, as stored. */
export interface StoredBehind {
  number: string;
  name: string;
  status: 'prospect' | 'active' | 'former' | null;
  groupNumber: string | null;
  groupName: string | null;
  city: string | null;
  on: string | null;
  members: number | null;
  note: string | null;
}

const clientColumns = `c.number, c.name, c.status, g.number AS groupNumber, g.name AS groupName, c.city`;

/** The heads whose strategy data is not current, the longest waiting first. */
export function listNotCurrent(connection: Connection, oldest: string): StoredBehind[] {
  return connection
    .prepare(
      `SELECT ${clientColumns}, s.strategy_updated_on AS "on", NULL AS members, NULL AS note
       ${activeHead} AND ${notCurrent} ORDER BY coalesce(s.strategy_updated_on, ''), c.number`,
    )
    .all({ oldest }) as StoredBehind[];
}

export function listGroupsWithoutHead(connection: Connection): StoredBehind[] {
  return connection
    .prepare(
      `SELECT g.number, g.name, NULL AS status, NULL AS groupNumber, NULL AS groupName, NULL AS city, NULL AS "on",
              (SELECT count(*) FROM client WHERE group_id = g.id) AS members, NULL AS note
       ${groupWithoutHead} ORDER BY g.number`,
    )
    .all() as StoredBehind[];
}

/** Active clients without an employee in `role`, with who has another role. */
export function listWithoutRole(connection: Connection, role: string): StoredBehind[] {
  return connection
    .prepare(
      `SELECT ${clientColumns}, NULL AS "on", NULL AS members,
              (SELECT group_concat(r.role_code || ' ' || e.code, ', ') FROM client_role r
               JOIN employee e ON e.id = r.employee_id WHERE r.client_id = c.id) AS note
       ${withoutRole} ORDER BY c.number`,
    )
    .all({ role }) as StoredBehind[];
}
