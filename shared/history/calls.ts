import * as z from 'zod';
import { query, task, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, RecordId } from '#shared/common/values.ts';

/** A change that can be taken back, or an undo that can be taken back again. */
const Step = z.strictObject({ id: RecordId, label: z.string(), account: z.string(), changedAt: z.string() });

/** One changed value of one record: what stood there and what came. */
export const HistoryLine = z.strictObject({
  changeSetId: RecordId,
  changedAt: z.string(),
  account: z.string(),
  /** What the person did, in words. */
  label: z.string(),
  /** Whether this change was taken back later. */
  isUndone: z.boolean(),
  /** The kind of record: the name of its table. */
  record: z.string(),
  action: z.enum(['created', 'changed', 'removed']),
  /** What tells this record from others of its kind: the year, the contact's name, the role. */
  subject: z.string().nullable(),
  values: z.array(
    z.strictObject({
      field: z.string(),
      before: z.union([z.string(), z.number(), z.null()]),
      after: z.union([z.string(), z.number(), z.null()]),
    }),
  ),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** An undo may bring back any record. */
const everything: readonly Topic[] = [
  'clients',
  'groups',
  'employees',
  'codes',
  'figures',
  'classification',
  'gifts',
  'services',
  'planning',
  'preparation',
  'advisory',
  'budgets',
  'capacity',
  'maintenance',
  'deadlines',
  'completeness',
  'requests',
  'risk',
  'closing',
  'history',
  'settings',
  'office',
  'imports',
  'views',
  'completeness',
];

export const historyCalls = {
  'history.getSteps': query({
    input: z.strictObject({}),
    output: z.strictObject({ undo: Step.nullable(), redo: Step.nullable() }),
  }),
  'history.undo': task({
    input: z.strictObject({ changeSetId: RecordId.optional() }),
    output: z.strictObject({ label: z.string() }),
    touches: everything,
  }),
  'history.redo': task({
    input: z.strictObject({}),
    output: z.strictObject({ label: z.string() }),
    touches: everything,
  }),
  'history.listForClient': query({
    input: z.strictObject({ number: ClientNumber, limit: z.int().min(1).max(1000).default(200) }),
    output: z.strictObject({ lines: z.array(HistoryLine) }),
  }),
};
