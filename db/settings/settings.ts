import type { Connection } from '#db/office/database.ts';
import { usualSchedule, type BackupSchedule } from '#shared/backup/schedule.ts';
import { defaultLockMinutes } from '#shared/accounts/model.ts';
import { defaultCompletenessKeys } from '#shared/completeness/fields.ts';
import type { DeadlineFamily } from '#shared/deadlines/model.ts';
import { defaultInternalWorkdays } from '#shared/deadlines/rule-book.ts';

/** The settings that an office file holds, and the values they have until somebody changes them. */
export interface OfficeSettings {
  'office.name': string;
  /** The year that the planning and the figures on screen are about. */
  'office.workingYear': number;
  'office.isDemo': boolean;
  /** When backups are made by themselves, and when the second place is too old. */
  'backup.schedule': BackupSchedule;
  /** The backup that this office was last restored from, or null. */
  'backup.restored': {
    sequence: number;
    madeAt: string;
    restoredAt: string;
    /** The number of the newest backup at that moment: those up to it tell of what was replaced. */
    newest?: number;
    /** The number of the backup that holds what was replaced; absent when nothing was, and in files of before this was kept. */
    kept?: number;
    /** The restore took back a restore. */
    isUndo?: boolean;
  } | null;
  /** The instant at which the file was made, or null for one that does not say. */
  'office.createdAt': string | null;
  /** Minutes without activity after which the office locks. */
  'accounts.lockMinutes': number;
  /** When groups of the present recovery key were typed back, or null. */
  'accounts.recoveryConfirmedAt': string | null;
  /** Strategy data older than this many months counts as not current. */
  'strategy.currentMonths': number;
  /** Keys of what must be known of a client; see `shared/completeness/fields.ts`. */
  'completeness.fields': readonly string[];
  /** Working days before a day by law on which the office wants to be ready, 0-60, by family. */
  'deadlines.internalWorkdays': Record<DeadlineFamily, number>;
}

const defaults: OfficeSettings = {
  'office.name': '',
  'office.workingYear': 2000,
  'office.isDemo': false,
  'backup.restored': null,
  'backup.schedule': usualSchedule,
  'office.createdAt': null,
  'accounts.lockMinutes': defaultLockMinutes,
  'accounts.recoveryConfirmedAt': null,
  'strategy.currentMonths': 12,
  'completeness.fields': defaultCompletenessKeys,
  'deadlines.internalWorkdays': defaultInternalWorkdays,
};

/** The value of one setting, or its default. */
export function getSetting<K extends keyof OfficeSettings>(
  connection: Connection,
  key: K,
): OfficeSettings[K] {
  const value: unknown = connection.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  // Written by saveSetting with the same key, so the JSON has the type of that key.
  return typeof value === 'string' ? (JSON.parse(value) as OfficeSettings[K]) : defaults[key];
}

export function saveSetting<K extends keyof OfficeSettings>(
  connection: Connection,
  key: K,
  value: OfficeSettings[K],
): void {
  connection
    .prepare(
      'INSERT INTO main.setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, JSON.stringify(value));
}
