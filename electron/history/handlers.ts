import { findClientId } from '#db/clients/find.ts';
import { listClientHistory } from '#db/history/list.ts';
import { findLastRedoable, findLastUndoable, isUndo } from '#db/history/undo.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { assertMayTakeBack } from '#electron/history/may-take-back.ts';
import { takeBack } from '#electron/history/take-back.ts';
import { Refused } from '#shared/common/errors.ts';
import type { historyCalls } from '#shared/history/calls.ts';
import { historyText } from '#shared/history/nl.ts';

export const historyHandlers: HandlersFor<typeof historyCalls> = {
  'history.getSteps': (_input, { db, account }) => ({
    undo: findLastUndoable(db.connection, account.name) ?? null,
    redo: findLastRedoable(db.connection, account.name) ?? null,
  }),

  'history.undo': async ({ changeSetId }, context) => {
    const id = changeSetId ?? findLastUndoable(context.db.connection, context.account.name)?.id;
    if (id === undefined) throw new Refused('NOT_FOUND', historyText.nothingToUndo);
    assertMayTakeBack(context.db.connection, id, context.account);
    if (isUndo(context.db.connection, id)) throw new Refused('CONFLICT', historyText.isAnUndo);
    return takeBack(context.session, id, 'history.undo');
  },

  'history.redo': async (_input, context) => {
    const step = findLastRedoable(context.db.connection, context.account.name);
    if (!step) throw new Refused('NOT_FOUND', historyText.nothingToRedo);
    assertMayTakeBack(context.db.connection, step.id, context.account);
    return takeBack(context.session, step.id, 'history.undo');
  },

  'history.listForClient': ({ number, limit }, { db }) => ({
    lines: listClientHistory(db.connection, findClientId(db.connection, number), limit),
  }),
};
