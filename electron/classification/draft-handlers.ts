import { classifyOffice } from '#db/classification/classify-office.ts';
import {
  activateDraft,
  createDraft,
  getActiveDefinition,
  getDefinition,
  getDraft,
  listDefinitions,
  removeDraft,
  saveDraft,
} from '#db/classification/definitions.ts';
import { loadOverrides } from '#db/classification/overrides.ts';
import { saveScoring } from '#db/classification/scorings.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { refuseProblems } from '#electron/classification/refuse-problems.ts';
import type { definitionCalls } from '#shared/classification/calls.ts';
import { checkDefinition } from '#shared/classification/check-definition.ts';
import { classifyUnits } from '#shared/classification/classify.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';

export const definitionHandlers: HandlersFor<typeof definitionCalls> = {
  'classification.listDefinitions': (_input, { db }) => ({ definitions: listDefinitions(db) }),

  'classification.getDefinition': ({ id }, { db }) => {
    const stored = getDefinition(db, id);
    return { ...stored, problems: checkDefinition(stored.definition) };
  },

  'classification.createDraft': ({ basedOnId }, { db, describe, account, now }) => {
    const base = basedOnId === undefined ? getActiveDefinition(db) : getDefinition(db, basedOnId);
    describe(nlScreen.changes.draftCreated(base.name));
    return createDraft(
      db,
      { ...base.definition, version: null, name: base.name },
      { account: account.name, now },
    );
  },

  'classification.saveDraft': ({ id, definition }, { db, describe }) => {
    saveDraft(db, id, definition);
    describe(nlScreen.changes.draftSaved(definition.name));
    return { problems: checkDefinition(definition) };
  },

  'classification.removeDraft': ({ id }, { db, describe }) => {
    describe(nlScreen.changes.draftRemoved(getDraft(db, id).name));
    removeDraft(db, id);
    return {};
  },

  'classification.activateDraft': ({ id, reason }, context) => activate(context, id, reason),
};

/**
 * Puts a draft in force. The scores under the old definition are kept as they are at this moment, and so are those under the
 * new one, from the same values: the two can always be compared.
 */
function activate({ db, account, now, today, describe }: CommandContext, id: number, reason: string) {
  const draft = getDraft(db, id);
  refuseProblems(draft.definition);
  const by = { reason, scoredAt: now, scoredBy: account.name };
  const old = getActiveDefinition(db);
  const before = classifyOffice(db, today, 'origins');
  const kept = saveScoring(db.connection, before, { ...by, definitionId: old.id, kind: 'before_activation' });
  const version = activateDraft(db, id, { account: account.name, now, reason });
  const after = classifyUnits(
    before.units.map(({ unit }) => unit),
    compileDefinition(draft.definition),
    before,
    loadOverrides(db.connection),
  );
  const made = saveScoring(db.connection, after, { ...by, definitionId: id, kind: 'after_activation' });
  describe(nlScreen.changes.activated(version));
  return { version, scoringIds: [kept.id, made.id] };
}
