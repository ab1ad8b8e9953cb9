import * as z from 'zod';
import { task } from '#shared/calls/define.ts';
import { ExportTable } from './model.ts';

export const exportCalls = {
  /** Asks where, and writes what stands on the screen. `rows` counts the rows without headings. */
  'exports.saveTable': task({
    large: true,
    input: z.strictObject({ format: z.enum(['xlsx', 'csv']), table: ExportTable }),
    output: z.strictObject({ path: z.string(), file: z.string(), rows: z.int() }),
    touches: [],
  }),
};
