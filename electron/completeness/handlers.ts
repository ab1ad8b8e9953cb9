import { loadCompletenessFields, loadCountableFields } from '#db/completeness/load-fields.ts';
import { loadWorklist } from '#db/completeness/load-values.ts';
import { saveSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { completenessCalls } from '#shared/completeness/calls.ts';
import { completenessText } from '#shared/completeness/nl.ts';

export const completenessHandlers: HandlersFor<typeof completenessCalls> = {
  'completeness.list': (_input, { db, today }) => loadWorklist(db.connection, { today }),

  'completeness.getFields': (_input, { db }) => {
    const counted = new Set(loadCompletenessFields(db.connection).map(({ key }) => key));
    const fields = loadCountableFields(db.connection);
    return { fields: fields.map((field) => ({ ...field, isCounted: counted.has(field.key) })) };
  },

  'completeness.setFields': ({ keys }, { db, describe }) => {
    const known = loadCountableFields(db.connection).map(({ key }) => key);
    const unknown = keys.find((key) => !known.includes(key));
    if (unknown !== undefined)
      throw new Refused('NOT_FOUND', completenessText.refusals.unknownField(unknown));
    const chosen = known.filter((key) => keys.includes(key));
    saveSetting(db.connection, 'completeness.fields', chosen);
    describe(completenessText.changes.fields(chosen.length));
    return { counted: chosen.length };
  },
};
