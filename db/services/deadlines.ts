import type { Connection } from '#db/office/database.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';

/** Every rule for a statutory day, by code and newest first. */
export function listDeadlineRules(connection: Connection): DeadlineRule[] {
  const rows = connection
    .prepare(
      `SELECT id, code, name, step, basis, after_code AS afterCode, months, is_month_end AS isMonthEnd, days, valid_from AS validFrom, source,
         checked_on AS checkedOn
       FROM deadline_rule ORDER BY code, valid_from DESC`,
    )
    .all() as (Omit<DeadlineRule, 'isMonthEnd'> & { isMonthEnd: number })[];
  return rows.map((row) => ({ ...row, isMonthEnd: row.isMonthEnd === 1 }));
}
