import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, text } from '#shared/common/values.ts';
import { Group, GroupRow } from './model.ts';

const GroupNumber = text(20).min(1);
const GroupName = text(200);
const touches: readonly Topic[] = ['groups', 'clients', 'classification'];
const members = z.array(ClientNumber).min(1).max(1000);

export const groupCalls = {
  'groups.list': query({
    input: z.strictObject({
      search: text(100).default(''),
      onlyHeadless: z.boolean().default(false),
      limit: z.int().min(1).max(50_000).default(500),
    }),
    output: z.strictObject({ total: z.int(), groups: z.array(GroupRow) }),
  }),
  'groups.get': query({
    input: z.strictObject({ number: GroupNumber }),
    output: Group,
  }),
  /** The next free number, in the style of the office's own numbers. */
  'groups.proposeNumber': query({
    input: z.strictObject({}),
    output: z.strictObject({ number: z.string() }),
  }),
  /** Makes a group of clients that have none yet; the head is one of them. */
  'groups.create': command({
    input: z.strictObject({ number: GroupNumber, name: GroupName, members, head: ClientNumber }),
    output: z.strictObject({ number: z.string() }),
    touches,
  }),
  'groups.rename': command({
    input: z.strictObject({ number: GroupNumber, name: GroupName, expected: z.string().optional() }),
    output: z.strictObject({}),
    touches,
  }),
  'groups.setHead': command({
    input: z.strictObject({
      number: GroupNumber,
      head: ClientNumber,
      /** The head that the person saw, null for none. */
      expected: z.string().nullable().optional(),
    }),
    output: z.strictObject({}),
    touches,
  }),
  /** Moves members to a new group; whoever stays keeps the old number. */
  'groups.split': command({
    input: z.strictObject({
      number: GroupNumber,
      members,
      newNumber: GroupNumber,
      newName: GroupName,
      newHead: ClientNumber,
      /** The head of those who stay, when the present head leaves. */
      remainingHead: ClientNumber.optional(),
    }),
    output: z.strictObject({ number: z.string() }),
    touches,
  }),
  /** To another group, or to none. The group that loses its last member is removed. */
  'groups.moveClient': command({
    input: z.strictObject({
      client: ClientNumber,
      group: GroupNumber.nullable(),
      /** The head of those who stay, when this client is the head of several. */
      remainingHead: ClientNumber.optional(),
      /** The group that the person saw, null for none. */
      expected: z.string().nullable().optional(),
    }),
    output: z.strictObject({}),
    touches,
  }),
  'groups.setParent': command({
    input: z.strictObject({
      client: ClientNumber,
      parent: ClientNumber.nullable(),
      expected: z.string().nullable().optional(),
    }),
    output: z.strictObject({}),
    touches,
  }),
  /** Its members stay as clients without a group. */
  'groups.dissolve': command({
    input: z.strictObject({ number: GroupNumber }),
    output: z.strictObject({}),
    touches,
  }),
};
