import { assertYearOpen } from '#db/closing/closed-years.ts';
import { prepared } from '#db/office/prepared.ts';
import type { Connection } from '#db/office/database.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { mostMonthCentihours } from '#shared/common/values.ts';
import { isInServiceIn, type InService } from '#shared/preparation/service-dates.ts';

/** The place and hours of a planned line; null is nobody. */
export interface LinePlace {
  employeeId: number | null;
  month: number;
  centihours: number;
}

/** A planned line with the words to name it. */
export interface StandingLine extends LinePlace {
  id: number;
  clientId: number;
  serviceId: number;
  role: string;
  client: string;
  service: string;
  employee: string | null;
  isDropped: 0 | 1;
}

/** What a line is to become; without hours it goes away. */
export interface LineEdit {
  line: StandingLine;
  to: LinePlace;
  /** A part that leaves the line: hours of the same work at another place. What stays is an edit of its own. */
  isPart?: true;
}

const { refusals } = capacityText;

/** Lines of a year by their keys, in any order; those that are gone are left out. */
export function loadLines(
  connection: Connection,
  year: number,
  ids: readonly number[],
): Map<number, StandingLine> {
  const rows = connection
    .prepare(
      `SELECT line.id, line.client_id AS clientId, line.service_id AS serviceId, line.role_code AS role,
         line.employee_id AS employeeId, line.month, line.centihours, client.number AS client,
         service.name AS service, employee.code AS employee, client_plan.status = 'V' AS isDropped
       FROM json_each(@ids) AS wanted CROSS JOIN planned_line AS line ON line.id = wanted.value AND +line.year = @year
       JOIN client ON client.id = line.client_id JOIN service ON service.id = line.service_id
       JOIN client_plan ON client_plan.client_id = line.client_id AND client_plan.year = line.year
       LEFT JOIN employee ON employee.id = line.employee_id`,
    )
    .all({ year, ids: JSON.stringify(ids) }) as StandingLine[];
  return new Map(rows.map((line) => [line.id, line]));
}

/** Refuses lines that were dropped, removed or changed since they were seen, naming them. */
export function getUnchanged(
  connection: Connection,
  year: number,
  seen: readonly { id: number; place: LinePlace }[],
): StandingLine[] {
  const lines = loadLines(
    connection,
    year,
    seen.map(({ id }) => id),
  );
  const gone = seen.filter(({ id }) => !lines.has(id));
  if (gone.length > 0) throw new Refused('NOT_FOUND', refusals.lineGone(gone.length), { lines: gone.length });
  const changed = seen.flatMap(({ id, place }) => {
    const line = lines.get(id);
    return line && !isSamePlace(line, place) ? [line] : [];
  });
  if (changed.length > 0) {
    throw new Refused('CONFLICT', refusals.changedSince(changed), {
      lines: changed.slice(0, 100).map(capacityText.lineName),
    });
  }
  const found = [...lines.values()];
  const dropped = found.find(({ isDropped }) => isDropped === 1);
  if (dropped) throw new Refused('REFUSED', refusals.dropped(dropped));
  return found;
}

export function isSamePlace(one: LinePlace, other: LinePlace): boolean {
  return (
    one.employeeId === other.employeeId && one.month === other.month && one.centihours === other.centihours
  );
}

/**
 * Stores what lines of one year become, as typed by a person, and marks their plans as updated. Hours that arrive where the same
 * client, service, role, employee and month already has a line are added to it; lines that change places do not get in each
 * other's way. Refuses people who are not in service in the month they get, and more hours than a month has.
 */
export function changeLines(
  connection: Connection,
  change: { year: number; today: string; edits: readonly LineEdit[] },
): number {
  const { year, today } = change;
  assertYearOpen(connection, year);
  const edits = change.edits.filter(({ line, to }) => !isSamePlace(line, to));
  refuseOutOfService(connection, year, edits);
  const parts = edits.filter(({ isPart }) => isPart === true);
  const whole = edits.filter(({ isPart }) => isPart !== true);
  const taken = whole.filter(({ to }) => to.centihours === 0);
  const kept = whole.filter(({ to }) => to.centihours > 0);
  const remove = prepared(connection, 'DELETE FROM main.planned_line WHERE id = ?');
  for (const { line } of taken) remove.run(line.id);
  placeLines(connection, year, kept);
  for (const edit of parts) merge(connection, year, edit);
  const mark = prepared(
    connection,
    'UPDATE main.client_plan SET updated_on = @today WHERE year = @year AND client_id = @clientId',
  );
  for (const clientId of new Set(edits.map(({ line }) => line.clientId))) mark.run({ today, year, clientId });
  return whole.length;
}

/**
 * Puts lines where they go, each once its place is free. Rows are changed and never made again: undo brings rows back before it
 * removes those that were made, so that two lines that changed places would meet.
 */
function placeLines(connection: Connection, year: number, edits: readonly LineEdit[]): void {
  let waiting = new Map(edits.map((edit) => [edit.line.id, edit]));
  while (waiting.size > 0) {
    const left = new Map(waiting);
    for (const edit of waiting.values())
      if (placeLine(connection, year, edit, left)) left.delete(edit.line.id);
    const [stuck] = left.values();
    // Lines that wait for each other: one steps aside, under a role that nobody has, until it is placed.
    if (stuck && left.size === waiting.size)
      prepared(connection, 'UPDATE main.planned_line SET role_code = ? WHERE id = ?').run(
        `~${stuck.line.id}`,
        stuck.line.id,
      );
    waiting = left;
  }
}

/** False while a line that is to move itself still stands there. */
function placeLine(
  connection: Connection,
  year: number,
  edit: LineEdit,
  waiting: ReadonlyMap<number, LineEdit>,
): boolean {
  const { line, to } = edit;
  const standing: unknown = prepared(
    connection,
    `SELECT id FROM planned_line WHERE client_id = @clientId AND year = @year AND service_id = @serviceId
       AND role_code = @role AND coalesce(employee_id, 0) = coalesce(@employeeId, 0) AND month = @month AND id <> @id`,
  )
    .pluck()
    .get({
      clientId: line.clientId,
      serviceId: line.serviceId,
      role: line.role,
      employeeId: to.employeeId,
      month: to.month,
      year,
      id: line.id,
    });
  if (standing === undefined) {
    prepared(
      connection,
      `UPDATE main.planned_line SET employee_id = @employeeId, month = @month, centihours = @centihours, role_code = @role,
         origin = 'typed' WHERE id = @id`,
    ).run({ ...to, role: line.role, id: line.id });
    return true;
  }
  if (waiting.has(Number(standing))) return false;
  prepared(connection, 'DELETE FROM main.planned_line WHERE id = ?').run(line.id);
  merge(connection, year, edit);
  return true;
}

function merge(connection: Connection, year: number, { line, to, isPart }: LineEdit): void {
  const total = prepared(
    connection,
    `INSERT INTO main.planned_line (id, client_id, year, service_id, role_code, employee_id, month, centihours, origin)
     VALUES (@id, @clientId, @year, @serviceId, @role, @employeeId, @month, @centihours, 'typed')
     ON CONFLICT (client_id, year, service_id, role_code, coalesce(employee_id, 0), month)
     DO UPDATE SET centihours = min(centihours + excluded.centihours, ${mostMonthCentihours}), origin = 'typed'`,
  );
  const standing = prepared(
    connection,
    `SELECT coalesce(sum(centihours), 0) FROM planned_line WHERE client_id = @clientId AND year = @year
       AND service_id = @serviceId AND role_code = @role AND coalesce(employee_id, 0) = coalesce(@employeeId, 0)
       AND month = @month`,
  ).pluck();
  const place = {
    clientId: line.clientId,
    serviceId: line.serviceId,
    role: line.role,
    employeeId: to.employeeId,
    month: to.month,
    year,
  };
  const hours = Number(standing.get(place)) + to.centihours;
  if (hours > mostMonthCentihours)
    throw new Refused('REFUSED', refusals.tooManyHours({ ...line, month: to.month }, hours));
  total.run({ ...place, id: isPart === true ? null : line.id, centihours: to.centihours });
}

/** Refuses people who are not in service in the month that they get. */
export function refuseOutOfService(connection: Connection, year: number, edits: readonly LineEdit[]): void {
  const find = prepared(
    connection,
    'SELECT code, in_service_on AS inServiceOn, out_of_service_on AS outOfServiceOn FROM employee WHERE id = ?',
  );
  for (const { line, to } of edits) {
    const isMove = to.employeeId !== line.employeeId || to.month !== line.month;
    if (!isMove || to.employeeId === null || to.centihours === 0) continue;
    const person = find.get(to.employeeId) as (InService & { code: string }) | undefined;
    if (!person) throw new Refused('NOT_FOUND', refusals.unknownEmployee(String(to.employeeId)));
    if (!isInServiceIn(person, year, to.month))
      throw new Refused('REFUSED', refusals.notInService(person.code, to.month, year));
  }
}
