import { findClientId } from '#db/clients/find.ts';
import { loadMergePlanning } from '#db/clients/merge-planning.ts';
import { loadMergeRecords } from '#db/clients/merge-records.ts';
import { applyMerge, loadMergeSide, mergeRevision } from '#db/clients/merge.ts';
import { withYearsUnlocked } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { mergeCalls } from '#shared/clients/merge-calls.ts';
import type { MergePreview } from '#shared/clients/merge-model.ts';
import { mergeText } from '#shared/clients/merge-nl.ts';
import { planMerge } from '#shared/clients/plan-merge.ts';
import { Refused } from '#shared/common/errors.ts';

export const mergeHandlers: HandlersFor<typeof mergeCalls> = {
  'clients.previewMerge': ({ keep, drop }, { db }) => planOf(db.connection, keep, drop),

  'clients.merge': (choice, { db, describe }) => {
    const { connection } = db;
    const plan = planOf(connection, choice.keep, choice.drop);
    if (plan.refusal !== null) throw new Refused('REFUSED', plan.refusal);
    if (plan.revision !== choice.revision) throw new Refused('CONFLICT', mergeText.refusals.changed);
    const ids = {
      keepId: findClientId(connection, choice.keep),
      dropId: findClientId(connection, choice.drop),
    };
    withYearsUnlocked(connection, 'clients.merge', () => applyMerge(connection, ids, plan, choice));
    describe(mergeText.change(choice.keep, choice.drop));
    return { number: choice.keep };
  },
};

function planOf(connection: Connection, keep: string, drop: string): MergePreview {
  const keepId = findClientId(connection, keep);
  const dropId = findClientId(connection, drop);
  return planMerge(
    loadMergeSide(connection, keepId),
    loadMergeSide(connection, dropId),
    {
      planning: loadMergePlanning(connection, { keepId, dropId }),
      records: loadMergeRecords(connection, { keepId, dropId }),
    },
    mergeRevision(connection, keepId, dropId),
  );
}
