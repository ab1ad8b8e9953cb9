import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';

/** The code of the employee who has a role on a client, or null. */
export function findRoleHolder(connection: Connection, clientId: number, role: string): string | null {
  const code: unknown = connection
    .prepare(
      `SELECT e.code FROM client_role r JOIN employee e ON e.id = r.employee_id
       WHERE r.client_id = ? AND r.role_code = ?`,
    )
    .pluck()
    .get(clientId, role);
  return typeof code === 'string' ? code : null;
}

/** Gives a role on a client to an employee, or to nobody. */
export function saveRole(
  connection: Connection,
  { clientId, role, employeeId }: { clientId: number; role: string; employeeId: number | null },
  stamp: Stamp,
): void {
  if (employeeId === null) {
    connection
      .prepare('DELETE FROM main.client_role WHERE client_id = ? AND role_code = ?')
      .run(clientId, role);
    return;
  }
  connection
    .prepare(
      `INSERT INTO main.client_role (client_id, role_code, employee_id, origin, recorded_at, recorded_by, source)
       VALUES (@clientId, @role, @employeeId, @origin, @recordedAt, @recordedBy, @source)
       ON CONFLICT (client_id, role_code) DO UPDATE SET employee_id = excluded.employee_id, origin = excluded.origin,
         recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, source = excluded.source`,
    )
    .run({ clientId, role, employeeId, ...stamp });
}
