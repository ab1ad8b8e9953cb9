import { everyClient } from '#db/accounts/own-portfolio.ts';
import { droppedPlans } from '#db/capacity/sum-planned.ts';
import type { PlannedYear } from '#db/capacity/load-year.ts';
import type { Connection } from '#db/office/database.ts';
import type { CellLine } from '#shared/capacity/model.ts';

/** Which planned lines are meant: all conditions that are given hold. */
export interface LineFilter {
  /** Employees by key; an empty list is hours of nobody. */
  employeeIds?: readonly number[];
  role?: string;
  service?: string;
  /** Null is the whole year. */
  month: number | null;
}

export interface FoundLines {
  lines: CellLine[];
  count: number;
  centihours: number;
}

type Stored = Omit<CellLine, 'current'> & {
  isDrafted: 0 | 1;
  fromEmployee: string | null;
  fromMonth: number;
  fromCentihours: number;
};

/** The largest planned lines that a filter asks for, with the number and hours of all of them. */
export function listLines(
  connection: Connection,
  of: PlannedYear,
  filter: LineFilter,
  limit: number,
): FoundLines {
  const parameters = bind(of, filter);
  const source =
    of.draftId === undefined
      ? standing(filter)
      : `${standing(filter)} AND line.id NOT IN (${draftedIds}) UNION ALL ${drafted(filter)}`;
  const total = connection
    .prepare(
      `SELECT count(*) AS count, coalesce(sum(centihours), 0) AS centihours FROM (${source}) WHERE centihours > 0`,
    )
    .get(parameters) as { count: number; centihours: number };
  return { ...total, lines: read(connection, source, { ...parameters, limit }) };
}

/** Lines that stand in a cell now and that the draft takes elsewhere, or takes away. */
export function listMovedAway(
  connection: Connection,
  of: PlannedYear,
  filter: LineFilter,
  limit: number,
): CellLine[] {
  if (of.draftId === undefined) return [];
  const parameters = { ...bind(of, filter), limit };
  const source = `SELECT * FROM (${drafted({ month: null })}) AS moved
    WHERE lineId IN (SELECT line.id FROM planned_line AS line
        WHERE line.year = @year AND line.client_id NOT IN (${droppedPlans}) ${conditions('line', filter)})
      AND (centihours = 0 OR lineId NOT IN (SELECT coalesce(lineId, 0) FROM (${drafted(filter)})))`;
  return read(connection, source, parameters, true);
}

function bind(of: PlannedYear, filter: LineFilter): Record<string, unknown> {
  return {
    year: of.year,
    ...(of.draftId === undefined ? {} : { draftId: of.draftId }),
    ...(filter.employeeIds ? { employees: JSON.stringify(filter.employeeIds) } : {}),
    ...(filter.role === undefined ? {} : { role: filter.role }),
    ...(filter.service === undefined ? {} : { service: filter.service }),
    ...(filter.month === null ? {} : { month: filter.month }),
  };
}

/** Fixed pieces of SQL; what a person asks for is bound, never written into them. */
function conditions(alias: string, filter: LineFilter): string {
  const parts: string[] = [];
  if (filter.employeeIds?.length === 0)
    parts.push(`${alias}.employee_id IS NULL AND json_array_length(@employees) = 0`);
  else if (filter.employeeIds)
    parts.push(`${alias}.employee_id IN (SELECT value FROM json_each(@employees))`);
  if (filter.role !== undefined) parts.push(`${alias}.role_code = @role`);
  if (filter.service !== undefined)
    parts.push(`${alias}.service_id = (SELECT id FROM service WHERE code = @service)`);
  if (filter.month !== null) parts.push(`${alias}.month = @month`);
  return parts.map((part) => `AND ${part}`).join(' ');
}

const fields = (alias: string) =>
  `${alias}.client_id, ${alias}.service_id, ${alias}.role_code, ${alias}.employee_id, ${alias}.month, ${alias}.centihours`;

/** Lines as they stand. */
function standing(filter: LineFilter): string {
  return `SELECT line.id AS lineId, ${fields('line')}, 0 AS isDrafted, line.employee_id AS fromEmployeeId,
      line.month AS fromMonth, line.centihours AS fromCentihours
    FROM planned_line AS line
    WHERE line.year = @year AND line.client_id NOT IN (${droppedPlans}) ${conditions('line', filter)}`;
}

const draftedIds = `SELECT line_id FROM planning_draft_line WHERE draft_id = @draftId AND line_id IS NOT NULL`;

/** Lines of the draft, as it would have them. */
function drafted(filter: LineFilter): string {
  return `SELECT drafted.line_id AS lineId, ${fields('drafted')}, 1 AS isDrafted, line.employee_id AS fromEmployeeId,
      coalesce(line.month, drafted.month) AS fromMonth, coalesce(line.centihours, 0) AS fromCentihours
    FROM planning_draft_line AS drafted
    LEFT JOIN planned_line AS line ON line.id = drafted.line_id AND line.year = @year
    WHERE drafted.draft_id = @draftId AND (drafted.line_id IS NULL OR line.id IS NOT NULL)
      AND drafted.client_id NOT IN (${droppedPlans}) ${conditions('drafted', filter)}`;
}

function read(
  connection: Connection,
  source: string,
  parameters: Record<string, unknown>,
  withNothing = false,
): CellLine[] {
  const rows = connection
    .prepare(
      `WITH picked AS (SELECT * FROM (${source}) ${withNothing ? '' : 'WHERE centihours > 0'}
         ORDER BY centihours DESC, lineId LIMIT @limit)
       SELECT picked.lineId, client.number AS client, client.name AS clientName, service.code AS service,
         service.name AS serviceName, picked.role_code AS role, client_plan.status, employee.code AS employee,
         picked.month, picked.centihours, picked.isDrafted, former.code AS fromEmployee, picked.fromMonth,
         picked.fromCentihours
       FROM picked JOIN ${everyClient(connection)} AS client ON client.id = picked.client_id JOIN service ON service.id = picked.service_id
       JOIN client_plan ON client_plan.client_id = picked.client_id AND client_plan.year = @year
       LEFT JOIN employee ON employee.id = picked.employee_id
       LEFT JOIN employee AS former ON former.id = picked.fromEmployeeId
       ORDER BY picked.centihours DESC, client.number, service.position, picked.month, picked.lineId`,
    )
    .all(parameters) as Stored[];
  return rows.map(({ isDrafted, fromEmployee, fromMonth, fromCentihours, ...line }) => ({
    ...line,
    current:
      isDrafted === 1 ? { employee: fromEmployee, month: fromMonth, centihours: fromCentihours } : null,
  }));
}
