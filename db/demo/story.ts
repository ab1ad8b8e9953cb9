import { classifyOffice } from '#db/classification/classify-office.ts';
import { activateDraft, createDraft, getActiveDefinition } from '#db/classification/definitions.ts';
import { loadOverrides, saveOverride } from '#db/classification/overrides.ts';
import { saveScoring } from '#db/classification/scorings.ts';
import { saveClientValues } from '#db/clients/save-values.ts';
import { prepareInsert } from '#db/demo/insert.ts';
import { beginChangeSet, endChangeSet } from '#db/history/record.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import type { Definition } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { clientField } from '#shared/clients/fields.ts';
import type { DemoClient, DemoEdit, DemoOverride } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import { formatDay } from '#shared/text/format.ts';

/** One thing that somebody did, recorded as the program itself would. */
export interface Deed {
  at: string;
  by: string;
  call: string;
  label: string;
  isUndoable: boolean;
}

/** Does something under a change set of its own, dated in the past. */
export function record(
  { connection }: OfficeDatabase,
  deed: Deed,
  work: (changeSetId: number) => void,
): void {
  const { at, by, ...head } = deed;
  const id = beginChangeSet(connection, { ...head, account: by, changedAt: at });
  work(id);
  endChangeSet(connection, id, deed.label);
}

const bulkTables = [
  ['client', 'id', 'id'],
  ['strategy', 'client_id', 'client_id'],
  ['client_role', 'id', 'client_id'],
  ['contact', 'id', 'client_id'],
  ['yearly_figure', 'id', 'client_id'],
  ['yearly_production', 'id', 'client_id'],
  ['client_plan', 'id', 'client_id'],
  ['planned_line', 'id', 'client_id'],
  ['advisory', 'id', 'client_id'],
  ['risk_assessment', 'id', 'client_id'],
] as const;

/**
 * Records what `work` adds to the tables of clients with one statement per table, which is much quicker than the trigger of each
 * row. Only for work that adds records.
 */
export function recordAdditions({ connection }: OfficeDatabase, changeSetId: number, work: () => void): void {
  const newest = bulkTables.map(([table, key]) =>
    connection.prepare(`SELECT coalesce(max(${key}), 0) FROM ${table}`).pluck().get(),
  );
  connection.prepare('DELETE FROM change_context').run();
  work();
  bulkTables.forEach(([table, key, client], index) =>
    connection
      .prepare(
        `INSERT INTO change_row (change_set_id, table_name, record_id, client_id)
         SELECT ?, '${table}', ${key}, ${client} FROM ${table} WHERE ${key} > ? ORDER BY ${key}`,
      )
      .run(changeSetId, newest[index]),
  );
  connection.prepare('INSERT INTO change_context (id, change_set_id) VALUES (1, ?)').run(changeSetId);
}

/** Keeps the classification as it stood on the day of `at`. */
export function keepScoring(db: OfficeDatabase, at: string, by: string, reason: string): void {
  const day = at.slice(0, 10);
  const head = {
    at,
    by,
    call: 'classification.recordScoring',
    label: nlScreen.changes.scored(formatDay(day)),
    isUndoable: false,
  };
  record(db, head, () => {
    const scoring = {
      definitionId: getActiveDefinition(db).id,
      kind: 'reference',
      reason,
      scoredAt: at,
      scoredBy: by,
    } as const;
    saveScoring(db.connection, classifyOffice(db, day, 'origins'), scoring);
  });
}

/** Puts a definition in force, keeping the scores just before and just after, as the program does. */
export function activate(db: OfficeDatabase, definition: Definition, at: string, by: string): void {
  const head = {
    at,
    by,
    call: 'classification.activateDraft',
    label: nlScreen.changes.activated(2),
    isUndoable: false,
  };
  record(db, head, () => {
    const scoring = { reason: demoText.activated, scoredAt: at, scoredBy: by };
    const before = classifyOffice(db, at.slice(0, 10), 'origins');
    const old = getActiveDefinition(db).id;
    saveScoring(db.connection, before, { ...scoring, definitionId: old, kind: 'before_activation' });
    const draft = createDraft(db, definition, { account: by, now: at });
    activateDraft(db, draft.id, { account: by, now: at, reason: demoText.activated });
    const units = before.units.map(({ unit }) => unit);
    const after = classifyUnits(units, compileDefinition(definition), before, loadOverrides(db.connection));
    saveScoring(db.connection, after, { ...scoring, definitionId: draft.id, kind: 'after_activation' });
  });
}

/** Leaves a definition as a draft. */
export function prepareDraft(db: OfficeDatabase, definition: Definition, at: string, by: string): void {
  const label = nlScreen.changes.draftCreated(definition.name);
  record(db, { at, by, call: 'classification.createDraft', label, isUndoable: false }, () => {
    createDraft(db, definition, { account: by, now: at });
  });
}

/** Types values over what stands there. */
export function edit(
  db: OfficeDatabase,
  { at, by, clientNumber, changes }: DemoEdit,
  clientId: number,
): void {
  const label = demoText.edited(
    clientNumber,
    changes.map(({ field }) => clientField(field).label.toLowerCase()),
  );
  record(db, { at, by, call: 'clients.saveValues', label, isUndoable: true }, () => {
    const values = changes.map(({ field, value }) => ({ clientId, field, value }));
    saveClientValues(db.connection, values, {
      origin: 'typed',
      recordedAt: at,
      recordedBy: by,
      source: null,
    });
  });
}

export function override(db: OfficeDatabase, verdict: DemoOverride, unitName: string): void {
  const { clientNumber, at, by, ...rest } = verdict;
  const label = nlScreen.changes.overrideSet(unitName, verdict.type);
  record(db, { at, by, call: 'classification.setOverride', label, isUndoable: true }, () => {
    saveOverride(db.connection, clientNumber, rest, { account: by, now: at });
  });
}

/** Who gets wine and who gets a card, for one year. */
export function giveGifts(
  db: OfficeDatabase,
  clients: readonly DemoClient[],
  ids: ReadonlyMap<string, number>,
  { year, at, by }: { year: number; at: string; by: string },
): void {
  const insert = prepareInsert(db.connection, 'gift', ['client_id', 'year', 'kind', 'note']);
  record(db, { at, by, call: 'gifts.choose', label: demoText.gifts(year), isUndoable: true }, () => {
    for (const { identity, gifts } of clients) {
      const id = ids.get(identity.number);
      if (id === undefined) continue;
      for (const { kind, note } of gifts.filter((gift) => gift.year === year)) {
        insert({ client_id: id, year, kind, note });
      }
    }
  });
}
