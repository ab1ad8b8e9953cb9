import { setImmediate as nextTurn } from 'node:timers/promises';
import { findCodeLabels } from '#db/codes/labels.ts';
import { loggedColumns, readLines, type LoggedRow } from '#db/history/list.ts';
import type { Connection } from '#db/office/database.ts';
import { collectHeld, type HeldRecord, type HeldTable } from '#db/privacy/dossier.ts';
import { findSubject } from '#db/privacy/find-people.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';
import { Refused } from '#shared/common/errors.ts';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import { recordNames } from '#shared/history/record-names.ts';
import { columnNames } from '#shared/privacy/columns.ts';
import type { Dossier, DossierSection, Subject } from '#shared/privacy/model.ts';
import { otherTables, purposes } from '#shared/privacy/dossier-nl.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';

/** Everything held about somebody, and the bare records behind it. Other calls are answered meanwhile. */
export async function buildDossier(
  context: TaskContext,
  subject: Subject,
): Promise<{ dossier: Dossier; held: HeldTable[] }> {
  const { connection } = context.db;
  const person = findSubject(connection, subject);
  if (!person) throw new Refused('NOT_FOUND', privacyText.refusals.gone);
  const steps = collectHeld(connection, subject);
  let step = steps.next();
  while (!step.done) {
    context.throwIfCancelled();
    context.progress({ label: privacyText.dossier.building, done: Math.round(step.value * 100), total: 100 });
    await nextTurn();
    step = steps.next();
  }
  const findLabel = findCodeLabels(connection);
  return {
    held: step.value,
    dossier: {
      subject,
      name: person.name,
      detail: person.detail,
      madeAt: context.now,
      officeName: getSetting(connection, 'office.name'),
      path: pathOf(subject, person.number),
      sections: step.value
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map((table) => toSection(connection, table, findLabel)),
    },
  };
}

const order = Object.keys(purposes);

function placeOf({ table, isMention }: HeldTable): number {
  const place = order.indexOf(table);
  return (isMention ? 1000 : 0) + (place === -1 ? 500 : place);
}

function pathOf({ kind }: Subject, number: string | null): string {
  if (kind === 'employee') return '/beheer/medewerkers';
  if (kind === 'account') return '/beheer/toegang';
  return `/klanten/${encodeURIComponent(number ?? '')}`;
}

function toSection(connection: Connection, held: HeldTable, findLabel: FindLabel): DossierSection {
  const { table, isMention, total, records } = held;
  const name = otherTables[table] ?? recordNames[table] ?? table;
  return {
    key: isMention ? `mention:${table}` : table,
    title: isMention ? `${privacyText.dossier.mentions}: ${name}` : name,
    purpose: purposes[table] ?? '',
    total,
    records: records.map((record) =>
      table === 'change_row'
        ? logRecord(connection, record, findLabel)
        : plainRecord(connection, table, record, findLabel),
    ),
  };
}

function plainRecord(
  connection: Connection,
  table: string,
  { rowId, values }: HeldRecord,
  findLabel: FindLabel,
) {
  const line = readLines(connection)({
    changeSetId: 1,
    changedAt: '',
    account: '',
    label: '',
    isUndone: 0,
    tableName: table,
    recordId: rowId,
    before: null,
    after: JSON.stringify(values),
  });
  return {
    title: recordNames[table] === undefined ? '' : describeRecord(line),
    values: describeValues(line, findLabel)
      .filter(({ after }) => after !== '')
      .map(({ label, after }) => ({ label: columnNames[label] ?? label, value: show(after) })),
  };
}

function logRecord(connection: Connection, { rowId }: HeldRecord, findLabel: FindLabel) {
  const row = connection
    .prepare(
      `SELECT ${loggedColumns} FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id WHERE change_row.id = ?`,
    )
    .get(rowId) as LoggedRow;
  const line = readLines(connection)(row);
  return {
    title: `${formatInstant(line.changedAt)} · ${line.account} · ${line.label}`,
    values: describeValues(line, findLabel)
      .filter(({ before, after }) => before !== after)
      .map(({ label, before, after }) => ({
        label: `${recordNames[line.record] ?? line.record}, ${label.toLowerCase()}`,
        value: `${before || '(leeg)'} → ${after || '(leeg)'}`,
      })),
  };
}

function show(value: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatInstant(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value.slice(0, 4000);
}
