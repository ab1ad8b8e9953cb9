import { createVersions } from '#db/definitions/versions.ts';
import { Definition } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';

const versions = createVersions({
  table: 'classification_definition',
  parse: (content) => Definition.parse(content),
  refusals: { gone: nlScreen.refusals.definitionGone, notADraft: nlScreen.refusals.notADraft },
});

export const listDefinitions = versions.list;
export const getDefinition = versions.get;
export const getActiveDefinition = versions.getActive;
export const getDraft = versions.getDraft;
export const createDraft = versions.createDraft;
export const saveDraft = versions.saveDraft;
export const removeDraft = versions.removeDraft;
export const activateDraft = versions.activate;
