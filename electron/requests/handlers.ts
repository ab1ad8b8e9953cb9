import { loadWorklist } from '#db/completeness/load-values.ts';
import { listRequests, loadRequestProgress } from '#db/requests/load-requests.ts';
import { removeRequest } from '#db/requests/save-request.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { makeFiles } from '#electron/requests/make-files.ts';
import { readFiles } from '#electron/requests/read-files.ts';
import { takeOver } from '#electron/requests/take-over.ts';
import { Refused } from '#shared/common/errors.ts';
import type { requestCalls } from '#shared/requests/calls.ts';
import type { RequestRecipient } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { groupByHolder } from '#shared/requests/plan-files.ts';
import { reminderOf } from '#shared/requests/reminder.ts';

const { changes, refusals } = requestsText;

export const requestHandlers: HandlersFor<typeof requestCalls> = {
  'requests.list': (_input, { db, today }) => ({ requests: listRequests(db.connection, { today }) }),

  'requests.getProgress': ({ from }, { db, today }) => loadRequestProgress(db.connection, { today, from }),

  'requests.listRecipients': ({ role }, context) => ({ recipients: listRecipients(role, context) }),

  'requests.makeFiles': makeFiles,

  'requests.readFiles': ({ dropped }, context) => readFiles(dropped === true, context),

  'requests.takeOver': takeOver,

  'requests.getReminder': ({ id }, { db, today, account }) => {
    const request = listRequests(db.connection, { today }).find((each) => each.id === id);
    if (!request) throw new Refused('NOT_FOUND', refusals.gone);
    return reminderOf(request, {
      office: getSetting(db.connection, 'office.name'),
      sender: account.name,
    });
  },

  'requests.remove': ({ id }, { db, describe }) => {
    const file = removeRequest(db.connection, id);
    if (file === undefined) throw new Refused('NOT_FOUND', refusals.gone);
    describe(changes.removed(file));
    return { file };
  },
};

/** Who has the role of clients that miss something, those in service first; nobody at the end. */
function listRecipients(role: string, { db, today }: QueryContext): RequestRecipient[] {
  const worklist = loadWorklist(db.connection, { today });
  if (!worklist.roles.some(({ code }) => code === role))
    throw new Refused('NOT_FOUND', refusals.unknownRole(role));
  const employees = new Map(
    (
      db.connection
        .prepare('SELECT code, name, email, coalesce(out_of_service_on <= ?, 0) AS hasLeft FROM employee')
        .all(today) as { code: string; name: string; email: string | null; hasLeft: 0 | 1 }[]
    ).map((employee) => [employee.code, employee]),
  );
  return [...groupByHolder(worklist, role)]
    .map(([employee, places]): RequestRecipient => {
      const known = employee === null ? undefined : employees.get(employee);
      return {
        employee,
        name: employee === null ? requestsText.nobody(role) : (known?.name ?? ''),
        email: known?.email ?? null,
        clients: places.length,
        cells: places.reduce((sum, place) => sum + countBits(worklist.missing[place] ?? 0), 0),
        isInService: known?.hasLeft !== 1,
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.employee === null) - Number(b.employee === null) ||
        (a.employee ?? '').localeCompare(b.employee ?? '', 'nl'),
    );
}

/** How many fields a mask names. */
function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left = Math.floor(left / 2)) count += left % 2;
  return count;
}
