import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { loadBeconList } from '#db/deadlines/screen-becon.ts';
import { clientIdsOf, loadWorkFacts, loadDoneRemarks, remarkKey } from '#db/deadlines/screen-facts.ts';
import {
  removeDoneMarks,
  removeExtensions,
  saveDoneMarks,
  saveExtensions,
} from '#db/deadlines/screen-save.ts';
import { listSizes } from '#electron/deadlines/list-sizes.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { Deadline } from '#shared/deadlines/model.ts';
import type { deadlineScreenCalls } from '#shared/deadlines/screen-calls.ts';
import { refuseWrongExtension, refuseWrongMark } from '#shared/deadlines/screen-checks.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { packWork } from '#shared/deadlines/work-list.ts';
import { addDays, addMonths } from '#shared/common/days.ts';

const { changes, refusals } = deadlinesScreenText;

/** The longest stretch that the list shows at once. */
const mostDays = 400;

/** No day by law, extended or not, lies further after its period. */
const mostMonthsAfterPeriod = 60;

export const deadlineScreenHandlers: HandlersFor<typeof deadlineScreenCalls> = {
  'deadlines.getWork': ({ from, until, onlyOpen }, { db, today }) => {
    if (from > until) throw new Refused('REFUSED', refusals.order);
    if (addDays(from, mostDays) < until) throw new Refused('REFUSED', refusals.tooLong);
    const found = loadDeadlines(db.connection, { from, until, today });
    const remarks = loadDoneRemarks(db.connection);
    const shown = (onlyOpen === true ? found.filter(({ doneOn }) => doneOn === null) : found).map(
      (deadline) => ({
        ...deadline,
        remark: remarks.get(remarkKey(deadline.clientId, deadline.step, deadline.periodEndsOn)) ?? null,
      }),
    );
    return packWork(shown, loadWorkFacts(db.connection));
  },

  'deadlines.markMany': ({ keys, doneOn, remark }, { db, account, describe, today }) => {
    for (const key of keys) refuseWrongMark(key, doneOn, today);
    const marks = withClients(db.connection, keys);
    if (doneOn !== null) refuseWithoutDuty(db.connection, marks, keys, today, 'step');
    if (doneOn === null) {
      const changed = removeDoneMarks(db.connection, marks);
      describe(changes.unmarked(changed));
      return { changed };
    }
    const changed = saveDoneMarks(db.connection, marks, {
      on: doneOn,
      by: account.name,
      remark: remark || null,
    });
    describe(changes.marked(changed, doneOn));
    return { changed };
  },

  'deadlines.extendMany': ({ keys, kind, untilOn }, { db, describe, today }) => {
    for (const key of keys) refuseWrongExtension(key, kind, untilOn);
    const extended = withClients(db.connection, keys);
    if (kind !== 'none') refuseWithoutDuty(db.connection, extended, keys, today, 'family');
    const changed =
      kind === 'none'
        ? removeExtensions(db.connection, extended)
        : saveExtensions(db.connection, extended, { kind, untilOn });
    describe(changes.extended(changed));
    return { changed };
  },

  'deadlines.listSizes': (_, { db, today }) => listSizes(db, today),

  'deadlines.getBecon': ({ taxYear }, { db, today }) => loadBeconList(db.connection, taxYear, today),
};

/** What is said of a client's period: of a step of it, or of the family that the step belongs to. */
type Said<K extends 'step' | 'family'> = { clientId: number; periodEndsOn: string } & Pick<Deadline, K>;

/** Refuses a mark or an extension of what a client need not do: another tax, or a period that it does not have. */
function refuseWithoutDuty<K extends 'step' | 'family'>(
  connection: Connection,
  said: readonly Said<K>[],
  keys: readonly { clientNumber: string }[],
  today: string,
  by: K,
): void {
  const ends = said.map(({ periodEndsOn }) => periodEndsOn).toSorted();
  const duties = new Set(
    loadDeadlines(connection, {
      from: ends[0] ?? today,
      until: addMonths(ends.at(-1) ?? today, mostMonthsAfterPeriod),
      clientIds: said.map(({ clientId }) => clientId),
      today,
    }).map((deadline) => `${deadline.clientId} ${deadline[by]} ${deadline.periodEndsOn}`),
  );
  const without = keys.filter((_key, index) => {
    const one = said[index];
    return one !== undefined && !duties.has(`${one.clientId} ${one[by]} ${one.periodEndsOn}`);
  });
  if (without.length > 0)
    throw new Refused('REFUSED', refusals.noDuty(without.map(({ clientNumber }) => clientNumber)));
}

/** The keys with the clients that they name; refuses numbers of clients that are gone. */
function withClients<K extends { clientNumber: string }>(
  connection: Connection,
  keys: readonly K[],
): (Omit<K, 'clientNumber'> & { clientId: number })[] {
  const ids = clientIdsOf(
    connection,
    keys.map(({ clientNumber }) => clientNumber),
  );
  const gone = new Set(keys.map(({ clientNumber }) => clientNumber).filter((number) => !ids.has(number)));
  if (gone.size > 0) throw new Refused('NOT_FOUND', refusals.noClients([...gone]));
  return keys.map(({ clientNumber, ...key }) => ({ ...key, clientId: ids.get(clientNumber) ?? 0 }));
}
