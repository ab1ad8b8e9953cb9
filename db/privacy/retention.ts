import type { Connection } from '#db/office/database.ts';
import { listRules } from '#db/privacy/retention-rules.ts';
import { addMonths } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';
import {
  decisionsFor,
  findRule,
  keptUntil,
  type Decision,
  type RetentionCode,
  type RetentionLine,
} from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';

/** Lines that one list shows; what is more comes when these are decided. */
const maxLines = 5000;

/** Names something past its term. */
export interface RetentionKey {
  code: RetentionCode;
  subjectKind: 'client' | 'employee';
  subjectId: number;
}

export const keyOf = ({ code, subjectKind, subjectId }: RetentionKey) =>
  `${code}:${subjectKind}:${subjectId}`;

/** Everything past its term today, with what was decided about it. A decision to keep something longer lapses after its day. */
export function listPastTerm(connection: Connection, today: string): RetentionLine[] {
  const rules = listRules(connection);
  const decisions = new Map(
    (
      connection
        .prepare(
          `SELECT code || ':' || subject_kind || ':' || subject_id AS key, decision, reason, keep_until_on AS keepUntilOn,
                  decided_by AS decidedBy, decided_at AS decidedAt
           FROM retention_decision WHERE keep_until_on IS NULL OR keep_until_on >= ?`,
        )
        .all(today) as (DecisionRow & { key: string })[]
    ).map(({ key, ...row }) => [key, row]),
  );
  const lines: RetentionLine[] = [];
  for (const [code, sql] of Object.entries(queries) as [ListedCode, string][]) {
    const rule = findRule(rules, code, today);
    if (!rule) continue;
    const before = addMonths(today, -rule.months);
    const rows = connection
      .prepare(sql)
      .all({ before, beforeYear: yearBefore(code, rule.months, today) }) as Row[];
    for (const row of rows) {
      const untilOn = keptUntil(code, row.endedOn, rule.months);
      if (untilOn >= today) continue;
      const subjectKind = code === 'employee' ? 'employee' : 'client';
      const key = keyOf({ code, subjectKind, subjectId: row.subjectId });
      lines.push({
        key,
        code,
        subjectKind,
        ...row,
        keptUntilOn: untilOn,
        ...(decisions.get(key) ?? noDecision),
      });
    }
  }
  return lines
    .toSorted((a, b) => a.keptUntilOn.localeCompare(b.keptUntilOn) || a.key.localeCompare(b.key))
    .slice(0, maxLines);
}

/** Years before this one are past the term; terms of figures run from the end of the year. */
export function yearBefore(code: RetentionCode, months: number, today: string): number {
  return code === 'figures'
    ? Number(today.slice(0, 4)) - Math.ceil(months / 12)
    : Number(addMonths(today, -months).slice(0, 4));
}

interface Row {
  subjectId: number;
  number: string;
  name: string;
  count: number;
  endedOn: string;
}
type DecisionRow = Pick<RetentionLine, 'decision' | 'reason' | 'keepUntilOn' | 'decidedBy' | 'decidedAt'>;
const noDecision: DecisionRow = {
  decision: null,
  reason: null,
  keepUntilOn: null,
  decidedBy: null,
  decidedAt: null,
};

type ListedCode = Exclude<RetentionCode, 'property'>;

const former = `client.status = 'former' AND client.client_until_on IS NOT NULL AND client.client_until_on < @before
  AND client.number NOT LIKE 'GEWIST-%' AND @beforeYear IS NOT NULL`;
const ofYear = (table: string) => `SELECT client_id, year FROM ${table} WHERE year < @beforeYear`;

/** Per kind who has something that may be past its term: the exact day is computed from the rule. */
const queries: Readonly<Record<ListedCode, string>> = {
  client: `SELECT id AS subjectId, number, name, 1 AS count, client_until_on AS endedOn FROM client WHERE ${former}
    LIMIT ${maxLines}`,
  wwft: `SELECT client.id AS subjectId, number, name, count(*) AS count, client_until_on AS endedOn
    FROM client JOIN risk_assessment ON risk_assessment.client_id = client.id WHERE ${former} GROUP BY client.id LIMIT ${maxLines}`,
  contacts: `SELECT client.id AS subjectId, number, client.name AS name, count(*) AS count, client_until_on AS endedOn
    FROM client JOIN contact ON contact.client_id = client.id WHERE ${former} GROUP BY client.id LIMIT ${maxLines}`,
  prospect: `SELECT id AS subjectId, number, name, 1 AS count, substr(base_recorded_at, 1, 10) AS endedOn FROM client
    WHERE status = 'prospect' AND substr(base_recorded_at, 1, 10) < @before AND number NOT LIKE 'GEWIST-%' AND @beforeYear IS NOT NULL
    LIMIT ${maxLines}`,
  figures: `SELECT client.id AS subjectId, number, name, count(*) AS count, min(year) || '-12-31' AS endedOn
    FROM (${ofYear('yearly_figure')} UNION ALL ${ofYear('yearly_production')} UNION ALL ${ofYear('audit_file')}) AS old
    JOIN client ON client.id = old.client_id WHERE @before IS NOT NULL GROUP BY client.id LIMIT ${maxLines}`,
  gifts: `SELECT client.id AS subjectId, number, name, count(*) AS count, min(year) || '-12-31' AS endedOn
    FROM gift JOIN client ON client.id = gift.client_id WHERE year < @beforeYear AND @before IS NOT NULL GROUP BY client.id
    LIMIT ${maxLines}`,
  requests: `SELECT client.id AS subjectId, number, name, count(*) AS count, substr(min(made_at), 1, 10) AS endedOn
    FROM data_request_cell AS cell JOIN data_request ON data_request.id = cell.request_id JOIN client ON client.id = cell.client_id
    WHERE made_at < @before AND @beforeYear IS NOT NULL GROUP BY client.id LIMIT ${maxLines}`,
  employee: `SELECT id AS subjectId, code AS number, name, 1 AS count, out_of_service_on AS endedOn FROM employee
    WHERE out_of_service_on < @before AND (name <> '' OR email IS NOT NULL OR remark IS NOT NULL) AND @beforeYear IS NOT NULL
    LIMIT ${maxLines}`,
};

/** Stores what is decided; refuses what does not fit the kind, and keeping longer without a reason and a day to come. */
export function saveDecision(
  connection: Connection,
  key: RetentionKey,
  typed: { decision: Decision; reason: string | null; keepUntilOn: string | null },
  by: { today: string; at: string; name: string },
): RetentionLine {
  const { refusals } = privacyText;
  const line = findLine(connection, key, by.today);
  if (!decisionsFor(key.code).includes(typed.decision)) throw new Refused('REFUSED', refusals.decision);
  const keeps = typed.decision === 'keep';
  if (keeps && (!typed.reason || typed.keepUntilOn === null || typed.keepUntilOn <= by.today))
    throw new Refused('REFUSED', refusals.keep);
  connection
    .prepare(
      `INSERT INTO main.retention_decision (code, subject_kind, subject_id, decision, reason, keep_until_on, decided_at, decided_by)
       VALUES (@code, @subjectKind, @subjectId, @decision, @reason, @keepUntilOn, @at, @name)
       ON CONFLICT (code, subject_kind, subject_id) DO UPDATE SET decision = excluded.decision, reason = excluded.reason,
         keep_until_on = excluded.keep_until_on, decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
    )
    .run({
      ...key,
      decision: typed.decision,
      reason: typed.reason || null,
      keepUntilOn: keeps ? typed.keepUntilOn : null,
      at: by.at,
      name: by.name,
    });
  return line;
}

export function withdrawDecision(
  connection: Connection,
  { code, subjectKind, subjectId }: RetentionKey,
): void {
  const { changes } = connection
    .prepare('DELETE FROM main.retention_decision WHERE code = ? AND subject_kind = ? AND subject_id = ?')
    .run(code, subjectKind, subjectId);
  if (changes === 0) throw new Refused('NOT_FOUND', privacyText.refusals.past);
}

/** The line of a key; refuses what is not past its term. */
export function findLine(connection: Connection, key: RetentionKey, today: string): RetentionLine {
  const wanted = keyOf(key);
  const line = listPastTerm(connection, today).find((candidate) => candidate.key === wanted);
  if (!line) throw new Refused('NOT_FOUND', privacyText.refusals.past);
  return line;
}

/** Writes down a merge, and takes along what was decided, unless the record that stays has a decision of its own. */
export function recordMerge(connection: Connection, ids: { keepId: number; dropId: number }): void {
  connection
    .prepare('INSERT INTO main.client_merge (client_id, dropped_id) VALUES (@keepId, @dropId)')
    .run(ids);
  connection
    .prepare(
      `UPDATE main.retention_decision SET subject_id = @keepId WHERE subject_kind = 'client' AND subject_id = @dropId
         AND NOT EXISTS (SELECT 1 FROM retention_decision AS own WHERE own.subject_kind = 'client' AND own.subject_id = @keepId
           AND own.code = retention_decision.code)`,
    )
    .run(ids);
  connection
    .prepare(`DELETE FROM main.retention_decision WHERE subject_kind = 'client' AND subject_id = ?`)
    .run(ids.dropId);
  connection
    .prepare(
      `UPDATE main.privacy_request SET subject_id = @keepId WHERE subject_kind = 'client' AND subject_id = @dropId`,
    )
    .run(ids);
}
