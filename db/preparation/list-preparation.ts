import { loadListed } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import { loadRoles, needsPlan } from '#db/preparation/load-roles.ts';
import type { ClientStatus } from '#shared/clients/model.ts';
import type { PlannedCell, PreparationEmployee, PreparationList } from '#shared/preparation/model.ts';

interface ClientRow {
  id: number;
  number: string;
  name: string;
  status: ClientStatus;
  groupName: string | null;
}

/** The preparation of a year, column by column, clients by number. A handful of queries, whatever the number of clients. */
export function listPreparation(connection: Connection, year: number): PreparationList {
  const clients = connection
    .prepare(
      `SELECT client.id, client.number, client.name, client.status,
              CASE WHEN client_group.id IS NULL THEN NULL ELSE coalesce(client_group.name, client_group.number) END AS groupName
       FROM client LEFT JOIN client_group ON client_group.id = client.group_id
       WHERE ${needsPlan} ORDER BY client.number`,
    )
    .all({ year }) as ClientRow[];
  const places = new Map(clients.map(({ id }, place) => [id, place]));
  const hours = loadHours(connection, year);
  const left = loadLeftHours(connection, year);
  const { current, planned } = placeRoles(connection, year, places);
  const used = new Set([...Object.keys(current), ...Object.keys(planned)]);
  return {
    year,
    roles: loadListed(connection, 'role', used),
    employees: loadEmployees(connection),
    numbers: clients.map(({ number }) => number),
    names: clients.map(({ name }) => name),
    groups: clients.map(({ groupName }) => groupName),
    statuses: clients.map(({ status }) => status),
    centihours: clients.map(({ id }) => hours.get(id) ?? 0),
    leftCentihours: clients.map(({ id }) => left.get(id) ?? 0),
    current,
    planned,
  };
}

function loadEmployees(connection: Connection): PreparationEmployee[] {
  return connection
    .prepare(
      `SELECT code, name, function_code AS functionCode, in_service_on AS inServiceOn, out_of_service_on AS outOfServiceOn
       FROM employee ORDER BY code COLLATE NOCASE`,
    )
    .all() as PreparationEmployee[];
}

/** Hours of a year by client in plans that count: everything, in the order of the index, less what stands in dropped plans. */
function loadHours(connection: Connection, year: number): ReadonlyMap<number, number> {
  const rows = connection
    .prepare(
      `SELECT client_id, sum(centihours) FROM planned_line INDEXED BY planned_line_key WHERE year = @year GROUP BY client_id
       UNION ALL
       SELECT line.client_id, -sum(line.centihours) FROM client_plan AS plan
       CROSS JOIN planned_line AS line ON line.client_id = plan.client_id AND line.year = plan.year
       WHERE plan.year = @year AND plan.status = 'V' GROUP BY 1`,
    )
    .raw()
    .all({ year }) as [number, number][];
  const hours = new Map<number, number>();
  for (const [clientId, centihours] of rows) hours.set(clientId, (hours.get(clientId) ?? 0) + centihours);
  return hours;
}

/** Confirmed hours by client that stand with the current one from the month on in which the role is another's. */
function loadLeftHours(connection: Connection, year: number): ReadonlyMap<number, number> {
  const rows = connection
    .prepare(
      `SELECT role_plan.client_id, sum(line.centihours)
       FROM role_plan
       JOIN client_plan AS plan ON plan.client_id = role_plan.client_id AND plan.year = role_plan.year AND plan.status = 'B'
       LEFT JOIN client_role AS now ON now.client_id = role_plan.client_id AND now.role_code = role_plan.role_code
       JOIN planned_line AS line ON line.client_id = role_plan.client_id AND line.year = role_plan.year
         AND line.role_code = role_plan.role_code AND line.month >= role_plan.from_month
         AND line.employee_id IS now.employee_id
       WHERE role_plan.year = ? AND role_plan.employee_id IS NOT now.employee_id GROUP BY 1`,
    )
    .raw()
    .all(year) as [number, number][];
  return new Map(rows);
}

function placeRoles(
  connection: Connection,
  year: number,
  places: ReadonlyMap<number, number>,
): Pick<PreparationList, 'current' | 'planned'> {
  const codes = new Map(
    connection.prepare('SELECT id, code FROM employee').raw().all() as [number, string][],
  );
  const codeOf = (id: number | null) => (id === null ? null : (codes.get(id) ?? null));
  const applied = loadApplied(connection, year);
  const current: Record<string, (string | null)[]> = {};
  const planned: Record<string, PlannedCell[]> = {};
  for (const role of loadRoles(connection, year)) {
    const place = places.get(role.clientId);
    if (place === undefined) continue;
    if (role.currentId !== null) {
      current[role.role] ??= Array.from({ length: places.size }, () => null);
      const column = current[role.role];
      if (column) column[place] = codeOf(role.currentId);
    }
    if (role.planned) {
      const { employeeId, fromMonth } = role.planned;
      const appliedOn = applied.get(`${role.clientId}\n${role.role}`) ?? null;
      (planned[role.role] ??= []).push([place, codeOf(employeeId), fromMonth, appliedOn]);
    }
  }
  return { current, planned };
}

function loadApplied(connection: Connection, year: number): ReadonlyMap<string, string> {
  const rows = connection
    .prepare(
      `SELECT client_id || char(10) || role_code, applied_on FROM role_plan WHERE year = ? AND applied_on IS NOT NULL`,
    )
    .raw()
    .all(year) as [string, string][];
  return new Map(rows);
}
