import * as z from 'zod';
import { command, query, task, type Topic } from '#shared/calls/define.ts';
import { AccountName, Password } from '#shared/accounts/model.ts';
import { Backup } from '#shared/backup/model.ts';
import { Exercise, ExercisePlace } from '#shared/backup/exercise.ts';
import { RecordId } from '#shared/common/values.ts';
import { BackupSchedule } from '#shared/backup/schedule.ts';
import { SecondState } from '#shared/backup/second-place.ts';
import { ErrorCode } from '#shared/common/errors.ts';

/** What an office holds, for the comparison before a restore. */
const Contents = z.strictObject({
  officeName: z.string(),
  clients: z.int(),
  groups: z.int(),
  employees: z.int(),
  figures: z.int(),
  lastChange: z.strictObject({ at: z.string(), label: z.string() }).nullable(),
});
export type Contents = z.infer<typeof Contents>;

/** Clients of one kind of difference: how many, and the first of them by number. */
const NamedClients = z.strictObject({
  count: z.int(),
  clients: z.array(z.strictObject({ number: z.string(), name: z.string() })),
});
export type NamedClients = z.infer<typeof NamedClients>;

/** The restore that the open office comes from, as long as it can matter. */
export const LastRestore = z.strictObject({
  /** The moment that was put back. */
  madeAt: z.string(),
  restoredAt: z.string(),
  /** It was itself the undoing of a restore. */
  isUndo: z.boolean(),
  /** What was open before and was kept; null when it is gone or was damaged, so that it cannot be put back. */
  kept: Backup.nullable(),
  /** Changes made since the restore, which undoing it takes away (and keeps as a backup). */
  changesSince: z.int(),
});
export type LastRestore = z.infer<typeof LastRestore>;

export const BackupList = z.strictObject({
  backups: z.array(Backup),
  folder: z.string(),
  /** Why the last backup of this session failed. */
  failure: z.strictObject({ code: ErrorCode, message: z.string(), at: z.string() }).nullable(),
  second: SecondState,
  schedule: BackupSchedule,
  lastRestore: LastRestore.nullable(),
});
export type BackupList = z.infer<typeof BackupList>;

export const BackupPreview = z.strictObject({
  backup: Backup,
  held: Contents,
  /** Null when no office is open: it could not be opened. */
  now: Contents.nullable(),
  /**
   * The changes made since, newest first: what a restore takes back. Null when the backup is not an earlier moment of what is
   * open, so that changes cannot be counted.
   */
  since: z
    .strictObject({
      count: z.int(),
      newest: z.array(z.strictObject({ at: z.string(), account: z.string(), label: z.string() })),
    })
    .nullable(),
  /** Rows per kind, then and now; null when no office is open. */
  counts: z
    .array(z.strictObject({ table: z.string(), label: z.string(), held: z.int(), now: z.int() }))
    .nullable(),
  /** The clients that differ, by number; null when no office is open. */
  clients: z.strictObject({ added: NamedClients, changed: NamedClients, removed: NamedClients }).nullable(),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

/** How somebody shows that an encrypted backup is theirs: as an account, or with the recovery key of the printed sheet. */
export const Proof = z.union([
  z.strictObject({ name: AccountName, password: Password }),
  z.strictObject({ recoveryKey: z.string().min(1).max(300) }),
]);
export type Proof = z.infer<typeof Proof>;

/** A backup that was chosen on the start screen. What is not known before it is opened is null. */
export const ChosenBackup = z.strictObject({
  file: z.string(),
  officeName: z.string().nullable(),
  madeAt: z.string(),
  clientCount: z.int().nullable(),
  bytes: z.int(),
  /** Who may open it; null for one that is not encrypted. */
  names: z.array(z.string()).nullable(),
});
export type ChosenBackup = z.infer<typeof ChosenBackup>;

const Sequence = z.int().min(1).max(999_999);
/** A restore brings back any record. */
const everything: readonly Topic[] = [
  'office',
  'clients',
  'groups',
  'employees',
  'codes',
  'figures',
  'classification',
  'gifts',
  'services',
  'planning',
  'preparation',
  'advisory',
  'budgets',
  'capacity',
  'maintenance',
  'deadlines',
  'completeness',
  'requests',
  'risk',
  'closing',
  'imports',
  'backups',
  'history',
  'views',
  'settings',
  'accounts',
  'privacy',
];

export const backupCalls = {
  'backups.list': query({ input: z.strictObject({}), output: BackupList }),
  'backups.make': task({
    input: z.strictObject({}),
    output: Backup,
    touches: ['backups', 'office'],
  }),
  /** Checks a backup whole and tells what it holds; the open office, or the one that could not be opened. */
  'backups.preview': task({
    input: z.strictObject({ sequence: Sequence }),
    output: BackupPreview,
    touches: [],
  }),
  /** Puts a backup in the place of the office file, which is kept as a backup itself. */
  'backups.restore': task({
    input: z.strictObject({ sequence: Sequence }),
    output: z.strictObject({ restored: Backup, kept: Backup.nullable() }),
    touches: everything,
  }),
  /** Puts back what the last restore replaced; that restore is kept as a backup in its turn. */
  'backups.undoRestore': task({
    input: z.strictObject({}),
    output: z.strictObject({ restored: Backup, kept: Backup.nullable() }),
    touches: everything,
  }),
  /** Writes a backup to a new file; the office stays as it is unless the copy is to be opened. */
  'backups.restoreBeside': task({
    input: z.strictObject({ sequence: Sequence, open: z.boolean().default(false) }),
    output: z.strictObject({ path: z.string() }),
    touches: everything,
  }),
  /** Asks for a backup anywhere (a USB stick, the folder of another computer), and puts it in a new file, which is opened. */
  'backups.restoreFile': task({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string() }),
    touches: everything,
  }),
  /** Asks for a backup anywhere, on a computer that may know nothing of the office; the next call puts it in place. */
  'backups.chooseFile': task({
    input: z.strictObject({}),
    output: ChosenBackup,
    touches: [],
  }),
  /** Puts the chosen backup in a new file and opens that: an encrypted one waits for somebody to sign in. */
  'backups.openChosen': task({
    input: z.strictObject({ proof: Proof.nullable() }),
    output: z.strictObject({ path: z.string() }),
    touches: everything,
  }),
  /** Opens the backups of an encrypted office that itself cannot be opened. */
  'backups.unlock': task({
    input: z.strictObject({ proof: Proof }),
    output: z.strictObject({}),
    touches: ['office'],
  }),
  /** Writes what is open now to a new file, also when the office file itself is gone; then that copy is opened instead. */
  'backups.saveCopy': task({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string(), isOpen: z.boolean() }),
    touches: everything,
  }),
  /** Restores the newest backup to a temporary folder, compares it with what is open, and writes the result down. */
  'backups.exercise': task({
    input: z.strictObject({ place: ExercisePlace }),
    output: Exercise,
    touches: ['backups', 'maintenance'],
  }),
  /** The exercises that were done, newest first. */
  'backups.listExercises': query({
    input: z.strictObject({}),
    output: z.strictObject({ exercises: z.array(Exercise) }),
  }),
  'backups.getExercise': query({ input: z.strictObject({ id: RecordId }), output: Exercise }),
  'backups.setSecondFolder': task({
    input: z.strictObject({ folder: z.enum(['choose', 'none']) }),
    output: BackupList,
    touches: ['backups', 'settings'],
  }),
  /** Backups from before the office was encrypted, here and in the second place: anybody can read them. */
  'backups.getUnprotected': query({
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int(), bytes: z.int() }),
  }),
  /** Makes an encrypted backup, and removes the ones from before the office was encrypted. */
  'backups.removeUnprotected': task({
    input: z.strictObject({}),
    output: z.strictObject({ removed: z.int() }),
    touches: ['backups'],
  }),
  /** When backups are made by themselves, and when the second place is called late. */
  'backups.setSchedule': command({
    input: BackupSchedule,
    output: BackupSchedule,
    touches: ['backups', 'office', 'settings'],
    undoable: false,
  }),
  'backups.showFolder': task({
    input: z.strictObject({ place: z.enum(['backups', 'second', 'office']) }),
    output: z.strictObject({}),
    touches: [],
  }),
};
