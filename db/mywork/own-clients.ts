import type { Connection } from '#db/office/database.ts';

export interface Owner {
  code: string;
  functionCode: string | null;
  /** Keys of the active clients for whom the employee has a role. */
  clientIds: number[];
}

/** An employee with the clients that are theirs; undefined when there is none with this code. */
export function findOwner(connection: Connection, code: string): Owner | undefined {
  const employee = connection
    .prepare('SELECT id, code, function_code AS functionCode FROM employee WHERE code = ?')
    .get(code) as { id: number; code: string; functionCode: string | null } | undefined;
  if (!employee) return undefined;
  const clientIds = connection
    .prepare(
      `SELECT DISTINCT client.id FROM client_role JOIN client ON client.id = client_role.client_id
       WHERE client_role.employee_id = ? AND client.status = 'active' ORDER BY client.number`,
    )
    .pluck()
    .all(employee.id) as number[];
  return { code: employee.code, functionCode: employee.functionCode, clientIds };
}
