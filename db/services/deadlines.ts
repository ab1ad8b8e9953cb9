import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import { servicesText } from '#shared/services/nl.ts';
import { formatDay } from '#shared/text/format.ts';

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

/** One rule; refuses one that is gone. */
export function getDeadlineRule(connection: Connection, id: number): DeadlineRule {
  const found = listDeadlineRules(connection).find((rule) => rule.id === id);
  if (!found) throw new Refused('NOT_FOUND', servicesText.ruleGone);
  return found;
}

/** Adds a dated rule; refuses a second one of a code from the same day. */
export function addDeadlineRule(connection: Connection, rule: Omit<DeadlineRule, 'id'>): DeadlineRule {
  const isTaken = listDeadlineRules(connection).some(
    ({ code, validFrom }) => code === rule.code && validFrom === rule.validFrom,
  );
  if (isTaken) throw new Refused('CONFLICT', servicesText.ruleTaken(rule.code, formatDay(rule.validFrom)));
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO deadline_rule (code, name, step, basis, after_code, months, is_month_end, days, valid_from, source, checked_on)
       VALUES (@code, @name, @step, @basis, @afterCode, @months, @isMonthEnd, @days, @validFrom, @source, @checkedOn)`,
    )
    .run({ ...rule, isMonthEnd: rule.isMonthEnd ? 1 : 0 });
  return getDeadlineRule(connection, Number(lastInsertRowid));
}

/** Says when, and where, a rule was looked up. */
export function checkDeadlineRule(
  connection: Connection,
  id: number,
  checked: { on: string; source: string },
): void {
  connection
    .prepare('UPDATE deadline_rule SET checked_on = @on, source = @source WHERE id = @id')
    .run({ ...checked, id });
}
