import type { Connection } from '#db/office/database.ts';
import { needsPlan } from '#db/preparation/load-roles.ts';
import type { RoleHandover } from '#db/preparation/move-hours.ts';
import type { Difference } from '#shared/preparation/model.ts';

/** A difference with the keys behind it. */
export interface StoredDifference extends Difference {
  clientId: number;
  fromId: number | null;
  toId: number | null;
}

/** Every role that goes to another in a year, by client and in the order of the roles; of these clients, or of all. */
export function findDifferences(
  connection: Connection,
  year: number,
  numbers?: readonly string[],
): StoredDifference[] {
  const chosen = numbers ? 'AND client.number IN (SELECT value FROM json_each(@numbers))' : '';
  // Hours are counted per difference: the rows of one client stand together in the index of lines.
  return connection
    .prepare(
      `SELECT client.id AS clientId, client.number AS client, client.name, role_plan.role_code AS role,
              now.employee_id AS fromId, role_plan.employee_id AS toId, former.code AS "from", fresh.code AS "to",
              role_plan.from_month AS fromMonth,
              coalesce((SELECT sum(line.centihours) FROM planned_line AS line
                JOIN client_plan AS plan ON plan.client_id = line.client_id AND plan.year = line.year AND plan.status <> 'V'
                WHERE line.client_id = client.id AND line.year = role_plan.year AND line.role_code = role_plan.role_code
                  AND line.month >= role_plan.from_month), 0) AS centihours
       FROM role_plan
       JOIN client ON client.id = role_plan.client_id
       LEFT JOIN client_role AS now ON now.client_id = client.id AND now.role_code = role_plan.role_code
       LEFT JOIN employee AS former ON former.id = now.employee_id
       LEFT JOIN employee AS fresh ON fresh.id = role_plan.employee_id
       LEFT JOIN code_item ON code_item.list = 'role' AND code_item.code = role_plan.role_code
       WHERE role_plan.year = @year AND role_plan.employee_id IS NOT now.employee_id AND ${needsPlan} ${chosen}
       ORDER BY client.number, coalesce(code_item.position, 1000000), role_plan.role_code`,
    )
    .all({ year, ...(numbers ? { numbers: JSON.stringify(numbers) } : {}) }) as StoredDifference[];
}

/** A difference as people see it. */
export function toDifference(stored: StoredDifference): Difference {
  const { client, name, role, from, to, fromMonth, centihours } = stored;
  return { client, name, role, from, to, fromMonth, centihours };
}

/** The months in which a difference takes the role from the current one. */
export function toHandover({ clientId, role, fromId, toId, fromMonth }: StoredDifference): RoleHandover {
  return { clientId, role, firstMonth: fromMonth, lastMonth: 12, fromId, toId };
}
