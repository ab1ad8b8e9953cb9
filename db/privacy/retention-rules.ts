import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { RetentionRule } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { formatDay } from '#shared/text/format.ts';

const { refusals } = privacyText;

/** Every version of every rule, of one rule the newest first. */
export function listRules(connection: Connection): RetentionRule[] {
  const rows = connection
    .prepare(
      `SELECT id, code, valid_from AS validFrom, months, source, checked_on AS checkedOn, is_proposal AS isProposal
       FROM retention_rule ORDER BY code, valid_from DESC`,
    )
    .all() as (Omit<RetentionRule, 'isProposal'> & { isProposal: number })[];
  return rows.map((row) => ({ ...row, isProposal: row.isProposal === 1 }));
}

/** Stores a version, over the one that begins on the same day. Refuses a day before the first version, and a check that is still to come. */
export function saveRule(connection: Connection, rule: Omit<RetentionRule, 'id'>, today: string): number {
  const first = listRules(connection).findLast(({ code }) => code === rule.code);
  if (first && rule.validFrom < first.validFrom)
    throw new Refused('REFUSED', refusals.ruleTooEarly(formatDay(first.validFrom)));
  if (rule.checkedOn > today) throw new Refused('REFUSED', refusals.checkedLater);
  const { id } = connection
    .prepare(
      `INSERT INTO main.retention_rule (code, valid_from, months, source, checked_on, is_proposal)
       VALUES (@code, @validFrom, @months, @source, @checkedOn, @isProposal)
       ON CONFLICT (code, valid_from) DO UPDATE SET months = excluded.months, source = excluded.source,
         checked_on = excluded.checked_on, is_proposal = excluded.is_proposal RETURNING id`,
    )
    .get({ ...rule, isProposal: rule.isProposal ? 1 : 0 }) as { id: number };
  return id;
}

/** Takes away a version and gives it; refuses the first of a rule, without which nothing would be listed. */
export function removeRule(connection: Connection, id: number): RetentionRule {
  const rules = listRules(connection);
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Refused('NOT_FOUND', refusals.rule);
  if (rules.findLast(({ code }) => code === rule.code)?.id === id)
    throw new Refused('IN_USE', refusals.firstRule);
  connection.prepare('DELETE FROM main.retention_rule WHERE id = ?').run(id);
  return rule;
}
