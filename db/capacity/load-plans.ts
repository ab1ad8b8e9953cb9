import { droppedPlans } from '#db/capacity/sum-planned.ts';
import type { Connection } from '#db/office/database.ts';
import type { YearPlanLine } from '#shared/capacity/plan-calls.ts';

type Row = Omit<YearPlanLine, 'yearCentihours' | 'monthCentihours'> & {
  employee: string;
  month: number;
  centihours: number;
};

/** What everyone, or one employee by code, does for whom in a year, by client and service. */
export function loadPlanLines(
  connection: Connection,
  year: number,
  employee: string | undefined,
): Map<string, YearPlanLine[]> {
  const rows = connection
    .prepare(
      `SELECT employee.code AS employee, client.number AS client, client.name AS clientName, service.code AS service,
         service.name AS serviceName, line.role_code AS role, client_plan.status, line.month, line.centihours
       FROM planned_line AS line JOIN employee ON employee.id = line.employee_id
       JOIN client ON client.id = line.client_id JOIN service ON service.id = line.service_id
       JOIN client_plan ON client_plan.client_id = line.client_id AND client_plan.year = line.year
       WHERE line.year = @year AND line.client_id NOT IN (${droppedPlans})
         ${employee === undefined ? '' : 'AND line.employee_id = (SELECT id FROM employee WHERE code = @employee COLLATE NOCASE)'}
       ORDER BY employee.code, client.number, service.position, service.code, line.role_code, line.month`,
    )
    .all({ year, ...(employee === undefined ? {} : { employee }) }) as Row[];
  const plans = new Map<string, YearPlanLine[]>();
  for (const { employee: code, month, centihours, ...work } of rows) {
    const lines = plans.get(code) ?? [];
    plans.set(code, lines);
    const last = lines.at(-1);
    const isSame = last?.client === work.client && last.service === work.service && last.role === work.role;
    const line = isSame
      ? last
      : { ...work, yearCentihours: 0, monthCentihours: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
    if (!isSame) lines.push(line);
    line.yearCentihours += centihours;
    line.monthCentihours[month - 1] = (line.monthCentihours[month - 1] ?? 0) + centihours;
  }
  return plans;
}
