import * as z from 'zod';
import { everyone, task } from '#shared/calls/define.ts';
import { Year } from '#shared/common/values.ts';

export const boardCalls = {
  /** Asks where, and writes the board of a year on one page, lying. */
  'maintenance.saveBoard': task({
    allow: everyone,
    input: z.strictObject({ year: Year, paper: z.enum(['A4', 'A3']) }),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};
