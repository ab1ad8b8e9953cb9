import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { Behind, BehindRow, ComparedYears, YearComparison } from '#shared/closing/compare-model.ts';

export const compareCalls = {
  /** Two years side by side, with what cannot be compared and why. Refuses a year beside itself. */
  'closing.compare': query({ input: ComparedYears, output: YearComparison }),
  /** The clients behind a number of the comparison. */
  'closing.listBehind': query({
    input: z.strictObject({ years: ComparedYears, behind: Behind }),
    output: z.strictObject({ rows: z.array(BehindRow) }),
  }),
  /** Asks where, and writes the comparison as a workbook with a sheet per block, or as PDF. */
  'closing.saveComparison': task({
    input: z.strictObject({ years: ComparedYears, format: z.enum(['xlsx', 'pdf']) }),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};
