import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import { stateOf, type Employee, type EmployeeClient, type EmployeeValues } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';

type Stored = EmployeeValues & { id: number };

const columns = {
  code: 'code',
  name: 'name',
  functionCode: 'function_code',
  teamCode: 'team_code',
  email: 'email',
  inServiceOn: 'in_service_on',
  outOfServiceOn: 'out_of_service_on',
  remark: 'remark',
} as const satisfies Record<keyof EmployeeValues, string>;

const selected = Object.entries(columns)
  .map(([key, column]) => `${column} AS ${key}`)
  .join(', ');

/** Everyone by code, with the number of clients per role on `today`. */
export function listEmployees(connection: Connection, today: string): Employee[] {
  const rows = connection
    .prepare(`SELECT id, ${selected} FROM employee ORDER BY code COLLATE NOCASE`)
    .all() as Stored[];
  const use = loadUse(connection);
  return rows.map((row) => toEmployee(row, use, today));
}

/** One employee; refuses one that is gone. */
export function getEmployee(connection: Connection, id: number, today: string): Employee {
  const row = connection.prepare(`SELECT id, ${selected} FROM employee WHERE id = ?`).get(id) as
    | Stored
    | undefined;
  if (!row) throw new Refused('NOT_FOUND', employeesText.gone);
  return toEmployee(row, loadUse(connection), today);
}

/** Who has a code, whatever its capitals. */
export function findEmployeeByCode(
  connection: Connection,
  code: string,
): { id: number; code: string } | undefined {
  return connection.prepare('SELECT id, code FROM employee WHERE code = ? COLLATE NOCASE').get(code) as
    | { id: number; code: string }
    | undefined;
}

export function addEmployee(connection: Connection, values: EmployeeValues): number {
  check(connection, values, null);
  const names = Object.keys(columns);
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.employee (${Object.values(columns).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

/** Stores all values of an employee; a function that was retired meanwhile may stay. */
export function updateEmployee(
  connection: Connection,
  id: number,
  values: EmployeeValues,
  former: EmployeeValues,
): void {
  check(connection, values, id, former);
  const assignments = Object.entries(columns).map(([key, column]) => `${column} = @${key}`);
  connection
    .prepare(`UPDATE main.employee SET ${assignments.join(', ')} WHERE id = @id`)
    .run({ ...values, id });
}

/** Removes an employee who was never responsible for a client. */
export function removeEmployee(connection: Connection, employee: Employee): void {
  const { total } = listClientsOf(connection, employee.id, 1);
  if (total > 0) {
    const { clients } = listClientsOf(connection, employee.id, 100);
    throw new Refused('IN_USE', employeesText.inUse(employee.code, total), { total, clients });
  }
  if (isPlanned(connection, employee.id)) throw new Refused('IN_USE', employeesText.isPlanned(employee.code));
  if (wasEverUsed(connection, employee.id))
    throw new Refused('IN_USE', employeesText.usedBefore(employee.code));
  connection.prepare('DELETE FROM main.employee WHERE id = ?').run(employee.id);
}

/** The clients of an employee with the roles, former clients last; at most `limit` of `total`. */
export function listClientsOf(
  connection: Connection,
  employeeId: number,
  limit: number,
): { total: number; clients: EmployeeClient[] } {
  const total = connection
    .prepare('SELECT count(DISTINCT client_id) FROM client_role WHERE employee_id = ?')
    .pluck()
    .get(employeeId) as number;
  const rows = connection
    .prepare(
      `SELECT client.number, client.name, client.status, json_group_array(client_role.role_code) AS roles
       FROM client_role JOIN client ON client.id = client_role.client_id
       WHERE client_role.employee_id = ? GROUP BY client.id
       ORDER BY client.status = 'former', client.number LIMIT ?`,
    )
    .all(employeeId, limit) as (Omit<EmployeeClient, 'roles'> & { roles: string })[];
  // json_group_array over a text column is an array of texts.
  return { total, clients: rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) as string[] })) };
}

/** Whether somebody is or was responsible for a client; what the change log refers to is never removed. */
export function wasEverUsed(connection: Connection, employeeId: number): boolean {
  return (
    connection
      .prepare(
        `SELECT 1 FROM client_role WHERE employee_id = @id UNION ALL
         SELECT 1 FROM change_row WHERE table_name = 'client_role' AND before ->> 'employee_id' = @id LIMIT 1`,
      )
      .get({ id: employeeId }) !== undefined
  );
}

/** Whether there is a contract, a budget or planning in the name of an employee: that would go with the record. */
export function isPlanned(connection: Connection, employeeId: number): boolean {
  return (
    connection
      .prepare(
        `SELECT 1 FROM employee_contract WHERE employee_id = @id UNION ALL
         SELECT 1 FROM employee_budget WHERE employee_id = @id UNION ALL
         SELECT 1 FROM employee_month WHERE employee_id = @id UNION ALL
         SELECT 1 FROM employee_absence WHERE employee_id = @id UNION ALL
         SELECT 1 FROM planned_line WHERE employee_id = @id UNION ALL
         SELECT 1 FROM planning_draft_line WHERE employee_id = @id UNION ALL
         SELECT 1 FROM role_plan WHERE employee_id = @id UNION ALL
         SELECT 1 FROM advisory WHERE owner_id = @id LIMIT 1`,
      )
      .get({ id: employeeId }) !== undefined
  );
}

interface Use {
  roles: Map<number, { role: string; clients: number }[]>;
  clients: Map<number, number>;
}

/** Former clients do not count; asked once, where a join would look every role's client up. */
const present = "client_id NOT IN (SELECT id FROM client WHERE status = 'former')";

function loadUse(connection: Connection): Use {
  const perRole = connection
    .prepare(
      `SELECT counted.id, counted.role, counted.clients FROM (
         SELECT employee_id AS id, role_code AS role, count(*) AS clients FROM client_role
         WHERE ${present} GROUP BY employee_id, role_code
       ) AS counted
       LEFT JOIN code_item ON code_item.list = 'role' AND code_item.code = counted.role
       ORDER BY coalesce(code_item.position, 1000000), counted.role`,
    )
    .all() as { id: number; role: string; clients: number }[];
  const roles: Use['roles'] = new Map();
  for (const { id, ...count } of perRole) roles.set(id, [...(roles.get(id) ?? []), count]);
  const perEmployee = connection
    .prepare(
      `SELECT employee_id AS id, count(DISTINCT client_id) AS clients FROM client_role WHERE ${present} GROUP BY 1`,
    )
    .all() as { id: number; clients: number }[];
  return {
    roles,
    clients: new Map(perEmployee.map(({ id, clients }) => [id, clients])),
  };
}

function toEmployee(row: Stored, use: Use, today: string): Employee {
  return {
    ...row,
    state: stateOf(row, today),
    roleCounts: use.roles.get(row.id) ?? [],
    clientCount: use.clients.get(row.id) ?? 0,
  };
}

function check(
  connection: Connection,
  values: EmployeeValues,
  id: number | null,
  former: Pick<EmployeeValues, 'functionCode' | 'teamCode'> = { functionCode: null, teamCode: null },
): void {
  const taken = connection
    .prepare('SELECT 1 FROM employee WHERE code = ? COLLATE NOCASE AND id IS NOT ?')
    .get(values.code, id);
  if (taken) throw new Refused('CONFLICT', employeesText.taken(values.code), { field: 'code' });
  const { functionCode, teamCode, inServiceOn, outOfServiceOn } = values;
  if (functionCode !== former.functionCode && !isOffered(connection, 'function', functionCode)) {
    throw new Refused('REFUSED', employeesText.unknownFunction(functionCode ?? ''), {
      field: 'functionCode',
    });
  }
  if (teamCode !== former.teamCode && !isOffered(connection, 'team', teamCode))
    throw new Refused('REFUSED', employeesText.unknownTeam(teamCode ?? ''), { field: 'teamCode' });
  if (inServiceOn !== null && outOfServiceOn !== null && outOfServiceOn < inServiceOn) {
    throw new Refused('REFUSED', employeesText.leftBeforeCame(inServiceOn, outOfServiceOn), {
      field: 'outOfServiceOn',
    });
  }
}

/** Whether a code may be chosen; none may always. */
function isOffered(connection: Connection, list: 'function' | 'team', code: string | null): boolean {
  if (code === null) return true;
  const found = connection
    .prepare('SELECT 1 FROM code_item WHERE list = ? AND code = ? AND retired_on IS NULL')
    .get(list, code);
  return found !== undefined;
}
