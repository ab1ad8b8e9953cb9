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

type Current = [clientId: number, role: string, employeeId: number];
type Planned = [clientId: number, role: string, employeeId: number | null, fromMonth: number];

/**
 * The roles that these clients have now or in the year; those that nobody has in either are left out. Without `clientIds`: of every
 * client that needs a plan.
 */
export function loadRoles(connection: Connection, year: number, clientIds?: readonly number[]): StoredRole[] {
  const among = clientIds
    ? 'SELECT value FROM json_each(@clients)'
    : `SELECT client.id FROM client WHERE ${needsPlan}`;
  const values = { year, ...(clientIds ? { clients: JSON.stringify(clientIds) } : {}) };
  const current = connection
    .prepare(`SELECT client_id, role_code, employee_id FROM client_role WHERE client_id IN (${among})`)
    .raw()
    .all(clientIds ? { clients: values.clients } : values) as Current[];
  const planned = connection
    .prepare(
      `SELECT client_id, role_code, employee_id, from_month FROM role_plan WHERE year = @year AND client_id IN (${among})`,
    )
    .raw()
    .all(values) as Planned[];
  const roles = new Map<string, StoredRole>();
  for (const [clientId, role, currentId] of current)
    roles.set(`${clientId}\n${role}`, { clientId, role, currentId, planned: null });
  for (const [clientId, role, employeeId, fromMonth] of planned) {
    const key = `${clientId}\n${role}`;
    const known = roles.get(key) ?? { clientId, role, currentId: null, planned: null };
    roles.set(key, { ...known, planned: { employeeId, fromMonth } });
  }
  return [...roles.values()];
}
