import * as z from 'zod';
import { query } from '#shared/calls/define.ts';
import { ClientNumber, Day } from '#shared/common/values.ts';
import { DeadlineFamily } from '#shared/deadlines/model.ts';

/** One day by law, as scripts get it. */
export interface ListedDeadline {
  clientNumber: string;
  rule: string;
  dueOn: string;
  internalOn: string;
  source: string;
  doneOn: string | null;
}

/** Checked by hand and all at once: a schema takes longer over fifty thousand of them than counting them. */
function areListedDeadlines(value: unknown): boolean {
  return Array.isArray(value) && value.every(isListedDeadline);
}

function isListedDeadline(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 6) return false;
  // Every field is checked; a missing one is not text.
  const { clientNumber, rule, dueOn, internalOn, source, doneOn } = value as Record<string, unknown>;
  return (
    typeof clientNumber === 'string' &&
    typeof rule === 'string' &&
    typeof dueOn === 'string' &&
    typeof internalOn === 'string' &&
    typeof source === 'string' &&
    (doneOn === null || typeof doneOn === 'string')
  );
}

const Range = z.strictObject({ from: Day, until: Day });

export const deadlineCalls = {
  /** The days by law between two days (both included, at most five years), by day and then by client. */
  'deadlines.list': query({
    input: Range.extend({ clientNumber: ClientNumber.optional() }),
    output: z.strictObject({
      deadlines: z.custom<ListedDeadline[]>(areListedDeadlines),
    }),
  }),
  /** How many days by law fall on each day, by family, and how many of them are done. */
  'deadlines.countByDay': query({
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
