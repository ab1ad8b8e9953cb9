import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { Code, Day } from '#shared/common/values.ts';
import { Desk, Work } from '#shared/mywork/model.ts';

export const myworkCalls = {
  /** Open steps, deadlines of own clients and what is missing of them; refuses an employee who does not exist. */
  'mywork.get': query({
    input: z.strictObject({ employee: Code, today: Day.optional() }),
    output: Work,
  }),
  /** Who sits at this computer, and whether it may show notifications. */
  'mywork.getDesk': query({ input: z.strictObject({}), output: Desk }),
  /** Changes what is named. Kept on this computer, not in the office file. */
  'mywork.setDesk': task({
    input: z.strictObject({ employee: Code.nullable().optional(), isQuiet: z.boolean().optional() }),
    output: Desk,
    touches: [],
  }),
};
