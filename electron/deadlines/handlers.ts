import { findClientId } from '#db/clients/find.ts';
import { collectDeadlines } from '#db/deadlines/load-deadlines.ts';
import type { FactsAsked } from '#db/deadlines/load-facts.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { deadlineCalls } from '#shared/deadlines/calls.ts';
import type { DeadlineFamily } from '#shared/deadlines/model.ts';
import { refuseRange } from '#shared/deadlines/range.ts';

export const deadlineHandlers: HandlersFor<typeof deadlineCalls> = {
  'deadlines.list': ({ from, until, clientNumber }, { db, today }) => {
    refuseRange({ from, until });
    const clientIds = clientNumber === undefined ? undefined : [findClientId(db.connection, clientNumber)];
    const asked = { from, until, today, ...(clientIds && { clientIds }) };
    return {
      deadlines: collectDeadlines(db.connection, asked, ({ number }, slot, mark) => ({
        clientNumber: number,
        rule: slot.ruleCode,
        dueOn: slot.dueOn,
        internalOn: slot.internalOn,
        source: slot.source,
        doneOn: mark === undefined ? null : mark.doneOn,
      })),
    };
  },

  'deadlines.countByDay': ({ from, until }, { db, today }) => {
    refuseRange({ from, until });
    return { days: countByDay(db.connection, { from, until, today }) };
  },
};

interface DayCount {
  dueOn: string;
  family: DeadlineFamily;
  total: number;
  done: number;
}

/** A count for each day and family, made as the days come by. */
function countByDay(connection: Connection, asked: FactsAsked): DayCount[] {
  const counts = new Map<string, DayCount>();
  collectDeadlines(connection, asked, (_client, { dueOn, family }, mark) => {
    const key = `${dueOn} ${family}`;
    const count = counts.get(key) ?? { dueOn, family, total: 0, done: 0 };
    count.total += 1;
    if (mark !== undefined) count.done += 1;
    counts.set(key, count);
  });
  return [...counts.values()].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
