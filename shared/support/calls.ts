import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';

export const SupportFile = z.strictObject({
  name: z.string(),
  /** What it holds, in a sentence. */
  about: z.string(),
  bytes: z.int(),
  text: z.string(),
});
export type SupportFile = z.infer<typeof SupportFile>;

export const ProgramVersions = z.strictObject({
  version: z.string(),
  /** The commit of which it was built; null outside a build. */
  commit: z.string().nullable(),
  committedOn: z.string().nullable(),
  runtime: z.string(),
  sqlite: z.string(),
  cipher: z.string(),
  dbVersion: z.int(),
  isViewingCopy: z.boolean(),
  /** The licences of everything inside; empty where the program was not built. */
  licences: z.string(),
});
export type ProgramVersions = z.infer<typeof ProgramVersions>;

export const supportCalls = {
  /** For "Over Peil": versions and licences. */
  'support.getVersions': query({ input: z.strictObject({}), output: ProgramVersions }),
  /** What would be sent, whole, to be looked at before it is saved. */
  'support.preview': task({
    input: z.strictObject({}),
    output: z.strictObject({ files: z.array(SupportFile) }),
    touches: [],
  }),
  /** Asks where, and writes exactly what was shown last as a zip file. */
  'support.save': task({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};
