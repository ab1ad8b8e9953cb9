import type { Stamp } from '#db/clients/save-values.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { ensurePlan, touchPlan } from '#db/planning/ensure-plans.ts';
import type { RefusedChange } from '#db/planning/save-plans.ts';
import { mostMonthCentihours } from '#shared/common/values.ts';
import type { HoursChange } from '#shared/planning/edit-model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { planningText } from '#shared/planning/nl.ts';
import { whyNotInService } from '#shared/preparation/service-dates.ts';
import { formatHours } from '#shared/text/format.ts';

const { refusals } = planningText;

/** A cell of hours that has been checked: what to write where. */
export interface CheckedHours {
  clientId: number;
  serviceId: number;
  role: string;
  employeeId: number | null;
  month: number;
  centihours: number;
}

interface Reference {
  id: number;
  code: string;
  from: string | null;
  until: string | null;
}

/** Checks typed hours of a year; reads only, so that all can be checked before one is stored. */
export function createHoursChecker(
  connection: Connection,
  year: number,
): (change: HoursChange) => CheckedHours | RefusedChange {
  assertYearOpen(connection, year);
  const findClient = prepared(connection, 'SELECT id FROM client WHERE number = ?').pluck();
  const services = byCode(connection, `SELECT code, id, NULL AS "from", retired_on AS until FROM service`);
  const employees = byCode(
    connection,
    `SELECT code, id, in_service_on AS "from", out_of_service_on AS until FROM employee`,
  );
  const roles = byCode(
    connection,
    `SELECT code, id, NULL AS "from", NULL AS until FROM code_item WHERE list = 'role'`,
  );
  return (change) => {
    const { client, month, centihours, role } = change;
    const clientId: unknown = findClient.get(client);
    if (typeof clientId !== 'number') return { refusal: refusals.clientUnknown(client) };
    const service = services.get(change.service.toLowerCase());
    if (!service) return { refusal: refusals.serviceUnknown(change.service) };
    const employee = change.employee === null ? null : employees.get(change.employee.toLowerCase());
    if (employee === undefined) return { refusal: refusals.employeeUnknown(change.employee ?? '') };
    const cell = {
      clientId,
      serviceId: service.id,
      role: roles.get(role.toLowerCase())?.code ?? role,
      employeeId: employee?.id ?? null,
      month,
      centihours,
    };
    const now = currentHours(connection, year, cell);
    if (change.expected !== undefined && change.expected !== now) {
      return { refusal: gridText.conflict(now === 0 ? '' : formatHours(now)), current: now };
    }
    if (centihours < 0 || centihours > mostMonthCentihours)
      return { refusal: refusals.hoursOutside(centihours) };
    if (centihours <= now) return cell;
    if (service.until !== null) return { refusal: refusals.serviceRetired(change.service) };
    if (role !== '' && !roles.has(role.toLowerCase())) return { refusal: refusals.roleUnknown(role) };
    const refusal = employee && absenceOf(change.employee ?? '', employee, year, month);
    return refusal ? { refusal } : cell;
  };
}

/** Why somebody cannot work in a month: not yet or no longer in service on any of its days. */
function absenceOf(
  code: string,
  { from, until }: Reference,
  year: number,
  month: number,
): string | undefined {
  const why = whyNotInService({ inServiceOn: from, outOfServiceOn: until }, year, month);
  if (why === 'left') return refusals.employeeGone(code, until ?? '');
  if (why === 'not_yet') return refusals.employeeNotYet(code, from ?? '');
  return undefined;
}

/** Stores checked hours, making the plan when there is none; zero takes the line away. False when they stood there already. */
export function saveHours(
  connection: Connection,
  year: number,
  cell: CheckedHours,
  stamp: Stamp,
  today: string,
): boolean {
  const before = currentHours(connection, year, cell);
  if (before === cell.centihours) return false;
  const values = { year, ...cell, origin: stamp.origin };
  if (cell.centihours === 0) {
    prepared(connection, `DELETE FROM main.planned_line WHERE ${lineWhere}`).run(keyOf(year, cell));
  } else {
    ensurePlan(connection, cell.clientId, year, stamp);
    prepared(
      connection,
      before === 0
        ? `INSERT INTO main.planned_line (client_id, year, service_id, role_code, employee_id, month, centihours, origin)
           VALUES (@clientId, @year, @serviceId, @role, @employeeId, @month, @centihours, @origin)`
        : `UPDATE main.planned_line SET centihours = @centihours, origin = @origin WHERE ${lineWhere}`,
    ).run(values);
  }
  touchPlan(connection, cell.clientId, year, today);
  return true;
}

const lineWhere = `client_id = @clientId AND year = @year AND service_id = @serviceId AND role_code = @role
  AND coalesce(employee_id, 0) = coalesce(@employeeId, 0) AND month = @month`;

function keyOf(year: number, { clientId, serviceId, role, employeeId, month }: CheckedHours) {
  return { year, clientId, serviceId, role, employeeId, month };
}

function currentHours(connection: Connection, year: number, cell: CheckedHours): number {
  const value: unknown = prepared(connection, `SELECT centihours FROM planned_line WHERE ${lineWhere}`)
    .pluck()
    .get(keyOf(year, cell));
  return typeof value === 'number' ? value : 0;
}

/** Records by their code, in lower case as their columns compare. */
function byCode(connection: Connection, sql: string): Map<string, Reference> {
  const rows = connection.prepare(sql).all() as Reference[];
  return new Map(rows.map((reference) => [reference.code.toLowerCase(), reference]));
}
