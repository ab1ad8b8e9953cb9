import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** A year that is closed now, with when and by whom. */
export interface ClosedYear {
  year: number;
  closedAt: string;
  closedBy: string;
}

/** The years that are closed now, the newest first. */
export function closedYears(connection: Connection): ClosedYear[] {
  return prepared(
    connection,
    `SELECT year, closed_at AS closedAt, closed_by AS closedBy FROM year_closing
     WHERE reopened_at IS NULL ORDER BY year DESC`,
  ).all() as ClosedYear[];
}

/** Refuses a change of a closed year with who closed it; the triggers of the tables refuse what does not ask this. */
export function assertYearOpen(connection: Connection, year: number): void {
  const closed = prepared(
    connection,
    `SELECT year, closed_at AS closedAt, closed_by AS closedBy FROM year_closing
     WHERE year = ? AND reopened_at IS NULL`,
  ).get(year) as ClosedYear | undefined;
  if (closed !== undefined)
    throw new Refused('YEAR_CLOSED', closingText.refusals.closed(year, closed.closedAt, closed.closedBy), {
      year,
    });
}

/**
 * Works on records of closed years without changing their planning: merging two records of a client, or giving a code another name.
 * Their snapshots stay as they were. Inside a transaction; an error rolls the lift back with everything else.
 */
export function withYearsUnlocked<T>(connection: Connection, why: string, work: () => T): T {
  liftYearLock(connection, why);
  const result = work();
  restoreYearLock(connection);
  return result;
}

/** As `withYearsUnlocked`, for work in steps: `restoreYearLock` must follow in the same transaction. */
export function liftYearLock(connection: Connection, why: string): void {
  connection.prepare('INSERT OR REPLACE INTO main.year_lock_lifted (id, why) VALUES (1, ?)').run(why);
}

export function restoreYearLock(connection: Connection): void {
  connection.prepare('DELETE FROM main.year_lock_lifted').run();
}
