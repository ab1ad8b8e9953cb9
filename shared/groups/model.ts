import * as z from 'zod';
import { ClientNumber, Code } from '#shared/common/values.ts';
import { ClientStatus } from '#shared/clients/model.ts';

/** A client as a member of its group. */
export const GroupMember = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  kind: z.enum(['organisation', 'person']),
  status: ClientStatus,
  isHead: z.boolean(),
  /** The member under which it falls in the tree ("valt onder"), or null for the top of the tree. */
  parentNumber: z.string().nullable(),
  legalForm: Code.nullable(),
  branch: Code.nullable(),
  city: z.string().nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** Companies and persons are counted from the members, former clients apart. Never typed. */
export const GroupCounts = z.strictObject({
  companies: z.int(),
  persons: z.int(),
  former: z.int(),
});
export type GroupCounts = z.infer<typeof GroupCounts>;

export const GroupHead = z.strictObject({ number: ClientNumber, name: z.string() });

export const Group = z.strictObject({
  number: z.string(),
  /** The name that was given to the group; empty when the name of its head stands for it. */
  name: z.string(),
  head: GroupHead.nullable(),
  /** The head first, then by number. */
  members: z.array(GroupMember),
  counts: GroupCounts,
});
export type Group = z.infer<typeof Group>;

export const GroupRow = z.strictObject({
  number: z.string(),
  name: z.string(),
  head: GroupHead.nullable(),
  ...GroupCounts.shape,
});
export type GroupRow = z.infer<typeof GroupRow>;
