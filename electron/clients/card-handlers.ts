import { referenceYearOf } from '#db/classification/classify-office.ts';
import { createClient } from '#db/clients/create.ts';
import { findClientId } from '#db/clients/find.ts';
import { loadCard } from '#db/clients/load-card.ts';
import { proposeNumber } from '#db/clients/next-number.ts';
import { findGroup } from '#db/groups/load.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { choicesOf } from '#electron/clients/choices.ts';
import { contactHandlers } from '#electron/clients/contact-handlers.ts';
import { mergeHandlers } from '#electron/clients/merge-handlers.ts';
import { setRole } from '#electron/clients/set-role.ts';
import { saveCardValue } from '#electron/clients/save-card-value.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { cardCalls } from '#shared/clients/card-calls.ts';
import { cardText } from '#shared/clients/card-nl.ts';

export const cardHandlers: HandlersFor<typeof cardCalls> = {
  ...contactHandlers,
  ...mergeHandlers,

  'clients.getCard': ({ number }, { db, today }) =>
    loadCard(db.connection, findClientId(db.connection, number), referenceYearOf(today)),

  'clients.getChoices': (_input, { db, today }) => choicesOf(db, today),

  'clients.saveValue': (input, context) =>
    saveCardValue(input, choicesOf(context.db, context.today), context),

  'clients.proposeNumber': (_input, { db }) => ({ number: proposeNumber(db.connection, 'client') }),

  'clients.create': ({ number, name, kind, status, group }, context) => {
    const { connection } = context.db;
    const groupId = group === null ? null : findGroup(connection, group).id;
    createClient(connection, { number, name, kind, status, groupId }, stampOf(context));
    context.describe(cardText.changes.created(number, name));
    return { number };
  },

  'clients.setRole': setRole,
};
