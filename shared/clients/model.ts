import * as z from 'zod';
import { ClientNumber, Code, Origin, RecordId } from '#shared/common/values.ts';
import { clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';

// The list is not empty and holds exactly the keys of ClientFieldKey, which z.enum cannot see of a readonly array.
export const ClientFieldName = z.enum(clientFieldKeys as [ClientFieldKey, ...ClientFieldKey[]]);

/** A stored value: text, a number (years; flags as 0 and 1), or null for unknown. */
export const FieldValue = z.union([z.string().max(4000), z.int(), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Where a value came from and when; absent (null) for a value that is empty. */
export const ValueOrigin = z.strictObject({
  origin: Origin,
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** The file of an import, or the rule of a derived value. */
  source: z.string().nullable(),
});
export type ValueOrigin = z.infer<typeof ValueOrigin>;

/** The status that decides where a client is counted. Former clients and prospects are kept, and filtered. */
export const ClientStatus = z.enum(['prospect', 'active', 'former']);
export type ClientStatus = z.infer<typeof ClientStatus>;

/** A client as lists and search show it. */
export const ClientSummary = z.strictObject({
  id: RecordId,
  number: ClientNumber,
  name: z.string(),
  status: ClientStatus,
  kind: z.enum(['organisation', 'person']),
  groupNumber: z.string().nullable(),
  groupName: z.string().nullable(),
  /** Whether the client is the head of its group. */
  isHead: z.boolean(),
  city: z.string().nullable(),
  branch: Code.nullable(),
  legalForm: Code.nullable(),
});
export type ClientSummary = z.infer<typeof ClientSummary>;
