import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { SelfTestReport } from '#shared/self-test/model.ts';

export const selfTestCalls = {
  /** The result of the last test since Peil was started. */
  'selfTest.getLast': query({
    input: z.strictObject({}),
    output: SelfTestReport.nullable(),
  }),
  /** Tries everything that Peil needs of this computer, in a temporary folder; the office is only read. */
  'selfTest.run': task({
    input: z.strictObject({}),
    output: SelfTestReport,
    touches: ['selfTest'],
  }),
  /** Asks where, and writes the last result as PDF. */
  'selfTest.savePdf': task({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};
