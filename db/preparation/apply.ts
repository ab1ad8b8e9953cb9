import type { Stamp } from '#db/clients/save-values.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { findDifferences, toHandover, type StoredDifference } from '#db/preparation/differences.ts';
import { countHours, moveHours } from '#db/preparation/move-hours.ts';
import { Refused } from '#shared/common/errors.ts';
import type { MovedHours } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';

const { refusals } = preparationText;

interface Due {
  due: StoredDifference[];
  /** Differences that begin after the day. */
  later: number;
}

/** What becomes current on a day: differences that begin on or before it. */
export function findDue(connection: Connection, year: number, on: string, numbers?: readonly string[]): Due {
  const all = findDifferences(connection, year, numbers);
  const due = all.filter(({ fromMonth }) => `${year}-${String(fromMonth).padStart(2, '0')}-01` <= on);
  return { due, later: all.length - due.length };
}

/** Confirmed hours that stay with the former ones when these differences are applied. */
export function countStaying(
  connection: Connection,
  year: number,
  due: readonly StoredDifference[],
): MovedHours {
  return countHours(connection, year, due.map(toHandover), 'B');
}

/** Gives the confirmed hours of every changed role, of these clients or of all, to the new ones. */
export function moveConfirmed(connection: Connection, year: number, numbers?: readonly string[]): MovedHours {
  assertYearOpen(connection, year);
  return moveHours(connection, year, findDifferences(connection, year, numbers).map(toHandover), 'B');
}

/** Makes what is due current; refuses when nothing is, or when somebody has left by then. */
export function applyDue(
  connection: Connection,
  { year, on, clients }: { year: number; on: string; clients?: readonly string[] | undefined },
  { origin, recordedAt, recordedBy, source }: Stamp,
): { applied: number; clients: number; later: number } {
  assertYearOpen(connection, year);
  const { due, later } = findDue(connection, year, on, clients);
  if (due.length === 0) throw new Refused('NOT_FOUND', refusals.nothingToApply);
  refuseLeft(connection, due, on);
  const rows = JSON.stringify(due.map(({ clientId, role, toId }) => [clientId, role, toId]));
  connection
    .prepare(
      `DELETE FROM main.client_role WHERE (client_id, role_code) IN (
         SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE value ->> 2 IS NULL)`,
    )
    .run(rows);
  connection
    .prepare(
      `INSERT INTO main.client_role (client_id, role_code, employee_id, origin, recorded_at, recorded_by, source)
       SELECT value ->> 0, value ->> 1, value ->> 2, @origin, @recordedAt, @recordedBy, @source
       FROM json_each(@rows) WHERE value ->> 2 IS NOT NULL
       ON CONFLICT (client_id, role_code) DO UPDATE SET employee_id = excluded.employee_id, origin = excluded.origin,
         recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, source = excluded.source`,
    )
    .run({ rows, origin, recordedAt, recordedBy, source });
  connection
    .prepare(
      `UPDATE main.role_plan SET applied_on = @on WHERE year = @year AND (client_id, role_code) IN (
         SELECT value ->> 0, value ->> 1 FROM json_each(@rows))`,
    )
    .run({ year, on, rows });
  return { applied: due.length, clients: new Set(due.map(({ clientId }) => clientId)).size, later };
}

function refuseLeft(connection: Connection, due: readonly StoredDifference[], on: string): void {
  const left = connection
    .prepare(
      `SELECT id, code, name, out_of_service_on AS outOn FROM employee
       WHERE out_of_service_on <= @on AND id IN (SELECT value FROM json_each(@ids)) ORDER BY code LIMIT 1`,
    )
    .get({ on, ids: JSON.stringify(due.map(({ toId }) => toId)) }) as
    | { id: number; code: string; name: string; outOn: string }
    | undefined;
  if (!left) return;
  const count = due.filter(({ toId }) => toId === left.id).length;
  throw new Refused('REFUSED', refusals.leftAtApply(left.code, left.name, left.outOn, count));
}
