import * as z from 'zod';
import { command, query, task } from '#shared/calls/define.ts';
import { RecordId } from '#shared/common/values.ts';
import { RgsVersion } from './model.ts';

export const rgsCalls = {
  'settings.listRgs': query({
    input: z.strictObject({}),
    output: z.strictObject({ versions: z.array(RgsVersion) }),
  }),
  /** Loads a table from a file that the host asks for, and uses it from now on. */
  'settings.loadRgs': task({
    input: z.strictObject({}),
    output: z.strictObject({
      id: RecordId,
      codes: z.int(),
      problemCount: z.int(),
      /** The first of them. */
      problems: z.array(z.strictObject({ row: z.int(), message: z.string() })),
    }),
    touches: ['settings', 'figures'],
  }),
  /** Uses an earlier version, or no table at all. */
  'settings.chooseRgs': command({
    input: z.strictObject({ id: RecordId.nullable() }),
    output: z.strictObject({}),
    touches: ['settings', 'figures'],
  }),
};
