import { isoWeek } from '#shared/text/format.ts';
import type { BackupReason } from '#shared/backup/model.ts';

/** What rotation needs to know of a backup. */
export interface KeptBackup {
  sequence: number;
  day: string;
  reason: BackupReason;
}

/** How many are kept: the newest of so many days, weeks and months, and so many of each reason whatever their day. */
export const retention = {
  days: 7,
  weeks: 5,
  months: 12,
  /** The newest of all, whatever their reason. */
  newest: 3,
  byReason: {
    daily: 0,
    interval: 3,
    leaving: 3,
    manual: 5,
    import: 5,
    closing: 5,
    migration: 3,
    restore: 5,
    replaced: 3,
  },
} as const satisfies {
  days: number;
  weeks: number;
  months: number;
  newest: number;
  byReason: Record<BackupReason, number>;
};

/**
 * Which backups rotation keeps, as sequence numbers. It goes from the newest sequence number back and keeps the newest of each
 * new day, ISO week and month until it has enough of them. It never computes with time, so a clock that was set back or ran
 * ten years ahead costs at most one place in each row, and the newest backup is always kept. A replaced file is no backup of
 * a day: it is kept for its own count only.
 */
export function chooseKept(backups: readonly KeptBackup[]): Set<number> {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence);
  const sound = newestFirst.filter((backup) => backup.reason !== 'replaced');
  const kept = new Set(sound.slice(0, retention.newest).map((backup) => backup.sequence));
  keepNewestOf(sound, retention.days, (backup) => backup.day, kept);
  keepNewestOf(sound, retention.weeks, weekOf, kept);
  keepNewestOf(sound, retention.months, (backup) => backup.day.slice(0, 7), kept);
  for (const [reason, count] of Object.entries(retention.byReason)) {
    for (const backup of newestFirst.filter((each) => each.reason === reason).slice(0, count))
      kept.add(backup.sequence);
  }
  return kept;
}

function keepNewestOf(
  newestFirst: readonly KeptBackup[],
  count: number,
  keyOf: (backup: KeptBackup) => string,
  kept: Set<number>,
): void {
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const key = keyOf(backup);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.add(backup.sequence);
    if (seen.size === count) return;
  }
}

function weekOf(backup: KeptBackup): string {
  const week = isoWeek(backup.day);
  return week ? `${week.year}-${week.week}` : backup.day;
}
