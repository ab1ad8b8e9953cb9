import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import { sumPlanned } from '#db/capacity/sum-planned.ts';
import type { Connection } from '#db/office/database.ts';
import { addHolder, loadRoleHolders } from '#db/preparation/role-holders.ts';
import { belongsInYear, computeRow, sumMonths } from '#shared/capacity/compute-capacity.ts';
import type { CapacityYear, RoleDemand, ServiceDemand } from '#shared/capacity/model.ts';

/** A year of planning, or a draft of it. */
export interface PlannedYear {
  year: number;
  draftId: number | undefined;
}

const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** The six lines of everyone in a year, and what is planned for nobody. */
export function loadCapacity(connection: Connection, of: PlannedYear): CapacityYear {
  const planned = new Map(
    sumPlanned<[number | null]>(connection, of, ['employee_id']).map(({ keys: [id], months }) => [
      id,
      months,
    ]),
  );
  const rows = loadEmployeeYears(connection, of.year)
    .filter((employee) => belongsInYear(employee, planned.get(employee.employeeId), of.year))
    .map((employee) => computeRow(employee, planned.get(employee.employeeId), of.year));
  return { year: of.year, rows, unassigned: sumMonths(planned.get(null) ?? none) };
}

/** Demand of every role that has hours or holders, in the order of the list of roles; lines without a role last. */
export function loadRoles(connection: Connection, of: PlannedYear): RoleDemand[] {
  const sums = sumPlanned<[string, number | null]>(connection, of, ['role_code', 'employee_id']);
  const holders = loadRoleHolders(connection, of.year);
  for (const { keys } of sums) {
    const [role, id] = keys;
    if (id !== null) addHolder(holders, role, id);
    else if (!holders.has(role)) holders.set(role, new Set());
  }
  const codes = new Map(
    connection.prepare('SELECT id, code FROM employee').raw().all() as [id: number, code: string][],
  );
  const labels = new Map(
    connection
      .prepare(`SELECT code, label FROM code_item WHERE list = 'role' ORDER BY position, code`)
      .raw()
      .all() as [code: string, label: string][],
  );
  const order = [...labels.keys()];
  const rank = (role: string) => {
    const place = order.indexOf(role);
    return place >= 0 ? place : order.length + (role === '' ? 1 : 0);
  };
  return [...holders]
    .toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'nl'))
    .map(([role, ids]) => {
      const own = sums.filter(({ keys }) => keys[0] === role);
      return {
        role,
        label: labels.get(role) ?? role,
        holders: [...ids].flatMap((id) => codes.get(id) ?? []).toSorted((a, b) => a.localeCompare(b, 'nl')),
        planned: sumMonths(addUp(own)),
        unassigned: sumMonths(addUp(own.filter(({ keys }) => keys[1] === null))),
      };
    });
}

/** Demand per service, the largest first. */
export function loadServices(connection: Connection, of: PlannedYear): ServiceDemand[] {
  const sums = sumPlanned<[number]>(connection, of, ['service_id']);
  const services = new Map(
    (connection.prepare('SELECT id, code, name FROM service').raw().all() as [number, string, string][]).map(
      ([id, code, name]) => [id, { code, name }],
    ),
  );
  return sums
    .flatMap(({ keys: [id], months }) => {
      const service = services.get(id);
      return service ? [{ service: service.code, name: service.name, planned: sumMonths(months) }] : [];
    })
    .toSorted((a, b) => b.planned.yearCentihours - a.planned.yearCentihours);
}

function addUp(sums: readonly { months: readonly number[] }[]): number[] {
  return none.map((_zero, month) => sums.reduce((sum, { months }) => sum + (months[month] ?? 0), 0));
}
