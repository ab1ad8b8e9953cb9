import { applyDue, countStaying, findDue, moveConfirmed } from '#db/preparation/apply.ts';
import { findDifferences, toDifference } from '#db/preparation/differences.ts';
import { editRoles } from '#db/preparation/edit-roles.ts';
import { listPreparation } from '#db/preparation/list-preparation.ts';
import { loadLoad } from '#db/preparation/load.ts';
import { previewSwap, swapEmployees } from '#db/preparation/swap.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { preparationCalls } from '#shared/preparation/calls.ts';
import { preparationText } from '#shared/preparation/nl.ts';

const { changes } = preparationText;

export const preparationHandlers: HandlersFor<typeof preparationCalls> = {
  'preparation.list': ({ year }, { db }) => listPreparation(db.connection, year),

  'preparation.setValues': ({ year, edits }, context) => {
    const done = editRoles(context.db.connection, year, edits, stampOf(context));
    const [first] = edits;
    context.describe(
      edits.length === 1 && first?.employee !== undefined
        ? changes.one(year, first.client, first.role, first.employee)
        : changes.many(year, done.changed),
    );
    return done;
  },

  'preparation.previewSwap': (swap, { db }) => previewSwap(db.connection, swap),

  'preparation.swap': (swap, context) => {
    const done = swapEmployees(context.db.connection, swap, stampOf(context));
    context.describe(changes.swapped(swap.year, swap.from, swap.to, done.changed));
    return done;
  },

  'preparation.moveConfirmed': ({ year, clients }, { db, describe }) => {
    const moved = moveConfirmed(db.connection, year, clients);
    describe(changes.takenAlong(year, moved.centihours));
    return moved;
  },

  'preparation.getLoad': ({ year }, { db }) => loadLoad(db.connection, year),

  'preparation.listDifferences': ({ year }, { db }) => ({
    rows: findDifferences(db.connection, year).map(toDifference),
  }),

  'preparation.previewApply': ({ year, on, clients }, { db: { connection } }) => {
    const { due, later } = findDue(connection, year, on, clients);
    return { due: due.map(toDifference), later, stayed: countStaying(connection, year, due) };
  },

  'preparation.apply': (apply, context) => {
    const done = applyDue(context.db.connection, apply, stampOf(context));
    context.describe(changes.applied(apply.year, apply.on, done.applied));
    return done;
  },
};
