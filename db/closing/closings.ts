import type { Connection } from '#db/office/database.ts';
import type { Closing, OfficeYear, Unfinished, UnfinishedKey } from '#shared/closing/model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

interface Row extends Omit<Closing, 'unfinished' | 'reopened'> {
  unfinished: string;
  reopenedAt: string | null;
  reopenedBy: string | null;
  reopenReason: string | null;
}

const selectClosings = `
  SELECT y.id, y.year, y.closed_at AS closedAt, y.closed_by AS closedBy, y.remark, y.unfinished,
    d.version AS definitionVersion, d.name AS definitionName,
    (SELECT count(*) FROM closing_client WHERE closing_id = y.id) AS clients,
    (SELECT coalesce(sum(planned_centihours), 0) FROM closing_client WHERE closing_id = y.id) AS plannedCentihours,
    y.reopened_at AS reopenedAt, y.reopened_by AS reopenedBy, y.reopen_reason AS reopenReason
  FROM year_closing y JOIN classification_definition d ON d.id = y.definition_id`;

/** All closings, the newest first. */
export function listClosings(connection: Connection): Closing[] {
  return (connection.prepare(`${selectClosings} ORDER BY y.id DESC`).all() as Row[]).map(toClosing);
}

/** The closing of a year that stands; undefined while the year is open. */
export function findClosing(connection: Connection, year: number): Closing | undefined {
  const row = connection.prepare(`${selectClosings} WHERE y.year = ? AND y.reopened_at IS NULL`).get(year) as
    | Row
    | undefined;
  return row && toClosing(row);
}

/** Refuses an unknown closing. */
export function getClosing(connection: Connection, id: number): Closing {
  const row = connection.prepare(`${selectClosings} WHERE y.id = ?`).get(id) as Row | undefined;
  if (row === undefined) throw new Refused('NOT_FOUND', closingText.refusals.closingGone);
  return toClosing(row);
}

function toClosing({ unfinished, reopenedAt, reopenedBy, reopenReason, ...row }: Row): Closing {
  // Written by `insertClosing`: pairs of key and count.
  const pairs = JSON.parse(unfinished) as [UnfinishedKey, number][];
  return {
    ...row,
    unfinished: pairs.map(([key, count]) => ({ key, count })),
    reopened:
      reopenedAt === null || reopenedBy === null || reopenReason === null
        ? null
        : { at: reopenedAt, by: reopenedBy, reason: reopenReason },
  };
}

export interface NewClosing {
  year: number;
  closedAt: string;
  closedBy: string;
  remark: string | null;
  unfinished: readonly Unfinished[];
  definitionId: number;
  scoringId: number;
}

/** Closes a year; its snapshot may be written until it is sealed. Returns its key. */
export function insertClosing(connection: Connection, closing: NewClosing): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.year_closing (year, closed_at, closed_by, remark, unfinished, definition_id, scoring_id)
       VALUES (@year, @closedAt, @closedBy, @remark, @unfinished, @definitionId, @scoringId)`,
    )
    .run({
      ...closing,
      unfinished: JSON.stringify(closing.unfinished.map(({ key, count }) => [key, count])),
    });
  return Number(lastInsertRowid);
}

/** From here on nothing of the snapshot changes. */
export function sealClosing(connection: Connection, id: number): void {
  connection.prepare('UPDATE main.year_closing SET is_sealed = 1 WHERE id = ?').run(id);
}

/** Opens a closed year again; refuses one that is open. */
export function reopenYear(
  connection: Connection,
  year: number,
  by: { at: string; by: string; reason: string },
): Closing {
  const closing = findClosing(connection, year);
  if (closing === undefined) throw new Refused('CONFLICT', closingText.refusals.notClosed(year));
  connection
    .prepare(
      'UPDATE main.year_closing SET reopened_at = @at, reopened_by = @by, reopen_reason = @reason WHERE id = @id',
    )
    .run({ ...by, id: closing.id });
  return getClosing(connection, closing.id);
}

/** The years of the office, the newest first. */
export function listYears(connection: Connection, thisYear: number): OfficeYear[] {
  const byYear = Map.groupBy(listClosings(connection), ({ year }) => year);
  const facts = connection
    .prepare(
      `WITH plans AS (SELECT year, count(*) AS plans FROM client_plan GROUP BY year),
         hours AS (
           SELECT year, sum(hours) AS hours FROM (
             SELECT year, sum(centihours) AS hours FROM planned_line GROUP BY year
             UNION ALL
             SELECT p.year, -sum(l.centihours) FROM client_plan p JOIN planned_line l USING (client_id, year)
             WHERE p.status = 'V' GROUP BY p.year
           ) GROUP BY year),
         budgets AS (SELECT year, count(*) AS budgets FROM employee_budget GROUP BY year),
         years AS (SELECT year FROM plans UNION SELECT year FROM budgets UNION SELECT year FROM year_closing)
       SELECT year, coalesce(plans, 0) AS plans, coalesce(hours, 0) AS plannedCentihours, coalesce(budgets, 0) AS budgets
       FROM years LEFT JOIN plans USING (year) LEFT JOIN hours USING (year) LEFT JOIN budgets USING (year)
       ORDER BY year DESC`,
    )
    .all() as { year: number; plans: number; plannedCentihours: number; budgets: number }[];
  return facts.map((fact): OfficeYear => {
    const closings = byYear.get(fact.year) ?? [];
    const closing = closings.find(({ reopened }) => reopened === null) ?? null;
    return {
      ...fact,
      obstacle: closing !== null ? 'closed' : obstacleOf(fact, thisYear),
      closing,
      earlier: closings.filter(({ reopened }) => reopened !== null),
    };
  });
}

/** Years of which amounts of clients are known. */
export function listAmountYears(connection: Connection): number[] {
  return connection
    .prepare('SELECT DISTINCT year FROM yearly_production ORDER BY year DESC')
    .pluck()
    .all() as number[];
}

function obstacleOf(
  { year, plans, budgets }: { year: number; plans: number; budgets: number },
  thisYear: number,
): OfficeYear['obstacle'] {
  if (year > thisYear) return 'future';
  return plans === 0 && budgets === 0 ? 'empty' : null;
}

/** Refuses a year that is closed already, has not begun or has nothing in it. */
export function assertClosable(connection: Connection, year: number, thisYear: number): void {
  const { refusals } = closingText;
  if (findClosing(connection, year)) throw new Refused('CONFLICT', refusals.alreadyClosed(year));
  if (year > thisYear) throw new Refused('REFUSED', refusals.inFuture(year));
  const has = connection
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM client_plan WHERE year = @year)
         OR EXISTS (SELECT 1 FROM employee_budget WHERE year = @year)`,
    )
    .pluck()
    .get({ year });
  if (has !== 1) throw new Refused('NOT_FOUND', refusals.nothing(year));
}
