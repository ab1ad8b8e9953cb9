import { findClientId } from '#db/clients/find.ts';
import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { deadlineCalls } from '#shared/deadlines/calls.ts';
import type { Deadline, DeadlineFamily } from '#shared/deadlines/model.ts';
import { refuseRange } from '#shared/deadlines/range.ts';

export const deadlineHandlers: HandlersFor<typeof deadlineCalls> = {
  'deadlines.list': ({ from, until, clientNumber }, { db, today }) => {
    refuseRange({ from, until });
    const clientIds = clientNumber === undefined ? undefined : [findClientId(db.connection, clientNumber)];
    const deadlines = loadDeadlines(db.connection, { from, until, today, ...(clientIds && { clientIds }) });
    return {
      deadlines: deadlines.map(({ clientNumber: number, ruleCode, dueOn, internalOn, source, doneOn }) => ({
        clientNumber: number,
        rule: ruleCode,
        dueOn,
        internalOn,
        source,
        doneOn,
      })),
    };
  },

  'deadlines.countByDay': ({ from, until }, { db, today }) => {
    refuseRange({ from, until });
    return { days: countByDay(loadDeadlines(db.connection, { from, until, today })) };
  },
};

function countByDay(
  deadlines: readonly Deadline[],
): { dueOn: string; family: DeadlineFamily; total: number; done: number }[] {
  const counts = new Map<string, { dueOn: string; family: DeadlineFamily; total: number; done: number }>();
  for (const { dueOn, family, doneOn } of deadlines) {
    const key = `${dueOn} ${family}`;
    const count = counts.get(key) ?? { dueOn, family, total: 0, done: 0 };
    counts.set(key, { ...count, total: count.total + 1, done: count.done + (doneOn === null ? 0 : 1) });
  }
  return [...counts.values()];
}
