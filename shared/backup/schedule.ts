import * as z from 'zod';

/** When an office makes backups by itself, besides the one of the day, and when its second place is too old. */
export const BackupSchedule = z.strictObject({
  /** Hours of work between two backups while something changed, 1-24; 0 makes none in between. */
  everyHours: z.int().min(0).max(24),
  /** Whether a backup is made at closing when something changed since the last one. */
  atClosing: z.boolean(),
  /** Days after which a second place without a new copy is called late, 1-90. */
  warnAfterDays: z.int().min(1).max(90),
});
export type BackupSchedule = z.infer<typeof BackupSchedule>;

/** What an office has until somebody changes it. */
export const usualSchedule: BackupSchedule = { everyHours: 4, atClosing: true, warnAfterDays: 7 };

const hourMilliseconds = 3_600_000;

/** Whether so long a time of work asks for a backup. */
export function isIntervalOver(workedMilliseconds: number, { everyHours }: BackupSchedule): boolean {
  return everyHours > 0 && workedMilliseconds >= everyHours * hourMilliseconds;
}

/**
 * Whether the second place is late on `today` (YYYY-MM-DD): its last good copy is of more than `warnAfterDays` days ago, or there never was
 * one. A copy of a day that is still to come was made while the clock was wrong, and does not count as new for ever: it is late as well.
 */
export function isCopyLate(
  lastGoodOn: string | null,
  today: string,
  { warnAfterDays }: BackupSchedule,
): boolean {
  if (lastGoodOn === null) return true;
  const days = daysBetween(lastGoodOn, today);
  return days > warnAfterDays || days < -1;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
