import type { Connection } from '#db/office/database.ts';

/**
 * The active clients on whom an employee has a role, those of a client group, or those of both; undefined when neither is asked,
 * which means all of them.
 */
export function findAgendaClients(
  connection: Connection,
  { employee, group }: { employee: string | undefined; group: string | undefined },
): number[] | undefined {
  if (employee === undefined && group === undefined) return undefined;
  // The statement selects one column of whole numbers.
  return connection
    .prepare(
      `SELECT c.id FROM client c WHERE c.status = 'active'
         AND (@group IS NULL OR c.group_id = (SELECT g.id FROM client_group g WHERE g.number = @group))
         AND (@employee IS NULL OR EXISTS (SELECT 1 FROM client_role r JOIN employee e ON e.id = r.employee_id
               WHERE r.client_id = c.id AND e.code = @employee COLLATE NOCASE))`,
    )
    .pluck()
    .all({ employee: employee ?? null, group: group ?? null }) as number[];
}

/** The function of an employee, who owns the steps of that function too; null when unknown. */
export function findFunction(connection: Connection, employee: string): string | null {
  const code: unknown = connection
    .prepare('SELECT function_code FROM employee WHERE code = ? COLLATE NOCASE')
    .pluck()
    .get(employee);
  return typeof code === 'string' ? code : null;
}
