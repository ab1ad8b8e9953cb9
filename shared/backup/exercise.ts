import * as z from 'zod';

/** Where the backup of an exercise stands: with the program on this computer, or in the second place. */
export const ExercisePlace = z.enum(['here', 'second']);
export type ExercisePlace = z.infer<typeof ExercisePlace>;

/** One exercise: a backup was restored to a temporary folder, opened, checked and compared. It is never changed afterwards. */
export const Exercise = z.strictObject({
  id: z.int().min(1),
  doneAt: z.string(),
  /** The civil date on which it was done. */
  doneOn: z.string(),
  /** Who did it, and on which computer. */
  account: z.string(),
  computer: z.string(),
  appVersion: z.string(),
  place: ExercisePlace,
  /** The number and moment of the backup. */
  sequence: z.int(),
  backupMadeAt: z.string(),
  bytes: z.int(),
  isGood: z.boolean(),
  /** What was wrong; null when all was well. */
  problem: z.string().nullable(),
  /** What was counted in the restored office; null when it did not get that far. */
  clientCount: z.int().nullable(),
  tableCount: z.int().nullable(),
  rowCount: z.int().nullable(),
  /** Clients that were held against the open office, and those of them that were changed since the backup was made. */
  sampleCount: z.int().nullable(),
  changedCount: z.int().nullable(),
  milliseconds: z.int(),
});
export type Exercise = z.infer<typeof Exercise>;

/** How many clients an exercise compares. */
export const sampleSize = 50;

/** `size` things spread evenly over a list, the first and the last among them; all of a shorter list. */
export function spreadSample<T>(list: readonly T[], size: number): T[] {
  if (list.length <= size) return [...list];
  return Array.from({ length: size }, (_, index) => {
    const place = Math.round((index * (list.length - 1)) / (size - 1));
    return list[place];
    // Every place lies within the list.
  }).filter((item): item is T => item !== undefined);
}
