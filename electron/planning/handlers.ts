import { findClientId } from '#db/clients/find.ts';
import { loadPlanChoices } from '#db/planning/load-choices.ts';
import { loadPlanGrid } from '#db/planning/load-grid.ts';
import { loadPlanLines } from '#db/planning/load-lines.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { setHours, setValues } from '#electron/planning/edit-plans.ts';
import type { planningCalls } from '#shared/planning/calls.ts';

export const planningHandlers: HandlersFor<typeof planningCalls> = {
  'planning.getGrid': ({ year }, { db }) => loadPlanGrid(db.connection, year),

  'planning.getChoices': (_input, { db, today }) => loadPlanChoices(db.connection, today),

  'planning.getLines': ({ year, client }, { db: { connection } }) =>
    loadPlanLines(connection, year, client === undefined ? null : findClientId(connection, client)),

  'planning.setValues': ({ year, values }, context) => setValues(year, values, context),

  'planning.setHours': ({ year, cells }, context) => setHours(year, cells, context),
};
