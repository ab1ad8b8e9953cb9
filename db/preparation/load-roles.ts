import type { Connection } from '#db/office/database.ts';

/** Who has a role of a client now, and who takes it in the planning year. */
export interface StoredRole {
  clientId: number;
  role: string;
  currentId: number | null;
  /** Null without a plan for the role. */
  planned: { employeeId: number | null; fromMonth: number } | null;
}

/**
 * Clients that need a plan in a year: prospects and active clients that have not left before it. SQL with the parameter `@year`.
 */
export const needsPlan = `client.status <> 'former'
  AND (client.client_until_on IS NULL OR client.client_until_on >= printf('%04d-01-01', @year))`;

interface Row {
  clientId: number;
  role: string;
  currentId: number | null;
  isPlanned: 0 | 1;
  plannedId: number | null;
  fromMonth: number | null;
}

/**
 * The roles that these clients have now or in the year; those that nobody has in either are left out. Without `clientIds`: of every
 * client that needs a plan.
 */
export function loadRoles(connection: Connection, year: number, clientIds?: readonly number[]): StoredRole[] {
  const among = clientIds
    ? 'SELECT value AS id FROM json_each(@clients)'
    : `SELECT client.id FROM client WHERE ${needsPlan}`;
  const rows = connection
    .prepare(
      `WITH chosen AS MATERIALIZED (${among}),
       held AS (
         SELECT client_id, role_code FROM client_role WHERE client_id IN chosen
         UNION SELECT client_id, role_code FROM role_plan WHERE client_id IN chosen AND year = @year)
       SELECT held.client_id AS clientId, held.role_code AS role, now.employee_id AS currentId,
              plan.id IS NOT NULL AS isPlanned, plan.employee_id AS plannedId, plan.from_month AS fromMonth
       FROM held
       LEFT JOIN client_role AS now ON now.client_id = held.client_id AND now.role_code = held.role_code
       LEFT JOIN role_plan AS plan ON plan.client_id = held.client_id AND plan.role_code = held.role_code AND plan.year = @year`,
    )
    .all({ year, ...(clientIds ? { clients: JSON.stringify(clientIds) } : {}) }) as Row[];
  return rows.map(({ clientId, role, currentId, isPlanned, plannedId, fromMonth }) => ({
    clientId,
    role,
    currentId,
    planned: isPlanned === 1 ? { employeeId: plannedId, fromMonth: fromMonth ?? 1 } : null,
  }));
}
