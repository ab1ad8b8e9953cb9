import { findOwner } from '#db/mywork/own-clients.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { readDesk, readOwnDesk, saveDesk } from '#electron/mywork/desk-file.ts';
import { loadWork } from '#electron/mywork/load-work.ts';
import { Refused } from '#shared/common/errors.ts';
import type { myworkCalls } from '#shared/mywork/calls.ts';
import { myworkText } from '#shared/mywork/nl.ts';

export const myworkHandlers: HandlersFor<typeof myworkCalls> = {
  'mywork.get': ({ employee, today }, context) => loadWork(context.db, employee, today ?? context.today),

  'mywork.getDesk': (_input, { session }) => readOwnDesk(session),

  'mywork.setDesk': ({ employee, isQuiet }, { db, session, account }) => {
    if (typeof employee === 'string' && !findOwner(db.connection, employee))
      throw new Refused('NOT_FOUND', myworkText.refusals.unknownEmployee(employee));
    const desk = readDesk(session.files.dataFolder, db.officeId);
    const next = {
      ...desk,
      ...(employee === undefined ? {} : { employee }),
      ...(isQuiet === undefined ? {} : { isQuiet }),
    };
    // Who works under an account with an employee looks at somebody else's desk without sitting there.
    saveDesk(
      session.files.dataFolder,
      db.officeId,
      account.employeeId === null ? next : { ...next, employee: desk.employee },
    );
    return Promise.resolve(next);
  },
};
