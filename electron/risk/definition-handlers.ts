import {
  activateRiskDefinition,
  createRiskDefinition,
  getActiveRiskDefinition,
  getRiskDefinition,
  getRiskDefinitionDraft,
  listRiskDefinitions,
  removeRiskDefinition,
  saveRiskDefinition,
} from '#db/risk/definitions.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { riskDefinitionCalls } from '#shared/risk/calls.ts';
import { checkRiskDefinition } from '#shared/risk/check-definition.ts';
import { riskChanges } from '#shared/risk/nl-changes.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';

export const riskDefinitionHandlers: HandlersFor<typeof riskDefinitionCalls> = {
  'risk.listDefinitions': (_input, { db }) => ({ definitions: listRiskDefinitions(db) }),

  'risk.getDefinition': ({ id }, { db }) => {
    const stored = getRiskDefinition(db, id);
    return { ...stored, problems: checkRiskDefinition(stored.definition) };
  },

  'risk.createDefinition': ({ basedOnId }, { db, describe, account, now }) => {
    const base = basedOnId === undefined ? getActiveRiskDefinition(db) : getRiskDefinition(db, basedOnId);
    describe(riskChanges.definitionCreated(base.name));
    const { id } = createRiskDefinition(
      db,
      { ...base.definition, version: null },
      { account: account.name, now },
    );
    return { id };
  },

  'risk.saveDefinition': ({ id, definition }, { db, describe }) => {
    saveRiskDefinition(db, id, definition);
    describe(riskChanges.definitionSaved(definition.name));
    return { problems: checkRiskDefinition(definition) };
  },

  'risk.removeDefinition': ({ id }, { db, describe }) => {
    describe(riskChanges.definitionRemoved(getRiskDefinitionDraft(db, id).name));
    removeRiskDefinition(db, id);
    return {};
  },

  'risk.activateDefinition': ({ id, reason }, { db, describe, account, now }) => {
    const problems = checkRiskDefinition(getRiskDefinitionDraft(db, id).definition);
    if (problems.length > 0)
      throw new Refused('REFUSED', riskRefusals.draftHasProblems(problems.length), { problems });
    const version = activateRiskDefinition(db, id, { account: account.name, now, reason });
    describe(riskChanges.definitionActivated(version));
    return { version };
  },
};
