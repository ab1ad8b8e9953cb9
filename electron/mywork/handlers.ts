import { findOwner } from '#db/mywork/own-clients.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { readDesk, saveDesk } from '#electron/mywork/desk-file.ts';
import { loadWork } from '#electron/mywork/load-work.ts';
import { Refused } from '#shared/common/errors.ts';
import type { myworkCalls } from '#shared/mywork/calls.ts';
import { myworkText } from '#shared/mywork/nl.ts';

export const myworkHandlers: HandlersFor<typeof myworkCalls> = {
  'mywork.get': ({ employee, today }, context) => loadWork(context.db, employee, today ?? context.today),

  'mywork.getDesk': (_input, { db, session }) => readDesk(session.files.dataFolder, db.officeId),

  'mywork.setDesk': ({ employee, isQuiet }, { db, session }) => {
    if (typeof employee === 'string' && !findOwner(db.connection, employee))
      throw new Refused('NOT_FOUND', myworkText.refusals.unknownEmployee(employee));
    const desk = readDesk(session.files.dataFolder, db.officeId);
    const next = {
      ...desk,
      ...(employee === undefined ? {} : { employee }),
      ...(isQuiet === undefined ? {} : { isQuiet }),
    };
    saveDesk(session.files.dataFolder, db.officeId, next);
    return Promise.resolve(next);
  },
};
