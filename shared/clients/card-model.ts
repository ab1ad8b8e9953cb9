import * as z from 'zod';
import { ClientFieldName, ClientStatus, FieldValue, ValueOrigin } from '#shared/clients/model.ts';
import { ClientNumber, Code, RecordId, Year, text } from '#shared/common/values.ts';
import { GroupCounts, GroupHead } from '#shared/groups/model.ts';

/** One value of the card with where it came from; the origin is null while the value is unknown. */
export const CardValue = z.strictObject({ value: FieldValue, origin: ValueOrigin.nullable() });
export type CardValue = z.infer<typeof CardValue>;

/** Somebody to talk to at a client. Empty text is unknown. */
export const ContactValues = z.strictObject({
  name: text(200).min(1),
  /** What the person is there: `Directeur`, `Boekhouding`. */
  role: text(100).nullable(),
  birthYear: Year.nullable(),
  email: text(254).nullable(),
  phone: text(40).nullable(),
  remark: text(1000).nullable(),
});
export type ContactValues = z.infer<typeof ContactValues>;
export type ContactField = keyof ContactValues;

export const Contact = z.strictObject({ id: RecordId, ...ContactValues.shape });
export type Contact = z.infer<typeof Contact>;

/** Who has a role on the client at present. */
export const CardRole = z.strictObject({
  role: Code,
  employee: Code,
  employeeName: z.string(),
  origin: ValueOrigin,
});
export type CardRole = z.infer<typeof CardRole>;

/** What follows from other values: never typed. */
export const CardDerived = z.strictObject({
  /** The year in which the age is taken. */
  referenceYear: Year,
  /** Reference year − birth year. */
  age: z.int().nullable(),
  /** The class of that age in the office's list, or null when none fits. */
  ageClass: Code.nullable(),
});

export const ClientCard = z.strictObject({
  id: RecordId,
  number: ClientNumber,
  name: z.string(),
  status: ClientStatus,
  kind: z.enum(['organisation', 'person']),
  values: z.record(ClientFieldName, CardValue),
  group: z
    .strictObject({
      number: z.string(),
      name: z.string(),
      head: GroupHead.nullable(),
      isHead: z.boolean(),
      counts: GroupCounts,
    })
    .nullable(),
  parent: GroupHead.nullable(),
  roles: z.array(CardRole),
  contacts: z.array(Contact),
  derived: CardDerived,
});
export type ClientCard = z.infer<typeof ClientCard>;

/** One code that can be chosen; a retired one is still readable but no longer offered. */
export const Choice = z.strictObject({ code: Code, label: z.string(), isRetired: z.boolean() });
export type Choice = z.infer<typeof Choice>;

/** Everything that the fields of a card can be set to: code lists, bands of the classification, employees. */
export const CardChoices = z.strictObject({
  /** By code list, and by criterion for the fields that hold a band. */
  lists: z.record(z.string(), z.array(Choice)),
  employees: z.array(Choice),
});
export type CardChoices = z.infer<typeof CardChoices>;
