import * as z from 'zod';
import { KeyFile } from '#shared/keys/model.ts';

/**
 * Why a backup was made. `replaced` is no backup but the file that a restore put aside as it was: it may be damaged and is
 * never offered as sound.
 */
export const BackupReason = z.enum([
  'daily',
  'interval',
  'leaving',
  'manual',
  'import',
  'closing',
  'migration',
  'restore',
  'replaced',
]);
export type BackupReason = z.infer<typeof BackupReason>;

/** What an office held at one moment: what a copy of it is checked against, and what a preview shows. */
export const OfficeFacts = z.strictObject({
  officeId: z.string().max(100),
  officeName: z.string().max(1000),
  /** The version of the schema: the number of its newest migration. */
  schemaVersion: z.int().min(0),
  /** Rows per table. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The newest change in the log. In the manifest of a protected office its label is empty: it may name a client. */
  lastChange: z.strictObject({ id: z.int(), at: z.string(), label: z.string() }).nullable(),
  /** The newest link of the chain of the log, so that a log that is cut off later shows; not in backups of older versions. */
  chain: z.strictObject({ seq: z.int().min(1), hash: z.string().length(64) }).nullish(),
});
export type OfficeFacts = z.infer<typeof OfficeFacts>;

/** What stands beside every backup: enough to judge it without opening it, and to notice that a single bit changed. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** Backups of an office are ordered by this number, which only grows; never by time, because clocks are set back. */
  sequence: z.int().min(1).max(999_999),
  reason: BackupReason,
  madeAt: z.string().max(40),
  /** The civil date on the computer that made it: what rotation counts days by. */
  day: z.string().max(10),
  appVersion: z.string().max(40),
  /** Where the office stood, so that a file that can no longer be read finds its backups. */
  officePath: z.string().max(4000),
  bytes: z.int().min(0),
  sha256: z.string().length(64),
  /** Null for a replaced file that could not be read. */
  facts: OfficeFacts.nullable(),
  /** The key file of a protected office, so that its backup opens on another computer; missing for an unprotected one. */
  keys: KeyFile.optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup as a list shows it. Calls name it by its number; paths are shown, never sent back. */
export const Backup = z.strictObject({
  sequence: z.int().min(1),
  reason: BackupReason,
  madeAt: z.string(),
  /** The civil date on the computer that made it. */
  day: z.string(),
  officeName: z.string(),
  /** Null when the file could not be read when it was put aside. */
  clientCount: z.int().nullable(),
  bytes: z.int(),
  appVersion: z.string(),
  /** A replaced file is kept as it was and was not checked. */
  isVerified: z.boolean(),
});
export type Backup = z.infer<typeof Backup>;

const fileWords: Readonly<Record<BackupReason, string>> = {
  daily: 'dagelijks',
  interval: 'tussendoor',
  leaving: 'bij-sluiten',
  manual: 'op-verzoek',
  import: 'voor-import',
  closing: 'voor-afsluiten',
  migration: 'voor-bijwerken',
  restore: 'voor-terugzetten',
  replaced: 'vervangen',
};

/** The file name of a backup without its extension: `000012_2026-11-21_110500_dagelijks`. `time` is `HHMMSS`. */
export function backupStem(sequence: number, day: string, time: string, reason: BackupReason): string {
  return `${String(sequence).padStart(6, '0')}_${day}_${time}_${fileWords[reason]}`;
}

/** The sequence number in the name of a backup, its manifest or its unfinished copy; undefined for other files. */
export function sequenceOf(fileName: string): number | undefined {
  const match = /^(\d{6})[_.]/.exec(fileName);
  return match ? Number(match[1]) : undefined;
}
