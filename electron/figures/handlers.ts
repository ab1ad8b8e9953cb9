import { refuseHidden } from '#db/accounts/margins.ts';
import { findClientId } from '#db/clients/find.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadFigures, loadProductions } from '#db/figures/load.ts';
import { findYearValue, removeYear, saveYearValue } from '#db/figures/save.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import { refuseConflict } from '#shared/clients/conflict.ts';
import { Refused } from '#shared/common/errors.ts';
import type { figureCalls } from '#shared/figures/calls.ts';
import { refusalOfYearValue } from '#shared/figures/check-value.ts';
import { classesOf } from '#shared/figures/classes.ts';
import { yearField } from '#shared/figures/model.ts';
import { figuresText } from '#shared/figures/nl.ts';
import { showYearValue } from '#shared/figures/show-value.ts';

export const figureHandlers: HandlersFor<typeof figureCalls> = {
  'figures.getForClient': ({ number }, { db }) => {
    const clientId = findClientId(db.connection, number);
    const classes = classesOf(getActiveDefinition(db).definition);
    return {
      figures: loadFigures(db.connection, clientId),
      productions: loadProductions(db.connection, clientId).map((production) => ({
        ...production,
        ...classes(production),
      })),
    };
  },

  'figures.saveValue': ({ number, year, field, value, expected }, context) => {
    const { connection } = context.db;
    refuseHidden(connection, field);
    const clientId = findClientId(connection, number);
    const refusal = refusalOfYearValue(field, value);
    if (refusal !== undefined) throw new Refused('REFUSED', refusal, { field, year });
    const current = findYearValue(connection, { clientId, year, field });
    const { label } = yearField(field);
    if (current !== value) {
      refuseConflict({ label: `${label} ${year}`, shown: showYearValue(field, current) }, expected, {
        current,
        origin: null,
      });
    }
    saveYearValue(connection, { clientId, year, field, value }, stampOf(context));
    context.describe(figuresText.changes.saved(number, label, year, showYearValue(field, value)));
    return {};
  },

  'figures.removeYear': ({ number, year, table }, { db, describe }) => {
    if (table === 'yearly_production') refuseHidden(db.connection, 'productionCents');
    const clientId = findClientId(db.connection, number);
    if (!removeYear(db.connection, clientId, year, table)) {
      throw new Refused('NOT_FOUND', figuresText.refusals.noYear(number, year));
    }
    describe(figuresText.changes.yearRemoved(number, year, table === 'yearly_production'));
    return {};
  },
};
