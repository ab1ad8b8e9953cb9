import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { CodeItem, CodeListName } from '#shared/codes/model.ts';
import { Code, RecordId, text } from '#shared/common/values.ts';
import { PeriodicRecurrence } from '#shared/services/model.ts';

const Label = text(200).min(1);

/** A list is read by every screen that shows a code, and branches count in the classification. */
const touches: readonly Topic[] = ['codes', 'clients', 'groups', 'employees', 'classification', 'office'];

export const codeCalls = {
  /** The items of the lists in the office's order, the retired ones among them, each with how many records use it now. */
  'codes.list': query({
    input: z.strictObject({ list: CodeListName.optional() }),
    output: z.strictObject({ items: z.array(CodeItem) }),
  }),
  'codes.add': command({
    input: z.strictObject({ list: CodeListName, code: Code, label: Label }),
    output: CodeItem,
    touches,
  }),
  /** Changes the code, the label or both. Records that use the code go along; a changed proposal counts as confirmed. */
  'codes.update': command({
    input: z.strictObject({ id: RecordId, code: Code.optional(), label: Label.optional() }),
    output: CodeItem,
    touches,
  }),
  /** Partners only: the mark decides points of every client in the branch. */
  'codes.setHighRisk': command({
    input: z.strictObject({ id: RecordId, isHighRisk: z.boolean() }),
    output: CodeItem,
    touches,
  }),
  /** How often the work of a code comes back; the planning of services goes by it. Refuses other lists. */
  'codes.setRecurrence': command({
    input: z.strictObject({ id: RecordId, recurrence: PeriodicRecurrence.nullable() }),
    output: CodeItem,
    touches: [...touches, 'services', 'planning'],
  }),
  /** Takes proposals over as the office's own. */
  'codes.confirm': command({
    input: z.strictObject({ ids: z.array(RecordId).min(1).max(1000) }),
    output: z.strictObject({ confirmed: z.int() }),
    touches,
  }),
  /** Puts the items of one list in this order; `ids` names each of them once. */
  'codes.reorder': command({
    input: z.strictObject({ list: CodeListName, ids: z.array(RecordId).max(1000) }),
    output: z.strictObject({ items: z.array(CodeItem) }),
    touches,
  }),
  /** Keeps the code where it is used and offers it no longer. */
  'codes.retire': command({
    input: z.strictObject({ id: RecordId }),
    output: CodeItem,
    touches,
  }),
  'codes.restore': command({
    input: z.strictObject({ id: RecordId }),
    output: CodeItem,
    touches,
  }),
  /** Removes a code that no record uses; refuses one in use. */
  'codes.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ removed: Code }),
    touches,
  }),
};
