import { createVersions, type StoredVersion } from '#db/definitions/versions.ts';
import { RiskDefinition } from '#shared/risk/model.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';

/** A stored version of the questionnaire. */
export type StoredRiskDefinition = StoredVersion<RiskDefinition>;

const versions = createVersions({
  table: 'risk_definition',
  parse: (content) => RiskDefinition.parse(content),
  refusals: { gone: riskRefusals.definitionGone, notADraft: riskRefusals.notADraft },
});

export const listRiskDefinitions = versions.list;
export const getRiskDefinition = versions.get;
export const getActiveRiskDefinition = versions.getActive;
export const getRiskDefinitionDraft = versions.getDraft;
export const createRiskDefinition = versions.createDraft;
export const saveRiskDefinition = versions.saveDraft;
export const removeRiskDefinition = versions.removeDraft;
export const activateRiskDefinition = versions.activate;
