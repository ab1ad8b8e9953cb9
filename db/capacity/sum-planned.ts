import { prepared } from '#db/office/prepared.ts';
import type { Connection } from '#db/office/database.ts';

/** By what planned hours are taken together, besides their month. */
export type SumKey = 'employee_id' | 'service_id' | 'role_code';

/** Hours of a year by month under one combination of keys, in the order of the keys asked for. */
export interface PlannedSum<Keys extends readonly unknown[]> {
  keys: Keys;
  /** Whole hundredths, January first. */
  months: number[];
}

type Row = [...keys: (string | number | null)[], month: number, centihours: number];

/** Plans that were dropped count nowhere. Asked once: their clients are few. */
export const droppedPlans = `SELECT client_id FROM client_plan WHERE year = @year AND status = 'V'`;

/**
 * Planned hours of a year, summed. The first statement runs over an index alone where one fits; hours of dropped plans are taken
 * out afterwards, because looking up the plan of every line would cost many times the sum itself.
 */
export function sumPlanned<Keys extends readonly unknown[]>(
  connection: Connection,
  of: { year: number; draftId: number | undefined },
  by: readonly SumKey[],
): PlannedSum<Keys>[] {
  const keys = by.join(', ');
  const sums = new Map<string, PlannedSum<Keys>>();
  const add = (rows: Row[], sign: 1 | -1) => {
    for (const row of rows) {
      const own = row.slice(0, by.length);
      const name = JSON.stringify(own);
      let sum = sums.get(name);
      if (!sum) {
        // The columns asked for, in their order: the caller names their types.
        sum = { keys: own as unknown as Keys, months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
        sums.set(name, sum);
      }
      const index = Number(row[by.length]) - 1;
      sum.months[index] = (sum.months[index] ?? 0) + sign * Number(row[by.length + 1]);
    }
  };
  const read = (sql: string): Row[] =>
    prepared(connection, sql)
      .raw()
      .all(of.draftId === undefined ? { year: of.year } : of) as Row[];
  const group = `GROUP BY ${keys}, month`;
  add(
    read(
      by.join() === 'service_id'
        ? perService
        : `SELECT ${keys}, month, sum(centihours) FROM planned_line WHERE year = @year ${group}`,
    ),
    1,
  );
  add(
    read(
      `SELECT ${keys}, month, sum(centihours) FROM client_plan CROSS JOIN planned_line USING (client_id, year)
       WHERE year = @year AND status = 'V' ${group}`,
    ),
    -1,
  );
  if (of.draftId !== undefined) {
    add(read(`SELECT ${keys}, month, sum(centihours) FROM (${draftedFrom}) ${group}`), -1);
    add(read(`SELECT ${keys}, month, sum(centihours) FROM (${draftedTo}) ${group}`), 1);
  }
  return [...sums.values()].filter(({ months }) => months.some((hours) => hours !== 0));
}

/** Service by service, so that the index on them gives the order of the groups. */
const perService = `SELECT service.id, month, sum(centihours) FROM service
  CROSS JOIN planned_line ON planned_line.service_id = service.id AND year = @year GROUP BY service.id, month`;

/** Lines that a draft changes, as they stand now. */
const draftedFrom = `SELECT line.* FROM planning_draft_line AS drafted JOIN planned_line AS line ON line.id = drafted.line_id
  WHERE drafted.draft_id = @draftId AND line.year = @year AND line.client_id NOT IN (${droppedPlans})`;

/** The same lines as the draft would have them; what was removed meanwhile does not come back. */
const draftedTo = `SELECT drafted.* FROM planning_draft_line AS drafted
  LEFT JOIN planned_line AS line ON line.id = drafted.line_id AND line.year = @year
  WHERE drafted.draft_id = @draftId AND (drafted.line_id IS NULL OR line.id IS NOT NULL)
    AND drafted.client_id NOT IN (${droppedPlans})`;
