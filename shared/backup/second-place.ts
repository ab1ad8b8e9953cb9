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
  /** Tells this computer from another one of the same name that writes to the same folder. */
  computerId: z.string().max(64).optional(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

export const noSecondPlace: SecondPlace = { folder: null, lastGood: null, problem: null };

/** The second place as screens show it. */
export const SecondState = z.strictObject({
  folder: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  /** Whether the newest backup is there. */
  hasNewest: z.boolean(),
  problem: SecondProblem.nullable(),
  isOnSameDisk: z.boolean(),
  /** There is a second place, and its last good copy is older than the office allows. */
  isLate: z.boolean(),
});
export type SecondState = z.infer<typeof SecondState>;

/** The folder that Peil makes in a second place. */
export const secondFolderName = 'Peil reservekopieën';

/**
 * The place itself when somebody chose the folder that Peil made in it, or one below: backups would end up inside the backups of another
 * office or computer. Both kinds of separators count.
 */
export function secondRootOf(chosen: string): string {
  const parts = chosen.split(/([/\\])/);
  const index = parts.findIndex((part) => part.normalize('NFC') === secondFolderName);
  const root = index === -1 ? chosen : parts.slice(0, Math.max(1, index - 1)).join('');
  return root === '' ? chosen.slice(0, 1) : root;
}
