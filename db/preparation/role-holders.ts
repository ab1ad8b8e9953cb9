import type { Connection } from '#db/office/database.ts';

/**
 * Who may be taken to do a role, by its code: whoever has it now for a client that is no former one, or takes it for such a client
 * in the planning year. Who has planned work in a role may be added by who asks: that work stands, whoever has the role.
 */
export function loadRoleHolders(connection: Connection, year: number): Map<string, Set<number>> {
  const rows = connection
    .prepare(
      `SELECT role_code, employee_id FROM (
         SELECT client_id, role_code, employee_id FROM client_role
         UNION ALL SELECT client_id, role_code, employee_id FROM role_plan WHERE year = ? AND employee_id IS NOT NULL)
       WHERE client_id NOT IN (SELECT id FROM client WHERE status = 'former')
       GROUP BY role_code, employee_id`,
    )
    .raw()
    .all(year) as [role: string, employeeId: number][];
  const holders = new Map<string, Set<number>>();
  for (const [role, id] of rows) addHolder(holders, role, id);
  return holders;
}

/** Adds somebody to those of a role. */
export function addHolder(holders: Map<string, Set<number>>, role: string, employeeId: number): void {
  const known = holders.get(role);
  if (known) known.add(employeeId);
  else holders.set(role, new Set([employeeId]));
}
