import { listChanges } from '#db/advisory/history.ts';
import { countAdvisory, listAdvisory, listToDiscuss } from '#db/advisory/list-advisory.ts';
import { loadCard } from '#db/advisory/load-card.ts';
import { saveDetail, saveStatuses } from '#db/advisory/save-advisory.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { advisoryCalls } from '#shared/advisory/calls.ts';
import { undetermined } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { changes, refusals } = advisoryText;

export const advisoryHandlers: HandlersFor<typeof advisoryCalls> = {
  'advisory.list': (_input, { db }) => listAdvisory(db.connection),

  'advisory.setValues': ({ edits }, context) => {
    const changed = saveStatuses(context.db.connection, edits, stampOf(context));
    const [first] = edits;
    context.describe(
      edits.length === 1 && first
        ? changes.one(first.client, first.service, first.status ?? undetermined)
        : changes.many(changed),
    );
    return { changed };
  },

  'advisory.setDetail': ({ client, service, detail, expected }, context) => {
    const { connection } = context.db;
    const stamp = stampOf(context);
    saveDetail(connection, { client, service }, detail, { expected, today: context.today, stamp });
    context.describe(changes.detail(client, service, detail.field));
    const item = loadCard(connection, client).items.find((each) => each.service === service);
    if (!item) throw new Refused('NOT_FOUND', refusals.serviceUnknown(service));
    return item;
  },

  'advisory.getCard': ({ client }, { db }) => loadCard(db.connection, client),

  'advisory.getHistory': ({ client, service }, { db }) => ({
    changes: listChanges(db.connection, client, service),
  }),

  'advisory.listToDiscuss': ({ employee }, { db, today }) => ({
    rows: listToDiscuss(db.connection, today, employee),
  }),

  'advisory.getCounts': (_input, { db }) => countAdvisory(db.connection),
};
