import { changeLines, loadLines, type LineEdit, type StandingLine } from '#db/capacity/change-lines.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { Refused } from '#shared/common/errors.ts';
import type { LevellingMove } from '#shared/levelling/calls.ts';
import { levellingText } from '#shared/levelling/nl.ts';

const { refusals, lineName } = levellingText;

/**
 * Moves planned lines of a year, as typed by a person. Refuses them all when one is no longer as it was proposed, naming the
 * client and the service.
 */
export function applyMoves(
  connection: Connection,
  change: { year: number; today: string; allowConfirmed: boolean; moves: readonly LevellingMove[] },
): { moved: number; clients: number } {
  const { year, today, moves } = change;
  assertYearOpen(connection, year);
  const edits = checkMoves(connection, change);
  changeLines(connection, { year, today, edits });
  return { moved: moves.length, clients: new Set(edits.map(({ line }) => line.clientId)).size };
}

function checkMoves(
  connection: Connection,
  { year, allowConfirmed, moves }: { year: number; allowConfirmed: boolean; moves: readonly LevellingMove[] },
): LineEdit[] {
  const lines = loadLines(
    connection,
    year,
    moves.map(({ lineId }) => lineId),
  );
  const employees = listIds(connection, 'SELECT code, id FROM employee');
  const services = listIds(connection, 'SELECT code, id FROM service');
  const confirmedClients = new Set(
    connection.prepare(`SELECT client_id FROM client_plan WHERE year = ? AND status = 'B'`).pluck().all(year),
  );
  const seen = new Set<number>();
  const changed: string[] = [];
  const confirmed: string[] = [];
  const edits: LineEdit[] = [];
  for (const move of moves) {
    const line = lines.get(move.lineId);
    const name = () => lineName(nameOf(connection, move));
    if (!line || line.serviceId !== services.get(move.service) || !isAsProposed(line, move)) {
      changed.push(name());
      continue;
    }
    if (seen.has(line.id)) throw new Refused('REFUSED', refusals.twice(name()));
    seen.add(line.id);
    if (confirmedClients.has(line.clientId) && !allowConfirmed) confirmed.push(name());
    const employeeId = employees.get(move.toEmployee);
    if (employeeId === undefined) throw new Refused('NOT_FOUND', refusals.unknownEmployee(move.toEmployee));
    edits.push({ line, to: { employeeId, month: move.toMonth, centihours: line.centihours } });
  }
  if (changed.length > 0)
    throw new Refused('CONFLICT', refusals.changedSince([...new Set(changed)]), { lines: changed });
  if (confirmed.length > 0)
    throw new Refused('CONFLICT', refusals.confirmedSince([...new Set(confirmed)]), { lines: confirmed });
  return edits;
}

function isAsProposed(line: StandingLine, move: LevellingMove): boolean {
  return (
    line.client === move.client &&
    line.employee === move.fromEmployee &&
    line.month === move.fromMonth &&
    line.centihours === move.centihours &&
    line.isDropped === 0
  );
}

function listIds(connection: Connection, sql: string): Map<string, number> {
  const rows = connection.prepare(sql).all() as { code: string; id: number }[];
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** The words for a line, which may be gone. */
function nameOf(
  connection: Connection,
  { client, service }: LevellingMove,
): { client: string; clientName: string; serviceName: string } {
  const clientName: unknown = prepared(connection, 'SELECT name FROM client WHERE number = ?')
    .pluck()
    .get(client);
  const serviceName: unknown = prepared(connection, 'SELECT name FROM service WHERE code = ?')
    .pluck()
    .get(service);
  return {
    client,
    clientName: typeof clientName === 'string' ? clientName : client,
    serviceName: typeof serviceName === 'string' ? serviceName : service,
  };
}
