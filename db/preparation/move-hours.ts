import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { MovedHours } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import type { Handover } from '#shared/preparation/plan-role.ts';

/** A handover of one role of one client. */
export interface RoleHandover extends Handover {
  clientId: number;
  role: string;
}

/** More hours than a month has are refused by the table too. */
const mostCentihours = 74_400;

/**
 * The lines of a year that handovers name: hours of the role that stand with the former one in plans of one status. `twin` is the
 * line of the new one for the same work and month, with which they become one. The lines of a client stand together in the named
 * index; left to itself SQLite reads every line of an employee per client.
 */
const linesOfHandovers = `
  WITH handover AS MATERIALIZED (
    SELECT value ->> 0 AS client_id, value ->> 1 AS role_code, value ->> 2 AS first_month, value ->> 3 AS last_month,
           value ->> 4 AS from_id, value ->> 5 AS to_id
    FROM json_each(@handovers))
  SELECT line.id, line.client_id AS clientId, line.centihours, handover.to_id AS toId,
         twin.id AS twinId, twin.centihours AS twinCentihours
  FROM handover
  CROSS JOIN client_plan AS plan ON plan.client_id = handover.client_id AND plan.year = @year AND plan.status = @status
  CROSS JOIN planned_line AS line INDEXED BY planned_line_key ON line.client_id = handover.client_id AND line.year = @year
    AND line.role_code = handover.role_code AND line.employee_id IS handover.from_id
    AND line.month BETWEEN handover.first_month AND handover.last_month
  LEFT JOIN planned_line AS twin INDEXED BY planned_line_key ON twin.client_id = line.client_id AND twin.year = line.year
    AND twin.service_id = line.service_id AND twin.role_code = line.role_code
    AND coalesce(twin.employee_id, 0) = coalesce(handover.to_id, 0) AND twin.month = line.month`;

interface Line {
  id: number;
  clientId: number;
  centihours: number;
  toId: number | null;
  twinId: number | null;
  twinCentihours: number | null;
}

/** Gives the hours that handovers name to the new ones; `A` is proposed hours, `B` confirmed ones. */
export function moveHours(
  connection: Connection,
  year: number,
  handovers: readonly RoleHandover[],
  status: 'A' | 'B',
): MovedHours {
  const lines = findLines(connection, year, handovers, status);
  const alone = lines.filter(({ twinId }) => twinId === null);
  const merged = lines.flatMap(({ id, centihours, twinId, twinCentihours }) =>
    twinId === null || twinCentihours === null ? [] : [{ id, twinId, sum: centihours + twinCentihours }],
  );
  if (merged.some(({ sum }) => sum > mostCentihours))
    throw new Refused('REFUSED', preparationText.refusals.tooMuch);
  connection
    .prepare(
      `UPDATE main.planned_line SET employee_id = move.to_id
       FROM (SELECT value ->> 0 AS id, value ->> 1 AS to_id FROM json_each(?)) AS move WHERE planned_line.id = move.id`,
    )
    .run(JSON.stringify(alone.map(({ id, toId }) => [id, toId])));
  if (merged.length > 0) {
    connection
      .prepare('DELETE FROM main.planned_line WHERE id IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(merged.map(({ id }) => id)));
    connection
      .prepare(
        `UPDATE main.planned_line SET centihours = twin.total
         FROM (SELECT value ->> 0 AS id, value ->> 1 AS total FROM json_each(?)) AS twin WHERE planned_line.id = twin.id`,
      )
      .run(JSON.stringify(merged.map(({ twinId, sum }) => [twinId, sum])));
  }
  return count(lines);
}

/** The hours that handovers name, without moving them. */
export function countHours(
  connection: Connection,
  year: number,
  handovers: readonly RoleHandover[],
  status: 'A' | 'B',
): MovedHours {
  return count(findLines(connection, year, handovers, status));
}

function findLines(
  connection: Connection,
  year: number,
  handovers: readonly RoleHandover[],
  status: 'A' | 'B',
): Line[] {
  if (handovers.length === 0) return [];
  const rows = handovers.map((each) => [
    each.clientId,
    each.role,
    each.firstMonth,
    each.lastMonth,
    each.fromId,
    each.toId,
  ]);
  // The columns of the statement above.
  return connection
    .prepare(linesOfHandovers)
    .all({ year, status, handovers: JSON.stringify(rows) }) as Line[];
}

function count(lines: readonly Line[]): MovedHours {
  return {
    lines: lines.length,
    centihours: lines.reduce((sum, { centihours }) => sum + centihours, 0),
    clients: new Set(lines.map(({ clientId }) => clientId)).size,
  };
}
