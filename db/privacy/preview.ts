import type { Connection } from '#db/office/database.ts';
import { isAmbiguous, listNamed } from '#db/privacy/erase-code.ts';
import { findSubject, listClientKeys } from '#db/privacy/find-people.ts';
import { listRules } from '#db/privacy/retention-rules.ts';
import { recordNames } from '#shared/history/record-names.ts';
import {
  findRule,
  keptUntil,
  type ErasureMode,
  type ErasurePart,
  type ErasurePreview,
  type Subject,
} from '#shared/privacy/model.ts';
import { otherTables } from '#shared/privacy/dossier-nl.ts';
import { privacyText } from '#shared/privacy/nl.ts';

type Preview = Omit<ErasurePreview, 'backups'>;
const { why, refusals } = privacyText;

/** What erasing somebody would take and what must stay, by the rules of today. */
export function previewErasure(connection: Connection, subject: Subject, today: string): Preview {
  if (!findSubject(connection, subject)) return refused(refusals.gone);
  switch (subject.kind) {
    case 'account':
      return refused(refusals.account);
    case 'contact':
      return {
        modes: ['removed'],
        refusal: null,
        goes: parts(connection, [['contact', 'id = ?', subject.id], logOf('contact', subject.id)]),
        stays: [{ what: privacyText.dossier.mentions, count: 0, why: why.mentions, untilOn: null }],
      };
    case 'employee':
      return previewEmployee(connection, subject.id, today);
    case 'client':
      return previewClient(connection, subject.id, today);
  }
}

function previewEmployee(connection: Connection, id: number, today: string): Preview {
  const { code, until, live } = connection
    .prepare(
      `SELECT code, out_of_service_on AS until, EXISTS (SELECT 1 FROM account WHERE employee_id = employee.id AND ended_at IS NULL) AS live
       FROM employee WHERE id = ?`,
    )
    .get(id) as { code: string; until: string | null; live: number };
  if (until === null || until >= today) return refused(refusals.working);
  if (live === 1) return refused(refusals.liveAccount);
  const staysInLog = isAmbiguous(connection, code);
  const count = listNamed(connection, code).length;
  const named: ErasurePart[] =
    count === 0 ? [] : [{ what: why.namedIn(code), count, why: staysInLog ? why.code : null, untilOn: null }];
  return {
    modes: ['anonymised'],
    refusal: null,
    goes: [
      ...parts(connection, [['employee', 'id = ?', id], logOf('employee', id)]),
      ...(staysInLog ? [] : named),
    ],
    stays: [
      ...parts(connection, [['planned_line', 'employee_id = ?', id]], why.hours),
      ...(staysInLog ? named : []),
      ...parts(
        connection,
        [['change_set', 'account IN (SELECT name FROM account WHERE employee_id = ?)', id]],
        why.account,
      ),
    ],
  };
}

function previewClient(connection: Connection, id: number, today: string): Preview {
  const client = connection
    .prepare('SELECT status, client_until_on AS until FROM client WHERE id = ?')
    .get(id) as { status: string; until: string | null };
  if (client.status === 'active') return refused(refusals.active);
  const rules = listRules(connection);
  const untilOf = (code: 'client' | 'wwft') => {
    const rule = findRule(rules, code, today);
    return rule && client.until !== null ? keptUntil(code, client.until, rule.months) : null;
  };
  const lawOf = (code: 'client' | 'wwft') =>
    why.law(findRule(rules, code, today)?.source ?? '', untilOf(code));
  const isFree =
    client.status === 'prospect' ||
    (['client', 'wwft'] as const).every((code) => {
      const until = untilOf(code);
      return until !== null && until < today;
    });
  const keys = JSON.stringify(listClientKeys(connection, id));
  const log: Count = [
    'change_row',
    `kept_digest IS NULL AND client_id IN (SELECT value FROM json_each(?))`,
    keys,
  ];
  const optional = [
    'contact',
    'gift',
    'advisory',
    'strategy',
    'data_request_cell',
    'classification_override',
  ];
  const personal = [
    'client_role',
    'client_filing',
    'deadline_done',
    'audit_file',
    'value_origin',
    'risk_assessment',
  ];
  const money = ['yearly_figure', 'yearly_production', 'client_plan', 'planned_line'];
  const all = (tables: readonly string[]) => tables.map((table): Count => [table, 'client_id = ?', id]);
  const number = findSubject(connection, { kind: 'client', id })?.number ?? '';
  const closed: Count = ['closing_client', 'number = ?', number];
  const modes: ErasureMode[] = isFree ? ['removed', 'anonymised'] : ['reduced'];
  if (isFree)
    return {
      modes,
      refusal: null,
      goes: parts(connection, [['client', 'id = ?', id], ...all([...optional, ...personal]), log]),
      stays: [
        ...parts(connection, all(money), why.hours),
        ...parts(connection, [closed], why.closed),
        ...parts(
          connection,
          [['privacy_request', `subject_kind = 'client' AND subject_id = ?`, id]],
          why.requests,
        ),
      ],
    };
  return {
    modes,
    refusal: null,
    goes: parts(connection, [...all(optional), log]),
    stays: [
      ...parts(
        connection,
        [['client', 'id = ?', id], ...all(['audit_file', ...money, 'client_filing'])],
        lawOf('client'),
        untilOf('client'),
      ),
      ...parts(connection, all(['risk_assessment']), lawOf('wwft'), untilOf('wwft')),
      ...parts(connection, [closed], why.closed),
    ],
  };
}

function refused(refusal: string): Preview {
  return { modes: [], refusal, goes: [], stays: [] };
}

type Count = readonly [table: string, condition: string, value: string | number];

function logOf(table: string, id: number): Count {
  return ['change_row', `kept_digest IS NULL AND table_name = '${table}' AND record_id = ?`, id];
}

/** Counts, without kinds of which there is nothing. */
function parts(
  connection: Connection,
  counts: readonly Count[],
  reason: string | null = null,
  untilOn: string | null = null,
): ErasurePart[] {
  return counts.flatMap(([table, condition, value]) => {
    const count = Number(
      connection.prepare(`SELECT count(*) FROM "${table}" WHERE ${condition}`).pluck().get(value),
    );
    const what = otherTables[table] ?? recordNames[table] ?? table;
    return count === 0 ? [] : [{ what, count, why: reason, untilOn }];
  });
}
