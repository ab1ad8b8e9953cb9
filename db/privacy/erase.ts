import { digestLabel, digestValues, readChainKey } from '#db/audit/chain.ts';
import { withYearsUnlocked } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { eraseCode } from '#db/privacy/erase-code.ts';
import { findSubject, listClientKeys } from '#db/privacy/find-people.ts';
import { Refused } from '#shared/common/errors.ts';
import type { ErasureMode, RetentionCode, Subject } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';

export type Counts = [table: string, rows: number][];

/** Parts of a client's record that no law makes an office keep. */
const optionalTables = [
  'contact',
  'gift',
  'advisory',
  'strategy',
  'data_request_cell',
  'classification_override',
  'planning_draft_line',
] as const;
/** What goes besides when a client is made anonymous: sums of hours and money stay, without a name. */
const personalTables = [
  ...optionalTables,
  'risk_assessment',
  'client_filing',
  'client_book_year',
  'client_legal_form',
  'client_extension',
  'deadline_done',
  'audit_file',
  'account_range',
  'value_origin',
  'client_merge',
] as const;

/** Erases somebody inside the running change set; must be the call that the triggers of the log know. Answers what went. */
export function eraseSubject(connection: Connection, subject: Subject, mode: ErasureMode): Counts {
  const person = findSubject(connection, subject);
  if (!person) throw new Refused('NOT_FOUND', privacyText.refusals.gone);
  const counts: Counts = [];
  const run = (table: string, sql: string, ...values: (string | number)[]) => {
    const { changes } = connection.prepare(sql).run(...values);
    if (changes > 0) counts.push([table, changes]);
  };
  withYearsUnlocked(connection, 'privacy', () => {
    if (subject.kind === 'contact') run('contact', 'DELETE FROM main.contact WHERE id = ?', subject.id);
    if (subject.kind === 'employee') anonymiseEmployee(connection, subject.id, person.detail, run);
    if (subject.kind === 'client')
      eraseClient({ connection, id: subject.id, number: person.detail, mode, run });
  });
  counts.push(...eraseLog(connection, subject, mode));
  if (subject.kind === 'employee') {
    const named = eraseCode(connection, person.detail, aliasOf(subject.id));
    if (named > 0) counts.push(['change_set', named]);
  }
  tidySearch(connection);
  return counts;
}

type Run = (table: string, sql: string, ...values: (string | number)[]) => void;

interface ClientErasure {
  connection: Connection;
  id: number;
  number: string;
  mode: ErasureMode;
  run: Run;
}

function eraseClient({ connection, id, number, mode, run }: ClientErasure): void {
  const tables = mode === 'reduced' ? optionalTables : personalTables;
  for (const table of tables) run(table, `DELETE FROM main."${table}" WHERE client_id = ?`, id);
  run(
    'client',
    'UPDATE main.client SET phone = NULL, email = NULL, birth_year = NULL, remark = NULL WHERE id = ?',
    id,
  );
  run(
    'client_plan',
    'UPDATE main.client_plan SET remark = NULL WHERE client_id = ? AND remark IS NOT NULL',
    id,
  );
  run('import_client', 'DELETE FROM main.import_client WHERE number = ?', number);
  run('import_strategy', 'DELETE FROM main.import_strategy WHERE number = ?', number);
  if (mode === 'reduced') return;
  const alias = `GEWIST-${id}`;
  run(
    'client',
    `UPDATE main.client SET number = ?, name = ?, kvk_number = NULL, rsin = NULL, vat_id = NULL, street = NULL, house_number = NULL,
       postcode = NULL, city = NULL, country = NULL, base_source = NULL, client_until_on = client_until_on WHERE id = ?`,
    alias,
    privacyText.erasedName,
    id,
  );
  for (const table of ['closing_role', 'closing_hours'] as const)
    run(table, `UPDATE main.${table} SET number = ? WHERE number = ?`, alias, number);
  run(
    'closing_client',
    `UPDATE main.closing_client SET number = ?, name = ?, strategy = NULL, override_reason = NULL,
       unit = iif(unit = 'client:' || ?, 'client:' || ?, unit) WHERE number = ?`,
    alias,
    privacyText.erasedName,
    number,
    alias,
    number,
  );
  run(
    'classification_line',
    `UPDATE main.classification_line SET unit_name = ?, override_reason = NULL, birth_year = NULL, unit = 'client:' || ?,
       head_number = NULL WHERE unit = 'client:' || ?`,
    privacyText.erasedName,
    alias,
    number,
  );
  run(
    'classification_member',
    'UPDATE main.classification_member SET number = ?, name = ? WHERE number = ?',
    alias,
    privacyText.erasedName,
    number,
  );
  if (mode === 'removed') {
    connection.prepare('UPDATE main.client_group SET head_client_id = NULL WHERE head_client_id = ?').run(id);
    run('client', 'DELETE FROM main.client WHERE id = ?', id);
  }
}

/** What stands for an employee whose code and name are gone. */
const aliasOf = (id: number) => `X${id}`;

function anonymiseEmployee(connection: Connection, id: number, code: string, run: Run): void {
  const live = connection.prepare('SELECT 1 FROM account WHERE employee_id = ? AND ended_at IS NULL').get(id);
  if (live !== undefined) throw new Refused('REFUSED', privacyText.refusals.liveAccount);
  const alias = aliasOf(id);
  run(
    'employee',
    `UPDATE main.employee SET code = ?, name = '', email = NULL, remark = NULL WHERE id = ?`,
    alias,
    id,
  );
  run('closing_employee', `UPDATE main.closing_employee SET code = ?, name = '' WHERE code = ?`, alias, code);
  for (const table of ['closing_role', 'closing_hours', 'closing_capacity'] as const)
    run(table, `UPDATE main.${table} SET employee_code = ? WHERE employee_code = ?`, alias, code);
  run('closing_role', 'UPDATE main.closing_role SET planned_code = ? WHERE planned_code = ?', alias, code);
  run('data_request', 'UPDATE main.data_request SET employee_code = ? WHERE employee_code = ?', alias, code);
  run(
    'account',
    `UPDATE main.account SET name = ? WHERE employee_id = ?`,
    `${privacyText.erasedPerson} ${id}`,
    id,
  );
}

/** Records of one kind past their term of one client; see `RetentionCode`. */
export function erasePart(
  connection: Connection,
  code: Exclude<RetentionCode, 'client' | 'prospect' | 'employee' | 'property'>,
  clientId: number,
  before: string,
): Counts {
  const year = Number(before.slice(0, 4));
  const counts: Counts = [];
  const remove = (table: string, condition: string, ...values: (string | number)[]) => {
    const ids = connection
      .prepare(`SELECT rowid FROM "${table}" WHERE client_id = ? AND ${condition}`)
      .pluck()
      .all(clientId, ...values) as number[];
    if (ids.length === 0) return;
    const list = JSON.stringify(ids);
    connection
      .prepare(`DELETE FROM main."${table}" WHERE rowid IN (SELECT value FROM json_each(?))`)
      .run(list);
    counts.push([table, ids.length]);
    counts.push(
      ...eraseRows(
        connection,
        `table_name = '${table}' AND record_id IN (SELECT value FROM json_each(?))`,
        list,
      ),
    );
  };
  withYearsUnlocked(connection, 'retention', () => {
    if (code === 'wwft') remove('risk_assessment', '1');
    if (code === 'contacts') remove('contact', '1');
    if (code === 'gifts') remove('gift', 'year < ?', year);
    if (code === 'requests')
      remove('data_request_cell', 'request_id IN (SELECT id FROM data_request WHERE made_at < ?)', before);
    if (code === 'figures')
      for (const table of ['yearly_figure', 'yearly_production', 'audit_file'])
        remove(table, 'year < ?', year);
  });
  return counts;
}

/** Takes the values about somebody out of the log; each row keeps its digest, so that the chain can still be followed. */
function eraseLog(connection: Connection, subject: Subject, mode: ErasureMode): Counts {
  if (subject.kind === 'client') {
    const keys = JSON.stringify(listClientKeys(connection, subject.id));
    const scope =
      mode === 'reduced'
        ? `AND (table_name IN (${optionalTables.map((table) => `'${table}'`).join(', ')}) OR table_name = 'client')`
        : '';
    return [
      ...eraseRows(
        connection,
        `(client_id IN (SELECT value FROM json_each(@0)) OR (table_name = 'client' AND record_id IN (SELECT value FROM json_each(@0)))) ${scope}`,
        keys,
      ),
      ...eraseLabels(connection, `client_id IN (SELECT value FROM json_each(@0))`, keys),
    ];
  }
  const rows = `table_name = '${subject.kind}' AND record_id = @0`;
  return [...eraseRows(connection, rows, subject.id), ...eraseLabels(connection, rows, subject.id)];
}

function eraseRows(connection: Connection, condition: string, value: string | number): Counts {
  const rows = connection
    .prepare(
      `SELECT id, before, after, hex(salt) AS salt FROM change_row
       WHERE ${condition.replaceAll('?', '@0')} AND kept_digest IS NULL AND (before IS NOT NULL OR after IS NOT NULL)`,
    )
    .all({ 0: value }) as { id: number; before: string | null; after: string | null; salt: string }[];
  const erase = connection.prepare(
    `UPDATE main.change_row SET before = iif(before IS NULL, NULL, '{}'), after = iif(after IS NULL, NULL, '{}'), salt = NULL,
       kept_digest = ? WHERE id = ?`,
  );
  for (const { id, before, after, salt } of rows)
    erase.run(Buffer.from(digestValues(salt, before, after), 'hex'), id);
  return rows.length === 0 ? [] : [['change_row', rows.length]];
}

/** The descriptions of changes that were about one person alone: they name the value. Those of imports name nobody. */
function eraseLabels(connection: Connection, condition: string, value: string | number): Counts {
  const key = readChainKey(connection);
  if (!key) return [];
  const sets = connection
    .prepare(
      `SELECT audit_link.seq AS seq, change_set.id AS id, label, audit_link.salt AS salt
       FROM change_set JOIN audit_link ON audit_link.change_set_id = change_set.id
       WHERE label_digest IS NULL AND change_set.id IN (SELECT change_set_id FROM change_row WHERE ${condition})
         AND (SELECT count(DISTINCT client_id) FROM change_row WHERE change_set_id = change_set.id) <= 1`,
    )
    .all({ 0: value }) as { seq: number; id: number; label: string; salt: Buffer }[];
  const link = connection.prepare('UPDATE main.audit_link SET label_digest = ?, salt = NULL WHERE seq = ?');
  const set = connection.prepare('UPDATE main.change_set SET label = ? WHERE id = ?');
  for (const { seq, id, label, salt } of sets) {
    link.run(digestLabel(key, salt, label), seq);
    set.run(privacyText.erasedLabel, id);
  }
  return sets.length === 0 ? [] : [['change_set', sets.length]];
}

/** The index for searching keeps removed words until it is rewritten. */
function tidySearch(connection: Connection): void {
  connection.exec(`INSERT INTO main.client_search(client_search) VALUES ('optimize')`);
}
