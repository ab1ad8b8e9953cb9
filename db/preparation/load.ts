import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import type { Connection } from '#db/office/database.ts';
import { loadRoles } from '#db/preparation/load-roles.ts';
import type { EmployeeYear } from '#shared/budgets/model.ts';
import type { LoadRow } from '#shared/preparation/model.ts';
import { responsibleFor } from '#shared/preparation/responsible.ts';

/** What everyone has and can do in a year, by code, and the hours of nobody. */
export function loadLoad(
  connection: Connection,
  year: number,
): { rows: LoadRow[]; unassignedCentihours: number } {
  const planned = loadPlanned(connection, year);
  const counts = countClients(connection, year);
  const years = new Map(loadEmployeeYears(connection, year).map((each) => [each.employeeId, each]));
  // Somebody who has left may still have clients or hours: that is what one looks for.
  const people = connection
    .prepare(
      'SELECT id, code, name, function_code AS functionCode FROM employee ORDER BY code COLLATE NOCASE',
    )
    .all() as { id: number; code: string; name: string; functionCode: string | null }[];
  const rows = people
    .filter(({ id }) => years.has(id) || planned.has(id) || counts.has(id))
    .map(({ id, code, name, functionCode }) => {
      const own = years.get(id);
      const months = planned.get(id) ?? noMonths;
      return {
        employee: code,
        name,
        functionCode: own?.functionCode ?? functionCode,
        ...computeRoom(own, months),
        clients: counts.get(id) ?? {},
      };
    });
  const unassigned = planned.get(0) ?? noMonths;
  return { rows, unassignedCentihours: sum(unassigned) };
}

const noMonths: readonly number[] = Array.from({ length: 12 }, () => 0);

function sum(months: readonly number[]): number {
  return months.reduce((total, centihours) => total + centihours, 0);
}

function computeRoom(
  own: EmployeeYear | undefined,
  planned: readonly number[],
): Omit<LoadRow, 'employee' | 'name' | 'functionCode' | 'clients'> {
  const available = own?.availableCentihours ?? noMonths;
  const control = own?.controlCentihours ?? noMonths;
  const free = planned.map(
    (centihours, index) => (available[index] ?? 0) - centihours - (control[index] ?? 0),
  );
  // A month in which nothing can be and nothing is planned is not the tightest one.
  const isUsed = (index: number) => (available[index] ?? 0) > 0 || (planned[index] ?? 0) > 0;
  const used = free.map((_centihours, index) => index).filter(isUsed);
  const worst = used.reduce(
    (least, index) => ((free[index] ?? 0) < (free[least] ?? 0) ? index : least),
    used[0] ?? 0,
  );
  const isKnown = own !== undefined && (own.normCentihours !== null || sum(available) > 0);
  return {
    availableCentihours: isKnown ? sum(available) : null,
    plannedCentihours: sum(planned),
    freeCentihours: sum(free),
    worstMonth: worst + 1,
    worstCentihours: free[worst] ?? 0,
  };
}

/** Hours per employee (0 is nobody) and month in plans that count: everything, less what stands in dropped plans. */
function loadPlanned(connection: Connection, year: number): ReadonlyMap<number, number[]> {
  const rows = connection
    .prepare(
      `SELECT coalesce(employee_id, 0), month, sum(centihours) FROM planned_line WHERE year = @year GROUP BY employee_id, month
       UNION ALL
       SELECT coalesce(line.employee_id, 0), line.month, -sum(line.centihours) FROM client_plan AS plan
       CROSS JOIN planned_line AS line ON line.client_id = plan.client_id AND line.year = plan.year
       WHERE plan.year = @year AND plan.status = 'V' GROUP BY line.employee_id, line.month`,
    )
    .raw()
    .all({ year }) as [number, number, number][];
  const planned = new Map<number, number[]>();
  for (const [employeeId, month, centihours] of rows) {
    const months = planned.get(employeeId) ?? [...noMonths];
    months[month - 1] = (months[month - 1] ?? 0) + centihours;
    planned.set(employeeId, months);
  }
  return planned;
}

/** Clients per employee and role: now, and at the end of the year. */
function countClients(connection: Connection, year: number): ReadonlyMap<number, LoadRow['clients']> {
  const counts = new Map<number, LoadRow['clients']>();
  const add = (id: number | null, role: string, place: 0 | 1) => {
    if (id === null) return;
    const own = counts.get(id) ?? {};
    const pair = (own[role] ??= [0, 0]);
    pair[place] += 1;
    counts.set(id, own);
  };
  for (const { role, currentId, planned } of loadRoles(connection, year)) {
    add(currentId, role, 0);
    add(responsibleFor(currentId, planned, 12), role, 1);
  }
  return counts;
}
