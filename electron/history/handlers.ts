import { findClientId } from '#db/clients/find.ts';
import { listClientHistory } from '#db/history/list.ts';
import { findLastRedoable, findLastUndoable, isUndo, undoChangeSet } from '#db/history/undo.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { TaskContext } from '#electron/calls/context.ts';
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
    if (isUndo(context.db.connection, id)) throw new Refused('CONFLICT', historyText.isAnUndo);
    return undo(context, id);
  },

  'history.redo': async (_input, context) => {
    const step = findLastRedoable(context.db.connection, context.account.name);
    if (!step) throw new Refused('NOT_FOUND', historyText.nothingToRedo);
    return undo(context, step.id);
  },

  'history.listForClient': ({ number, limit }, { db }) => ({
    lines: listClientHistory(db.connection, findClientId(db.connection, number), limit),
  }),
};

function undo(context: TaskContext, id: number): Promise<{ label: string }> {
  return takeBack(context.session, ({ db, account, now }) => {
    const { label } = undoChangeSet(db.connection, id, {
      account: account.name,
      changedAt: now,
      call: 'history.undo',
    });
    return { label };
  });
}
