import { findClientId } from '#db/clients/find.ts';
import { loadPlanCard } from '#db/planning/load-card.ts';
import { loadPlanChoices } from '#db/planning/load-choices.ts';
import { loadPlanGrid } from '#db/planning/load-grid.ts';
import { loadPlanLines } from '#db/planning/load-lines.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { momentsOfClient } from '#electron/planning/client-moments.ts';
import { makeLetter, saveLetter } from '#electron/planning/letter.ts';
import { setHours, setValues } from '#electron/planning/edit-plans.ts';
import { exportWorkbook, importWorkbook } from '#electron/planning/workbook.ts';
import type { planningCalls } from '#shared/planning/calls.ts';

export const planningHandlers: HandlersFor<typeof planningCalls> = {
  'planning.getGrid': ({ year }, { db }) => loadPlanGrid(db.connection, year),

  'planning.getChoices': (_input, { db, today }) => loadPlanChoices(db.connection, today),

  'planning.getLines': ({ year, client }, { db: { connection } }) =>
    loadPlanLines(connection, year, client === undefined ? null : findClientId(connection, client)),

  'planning.getClient': ({ client, year }, { db: { connection } }) => {
    const clientId = findClientId(connection, client);
    return {
      ...loadPlanCard(connection, clientId, year),
      moments: momentsOfClient(connection, clientId, year),
    };
  },

  'planning.getLetter': (asked, context) => makeLetter(asked, context),

  'planning.saveLetter': (asked, context) => saveLetter(asked, context),

  'planning.setValues': ({ year, values }, context) => setValues(year, values, context),

  'planning.setHours': ({ year, cells, file }, context) => setHours({ year, cells, file }, context),

  'planning.exportWorkbook': ({ year }, context) => exportWorkbook(year, context),

  'planning.importWorkbook': ({ year }, context) => importWorkbook(year, context),
};
