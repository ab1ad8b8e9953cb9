import * as z from 'zod';
import { PlanYear } from '#shared/maintenance/model.ts';
import { task } from '#shared/calls/define.ts';

export const boardCalls = {
  /** Asks where, and writes the board of a year on one page, lying. */
  'maintenance.saveBoard': task({
    input: z.strictObject({ year: PlanYear, paper: z.enum(['A4', 'A3']) }),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};
