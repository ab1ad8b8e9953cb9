import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { CardChoices, ClientCard, ContactValues } from '#shared/clients/card-model.ts';
import { ClientFieldName, ClientStatus, FieldValue } from '#shared/clients/model.ts';
import { mergeCalls } from '#shared/clients/merge-calls.ts';
import { ClientNumber, Code, RecordId, text } from '#shared/common/values.ts';

const touches: readonly Topic[] = ['clients', 'groups', 'employees', 'classification', 'office'];

/** The card of one client: everything about it on one screen, saved value by value. */
export const cardCalls = {
  ...mergeCalls,
  'clients.getCard': query({
    input: z.strictObject({ number: ClientNumber }),
    output: ClientCard,
  }),
  'clients.getChoices': query({ input: z.strictObject({}), output: CardChoices }),
  'clients.saveValue': command({
    input: z.strictObject({
      number: ClientNumber,
      field: ClientFieldName,
      value: FieldValue,
      /** What the person saw; another value there now is a CONFLICT. */
      expected: FieldValue.optional(),
    }),
    /** The number of the client afterwards: it is a value too. */
    output: z.strictObject({ number: ClientNumber }),
    touches,
  }),
  /** The next free number, in the style of the office's own numbers. */
  'clients.proposeNumber': query({
    input: z.strictObject({}),
    output: z.strictObject({ number: ClientNumber }),
  }),
  'clients.create': command({
    input: z.strictObject({
      number: ClientNumber,
      name: text(200).min(1),
      kind: z.enum(['organisation', 'person']).default('organisation'),
      status: ClientStatus.default('active'),
      /** The number of an existing group. */
      group: text(20).min(1).nullable().default(null),
    }),
    output: z.strictObject({ number: ClientNumber }),
    touches,
  }),
  'clients.addContact': command({
    input: z.strictObject({ number: ClientNumber, contact: ContactValues }),
    output: z.strictObject({ id: RecordId }),
    touches: ['clients'],
  }),
  'clients.saveContact': command({
    input: z.strictObject({
      id: RecordId,
      values: ContactValues.partial(),
      /** What the person saw in these values; anything else there now is a CONFLICT. */
      expected: ContactValues.partial().optional(),
    }),
    output: z.strictObject({}),
    touches: ['clients'],
  }),
  'clients.removeContact': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['clients'],
  }),
  /** Gives a role to one employee, or to nobody. */
  'clients.setRole': command({
    input: z.strictObject({
      number: ClientNumber,
      role: Code,
      employee: Code.nullable(),
      /** The employee that the person saw, null for nobody. */
      expected: Code.nullable().optional(),
    }),
    output: z.strictObject({}),
    touches,
  }),
};
