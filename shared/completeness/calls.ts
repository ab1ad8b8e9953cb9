import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import { mostFields } from '#shared/completeness/mask.ts';
import { CompletenessFieldModel, FieldKey, Worklist } from '#shared/completeness/model.ts';

export const completenessCalls = {
  /** Every active client with what is known and what is not. */
  'completeness.list': query({ input: z.strictObject({}), output: Worklist }),
  /** What the office can count, and what it counts. */
  'completeness.getFields': query({
    input: z.strictObject({}),
    output: z.strictObject({
      fields: z.array(z.strictObject({ ...CompletenessFieldModel.shape, isCounted: z.boolean() })),
    }),
  }),
  /** Chooses what counts. Refuses a key that cannot be counted. */
  'completeness.setFields': command({
    input: z.strictObject({ keys: z.array(FieldKey).max(mostFields) }),
    output: z.strictObject({ counted: z.int() }),
    touches: ['completeness', 'requests', 'maintenance', 'settings'],
  }),
};
