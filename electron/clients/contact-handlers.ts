import { addContact, getContact, removeContact, saveContact } from '#db/clients/contacts.ts';
import { findClientId } from '#db/clients/find.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { cardCalls } from '#shared/clients/card-calls.ts';
import { ContactValues, type ContactField } from '#shared/clients/card-model.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { refuseConflict } from '#shared/clients/conflict.ts';

const { changes } = cardText;

export const contactHandlers: HandlersFor<
  Pick<typeof cardCalls, 'clients.addContact' | 'clients.saveContact' | 'clients.removeContact'>
> = {
  'clients.addContact': ({ number, contact }, { db, describe }) => {
    const id = addContact(db.connection, findClientId(db.connection, number), emptyAsNull(contact));
    describe(changes.contactAdded(number, contact.name));
    return { id };
  },

  'clients.saveContact': ({ id, values, expected }, { db, describe }) => {
    const contact = getContact(db.connection, id);
    const wanted = emptyAsNull(values);
    for (const field of ContactValues.keyof().options) {
      const current = contact[field];
      if (wanted[field] === undefined || wanted[field] === current) continue;
      const label = cardText.contactFields[field];
      refuseConflict({ label, shown: String(current ?? '') }, expected?.[field], { current, origin: null });
    }
    saveContact(db.connection, id, wanted);
    describe(changes.contactSaved(contact.clientNumber, values.name ?? contact.name));
    return {};
  },

  'clients.removeContact': ({ id }, { db, describe }) => {
    const contact = getContact(db.connection, id);
    removeContact(db.connection, id);
    describe(changes.contactRemoved(contact.clientNumber, contact.name));
    return {};
  },
};

/** Empty text is unknown; the name is never empty, by its schema. */
function emptyAsNull<V extends Partial<Record<ContactField, unknown>>>(values: V): V {
  // Every field that can be empty text can be null as well.
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value === '' ? null : value]),
  ) as V;
}
