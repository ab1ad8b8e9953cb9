import * as z from 'zod';

/** Why the last copy to the second place did not succeed. */
export const SecondProblem = z.enum(['missing', 'full', 'read_only', 'failed']);
export type SecondProblem = z.infer<typeof SecondProblem>;

/** The second place for backups of one office on this computer: a USB stick or a folder on the network. */
export const SecondPlace = z.strictObject({
  /** The folder that a person chose, or null. */
  folder: z.string().max(4000).nullable(),
  /** The last copy that was written and read back there. */
  lastGood: z.strictObject({ at: z.string(), sequence: z.int() }).nullable(),
  /** Why the newest backup is not there; null when it is. */
  problem: z.strictObject({ code: SecondProblem, at: z.string() }).nullable(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

export const noSecondPlace: SecondPlace = { folder: null, lastGood: null, problem: null };
