import * as z from 'zod';
import {
  AccountId,
  AccountName,
  AccountRow,
  LockMinutes,
  Password,
  RoleName,
  SignInRow,
} from '#shared/accounts/model.ts';
import { query, task } from '#shared/calls/define.ts';
import { Code, Day } from '#shared/common/values.ts';
import { OfficeStatus } from '#shared/office/calls.ts';

const nothing = z.strictObject({});
/** Shown once, to be printed and kept; groups of characters divided by hyphens. */
const RecoveryKeyOnce = z.strictObject({ recoveryKey: z.string() });

export const accountCalls = {
  /** Opens the locked office. A wrong password and a name that nobody has answer the same, after the same time. */
  'accounts.signIn': task({
    input: z.strictObject({ name: AccountName, password: Password }),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Opens the locked office with the slot that this computer keeps of the one who signed in last. */
  'accounts.signInHere': task({
    input: nothing,
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Opens the demo office as one of its three people. Refused for any other office. */
  'accounts.signInDemo': task({
    input: z.strictObject({ role: RoleName }),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Opens the locked office with the recovery key and gives a partner of that name a new password. */
  'accounts.recover': task({
    input: z.strictObject({
      recoveryKey: z.string().min(1).max(300),
      name: AccountName,
      newPassword: Password,
    }),
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Closes the office until somebody signs in; for Ctrl+L and for another person at this computer. */
  'accounts.lock': task({
    input: nothing,
    output: OfficeStatus,
    touches: ['office'],
  }),
  /** Gives an office without accounts its first partner, and encrypts it through a verified copy. Opens it afterwards. */
  'accounts.protect': task({
    input: z.strictObject({ name: AccountName, password: Password }),
    output: RecoveryKeyOnce,
    touches: ['office', 'accounts', 'backups'],
  }),
  /** What is wrong with a password, while it is typed; null when it will be taken. `name` is the account it is for. */
  'accounts.checkPassword': task({
    input: z.strictObject({ password: z.string().max(500), name: z.string().max(200) }),
    output: z.strictObject({ problem: z.string().nullable() }),
    touches: [],
  }),
  /** The page says that somebody is at work. The office decides when nobody is, and locks. */
  'accounts.reportActivity': query({
    input: nothing,
    output: z.strictObject({ lockMinutes: LockMinutes }),
  }),
  /** Who may open the office and who could before, in order of name, those who ended last. */
  'accounts.list': query({
    input: nothing,
    output: z.strictObject({
      accounts: z.array(AccountRow),
      hasRecovery: z.boolean(),
      /** When somebody typed groups of the present recovery key back; null when nobody did. */
      recoveryConfirmedAt: z.string().nullable(),
    }),
  }),
  /** The account that is signed in, for its own settings. */
  'accounts.getOwn': query({
    input: nothing,
    output: z.strictObject({
      /** Null in an office without accounts. */
      account: AccountRow.nullable(),
      thisComputer: z.strictObject({
        /** Whether this computer can keep a slot at all. */
        isAvailable: z.boolean(),
        isOn: z.boolean(),
      }),
    }),
  }),
  'accounts.create': task({
    input: z.strictObject({
      name: AccountName,
      role: RoleName,
      employeeCode: Code.nullable(),
      password: Password,
    }),
    output: z.strictObject({ id: AccountId }),
    touches: ['accounts', 'history'],
  }),
  /** Changes name, role and employee. The last partner cannot be made something else. */
  'accounts.save': task({
    input: z.strictObject({
      id: AccountId,
      name: AccountName,
      role: RoleName,
      employeeCode: Code.nullable(),
    }),
    output: z.strictObject({ id: AccountId }),
    touches: ['accounts', 'history', 'office'],
  }),
  /** A partner gives somebody else a new password. */
  'accounts.resetPassword': task({
    input: z.strictObject({ id: AccountId, password: Password }),
    output: z.strictObject({ id: AccountId }),
    touches: ['accounts', 'history'],
  }),
  /** Takes the access of an account away and gives the office another key. The last partner cannot be ended, nor oneself. */
  'accounts.end': task({
    input: z.strictObject({ id: AccountId }),
    output: z.strictObject({ id: AccountId }),
    touches: ['accounts', 'history', 'backups'],
  }),
  'accounts.changePassword': task({
    input: z.strictObject({ password: Password, newPassword: Password }),
    output: z.strictObject({ id: AccountId }),
    touches: ['accounts', 'history'],
  }),
  /** Checks groups of the recovery key that was shown last, typed back from the sheet; `index` counts from 0. */
  'accounts.confirmRecovery': task({
    input: z.strictObject({
      groups: z
        .array(z.strictObject({ index: z.int().min(0).max(50), value: z.string().max(20) }))
        .min(2)
        .max(4),
    }),
    output: z.strictObject({ confirmedAt: z.string() }),
    touches: ['accounts', 'history'],
  }),
  /** Makes another recovery key; the one before opens nothing from then on. */
  'accounts.renewRecovery': task({
    input: z.strictObject({ password: Password }),
    output: RecoveryKeyOnce,
    touches: ['accounts', 'history'],
  }),
  /** Who came in and who tried to, newest first. `before` is the `seq` of the last row that was shown. */
  'accounts.listSignIns': query({
    input: z.strictObject({
      accountId: AccountId.nullable().default(null),
      onlyFailed: z.boolean().default(false),
      /** First and last day, on the calendar of this computer. */
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ signIns: z.array(SignInRow), hasMore: z.boolean() }),
  }),
  /** The password once more, for what was refused with PASSWORD_NEEDED: the next such call within a minute is done. */
  'accounts.confirm': task({
    input: z.strictObject({ password: Password }),
    output: z.strictObject({ validSeconds: z.int() }),
    touches: [],
  }),
  /** Lets this computer open the office for this account without a password, or no longer. */
  'accounts.setThisComputer': task({
    input: z.strictObject({ on: z.boolean(), password: Password }),
    output: z.strictObject({ on: z.boolean() }),
    touches: ['accounts'],
  }),
  'accounts.getLockSetting': query({
    input: nothing,
    output: z.strictObject({ minutes: LockMinutes }),
  }),
  'accounts.setLockMinutes': task({
    input: z.strictObject({ minutes: LockMinutes }),
    output: z.strictObject({ minutes: LockMinutes }),
    touches: ['accounts', 'settings', 'history'],
  }),
};
