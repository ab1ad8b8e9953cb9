import * as z from 'zod';
import { AccountName, LockedStatus, Password, RoleName } from '#shared/accounts/model.ts';
import { Backup } from '#shared/backup/model.ts';
import { command, query, task } from '#shared/calls/define.ts';
import { SecondState } from '#shared/backup/second-place.ts';
import { RiskyPlace } from '#shared/office/risky-place.ts';
import { ErrorCode } from '#shared/common/errors.ts';
import { text, Year } from '#shared/common/values.ts';

/** An office that was open before on this computer. The path is shown, never sent back: calls name the entry by `id`. */
export const RecentOffice = z.strictObject({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  openedAt: z.string(),
  isPresent: z.boolean(),
});
export type RecentOffice = z.infer<typeof RecentOffice>;

/** The office that is open now. */
export const OpenOffice = z.strictObject({
  name: z.string(),
  path: z.string(),
  officeId: z.string(),
  workingYear: Year,
  isDemo: z.boolean(),
  clientCount: z.int(),
  lastBackupAt: z.string().nullable(),
  /** How the second place for backups stands. */
  second: SecondState,
  /** Where the file is not safe; null in an ordinary folder, and once a person has read the warning. */
  riskyPlace: RiskyPlace.nullable(),
  account: z.strictObject({
    /** Null in an office without accounts: then everybody is a partner under the name of the computer's user. */
    id: z.string().nullable(),
    name: z.string(),
    role: RoleName,
    employeeCode: z.string().nullable(),
  }),
});
export type OpenOffice = z.infer<typeof OpenOffice>;

export const OfficeStatus = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'chromium', 'memory']),
  /** Peil was started from a portable file, or what is open is damaged: nothing can be changed. */
  isViewingCopy: z.boolean(),
  today: z.string(),
  office: OpenOffice.nullable(),
  /** What is open is a copy of a damaged file, to look at: the kinds of data that cannot be read whole. */
  damaged: z.strictObject({ unreadable: z.array(z.string()) }).nullable(),
  /** The office that was chosen and waits for somebody to sign in. */
  locked: LockedStatus.nullable(),
  /** The office that was chosen and has no accounts yet: only `accounts.protect` opens it. */
  unprotected: z.strictObject({ path: z.string(), officeName: z.string() }).nullable(),
  recent: z.array(RecentOffice),
  /** Why the office that was asked for at the start could not be opened. */
  problem: z
    .strictObject({
      code: ErrorCode,
      message: z.string(),
      path: z.string(),
      /** The name of the office when this computer knows the file. */
      officeName: z.string().nullable(),
      isPresent: z.boolean(),
      /** Who may open the backups of an encrypted office; null when nobody has to, or somebody did. */
      unlockBy: z.array(z.string()).nullable(),
      /** What can be read of the file may be looked at; an encrypted one once `unlockBy` is null. */
      canView: z.boolean(),
      /** The newest backups of that office, newest first. */
      backups: z.array(Backup),
    })
    .nullable(),
});
export type OfficeStatus = z.infer<typeof OfficeStatus>;

export const officeCalls = {
  'office.getStatus': query({
    input: z.strictObject({}),
    output: OfficeStatus,
  }),
  'office.create': task({
    input: z.strictObject({
      name: text(100).min(1),
      /** The first account. Needed where accounts are required; without it the office has none and is not encrypted. */
      partner: z.strictObject({ name: AccountName, password: Password }).optional(),
    }),
    output: OfficeStatus.extend({
      /** Shown once, to be printed and kept; null for an office without accounts. */
      recoveryKey: z.string().nullable(),
    }),
    touches: ['office'],
  }),
  'office.openFile': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  'office.openRecent': task({
    input: z.strictObject({ id: z.string().max(100) }),
    output: OfficeStatus,
    touches: ['office'],
  }),
  'office.forgetRecent': task({
    input: z.strictObject({ id: z.string().max(100) }),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Tries again to open the office that could not be opened. */
  'office.retry': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Shows what can be read of the office that could not be opened because it is damaged. */
  'office.viewDamaged': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  'office.openDemo': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** The warning about where this office stands is read; it is not shown again for this file on this computer. */
  'office.dismissPlace': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  'office.close': task({
    input: z.strictObject({}),
    output: OfficeStatus,
    touches: ['office'],
  }),
  'office.rename': command({
    input: z.strictObject({ name: text(100).min(1) }),
    output: z.strictObject({ name: z.string() }),
    touches: ['office', 'settings'],
  }),
  'office.setWorkingYear': command({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ year: Year }),
    touches: ['office', 'settings', 'classification', 'clients'],
    undoable: false,
  }),
};
