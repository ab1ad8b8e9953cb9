import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { touchPlan } from '#db/planning/ensure-plans.ts';
import { mostCentihours } from '#db/planning/save-hours.ts';
import { Refused } from '#shared/common/errors.ts';
import type { LevellingMove } from '#shared/levelling/calls.ts';
import { levellingText } from '#shared/levelling/nl.ts';

interface StoredLine {
  id: number;
  clientId: number;
  serviceId: number;
  role: string;
  employee: string | null;
  month: number;
  centihours: number;
  client: string;
  clientName: string;
  service: string;
  serviceName: string;
  status: string;
}

/** A line with where it goes. */
interface Edit {
  line: StoredLine;
  employeeId: number;
  month: number;
}

const { refusals, lineName } = levellingText;

/**
 * Moves planned lines of a year, as typed by a person. Refuses them all when one is no longer as it was proposed, naming the
 * client and the service. Hours that arrive where the same client, service, role, employee and month already has a line are
 * added to it; lines that change places do not get in each other's way.
 */
export function applyMoves(
  connection: Connection,
  change: { year: number; today: string; allowConfirmed: boolean; moves: readonly LevellingMove[] },
): { moved: number; clients: number } {
  const { year, today, moves } = change;
  const edits = checkMoves(connection, change);
  let waiting = new Map(edits.map((edit) => [edit.line.id, edit]));
  while (waiting.size > 0) {
    const left = new Map(waiting);
    for (const edit of waiting.values()) {
      if (place(connection, year, edit, left)) left.delete(edit.line.id);
    }
    // Lines that wait for each other: one of them steps aside. Rows are only changed, never made again, because undo brings
    // rows back before it removes those that were made.
    const [stuck] = left.values();
    if (stuck && left.size === waiting.size) stepAside(connection, stuck);
    waiting = left;
  }
  const clientIds = new Set(edits.map(({ line }) => line.clientId));
  for (const clientId of clientIds) touchPlan(connection, clientId, year, today);
  return { moved: moves.length, clients: clientIds.size };
}

/** Puts a line where it goes; false while a line that is to move itself still stands there. */
function place(
  connection: Connection,
  year: number,
  { line, employeeId, month }: Edit,
  waiting: ReadonlyMap<number, Edit>,
): boolean {
  const standing = prepared(
    connection,
    `SELECT id, centihours FROM planned_line WHERE client_id = @clientId AND year = @year
       AND service_id = @serviceId AND role_code = @role AND coalesce(employee_id, 0) = @employeeId AND month = @month`,
  ).get({ clientId: line.clientId, year, serviceId: line.serviceId, role: line.role, employeeId, month }) as
    | { id: number; centihours: number }
    | undefined;
  if (standing === undefined) {
    prepared(
      connection,
      `UPDATE planned_line SET employee_id = @employeeId, month = @month, role_code = @role, origin = 'typed'
       WHERE id = @id`,
    ).run({ id: line.id, employeeId, month, role: line.role });
    return true;
  }
  if (waiting.has(standing.id)) return false;
  const together = standing.centihours + line.centihours;
  if (together > mostCentihours)
    throw new Refused('REFUSED', refusals.tooMuchTogether(lineName(line), month));
  prepared(connection, 'DELETE FROM planned_line WHERE id = ?').run(line.id);
  prepared(connection, `UPDATE planned_line SET centihours = ?, origin = 'typed' WHERE id = ?`).run(
    together,
    standing.id,
  );
  return true;
}

/** Under a role that nobody has, its place is free for another; it gets its own role back when it is placed. */
function stepAside(connection: Connection, { line }: Edit): void {
  prepared(connection, 'UPDATE planned_line SET role_code = ? WHERE id = ?').run(`~${line.id}`, line.id);
}

function checkMoves(
  connection: Connection,
  { year, allowConfirmed, moves }: { year: number; allowConfirmed: boolean; moves: readonly LevellingMove[] },
): Edit[] {
  const lines = loadLines(connection, year, moves);
  const employees = new Map(
    (connection.prepare('SELECT code, id FROM employee').all() as { code: string; id: number }[]).map(
      ({ code, id }) => [code, id],
    ),
  );
  const seen = new Set<number>();
  const changed: string[] = [];
  const confirmed: string[] = [];
  const edits: Edit[] = [];
  for (const move of moves) {
    const line = lines.get(move.lineId);
    if (!line || !isAsProposed(line, move)) {
      changed.push(line ? lineName(line) : lineName(nameOf(connection, move)));
      continue;
    }
    if (seen.has(line.id)) throw new Refused('REFUSED', refusals.twice(lineName(line)));
    seen.add(line.id);
    if (line.status === 'B' && !allowConfirmed) confirmed.push(lineName(line));
    const employeeId = employees.get(move.toEmployee);
    if (employeeId === undefined) throw new Refused('NOT_FOUND', refusals.unknownEmployee(move.toEmployee));
    edits.push({ line, employeeId, month: move.toMonth });
  }
  if (changed.length > 0)
    throw new Refused('CONFLICT', refusals.changedSince([...new Set(changed)]), { lines: changed });
  if (confirmed.length > 0)
    throw new Refused('CONFLICT', refusals.confirmedSince([...new Set(confirmed)]), { lines: confirmed });
  return edits;
}

function isAsProposed(line: StoredLine, move: LevellingMove): boolean {
  return (
    line.client === move.client &&
    line.service === move.service &&
    line.employee === move.fromEmployee &&
    line.month === move.fromMonth &&
    line.centihours === move.centihours &&
    line.status !== 'V'
  );
}

function loadLines(
  connection: Connection,
  year: number,
  moves: readonly LevellingMove[],
): Map<number, StoredLine> {
  const rows = connection
    .prepare(
      `SELECT line.id, line.client_id AS clientId, line.service_id AS serviceId, line.role_code AS role,
         employee.code AS employee, line.month, line.centihours, client.number AS client,
         client.name AS clientName, service.code AS service, service.name AS serviceName, client_plan.status
       FROM json_each(@ids) AS wanted JOIN planned_line AS line ON line.id = wanted.value AND line.year = @year
       JOIN client ON client.id = line.client_id JOIN service ON service.id = line.service_id
       JOIN client_plan ON client_plan.client_id = line.client_id AND client_plan.year = line.year
       LEFT JOIN employee ON employee.id = line.employee_id`,
    )
    .all({ year, ids: JSON.stringify(moves.map(({ lineId }) => lineId)) }) as StoredLine[];
  return new Map(rows.map((line) => [line.id, line]));
}

/** The words for a line that is gone. */
function nameOf(
  connection: Connection,
  { client, service }: LevellingMove,
): { client: string; clientName: string; serviceName: string } {
  const clientName: unknown = connection
    .prepare('SELECT name FROM client WHERE number = ?')
    .pluck()
    .get(client);
  const serviceName: unknown = connection
    .prepare('SELECT name FROM service WHERE code = ?')
    .pluck()
    .get(service);
  return {
    client,
    clientName: typeof clientName === 'string' ? clientName : client,
    serviceName: typeof serviceName === 'string' ? serviceName : service,
  };
}
