import * as z from 'zod';
import { everyone, query } from '#shared/calls/define.ts';
import { ClientNumber, Code, Day } from '#shared/common/values.ts';
import { DeadlineFamily } from '#shared/deadlines/model.ts';

const Range = z.strictObject({ from: Day, until: Day });

export const deadlineCalls = {
  /** The days by law between two days (both included, at most five years), by day and then by client. */
  'deadlines.list': query({
    allow: everyone,
    input: Range.extend({ clientNumber: ClientNumber.optional() }),
    output: z.strictObject({
      deadlines: z.array(
        z.strictObject({
          clientNumber: ClientNumber,
          rule: Code,
          dueOn: Day,
          internalOn: Day,
          source: z.string(),
          doneOn: Day.nullable(),
        }),
      ),
    }),
  }),
  /** How many days by law fall on each day, by family, and how many of them are done. */
  'deadlines.countByDay': query({
    allow: everyone,
    input: Range,
    output: z.strictObject({
      days: z.array(
        z.strictObject({
          dueOn: Day,
          family: DeadlineFamily,
          total: z.int().min(1),
          done: z.int().min(0),
        }),
      ),
    }),
  }),
};
