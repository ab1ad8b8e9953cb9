import * as z from 'zod';
import { text } from '#shared/common/values.ts';

/** What an account may do; see `shared/accounts/permissions.ts`. */
export const RoleName = z.enum(['partner', 'secretariaat', 'medewerker']);

/** The name under which somebody signs in and under which changes stand in the history; unique in an office, 1–80 characters. */
export const AccountName = text(80).min(1);

/** A password as it was typed. Its rules are `electron/keys/password-rules.ts`; here only that it is bounded. */
export const Password = z.string().min(1).max(500);

/** The id of an account: that of its slot in the key file. */
export const AccountId = z.string().min(1).max(64);

/** Minutes without a key or a click after which the office locks. */
export const LockMinutes = z.int().min(1).max(120);
export const defaultLockMinutes = 10;

/** Somebody who may open the office, or could. Accounts are never removed: the history names them. */
export const AccountRow = z.strictObject({
  id: AccountId,
  name: z.string(),
  role: RoleName,
  /** The employee whose work this person does; null for none. */
  employeeCode: z.string().nullable(),
  employeeName: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Null while the account is in use. */
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  /** The account that is signed in now. */
  isSelf: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;

/**
 * How somebody came in, or did not: with the password, with the slot of this computer, with one click in the demo office, with the
 * recovery key; or a wrong name or password.
 */
export const SignInOutcome = z.enum(['password', 'this_computer', 'demo', 'recovery', 'failed']);
export type SignInOutcome = z.infer<typeof SignInOutcome>;

export const SignInRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  /** Null when the name that was typed is nobody's: what was typed may have been a password. */
  accountName: z.string().nullable(),
  outcome: SignInOutcome,
  computer: z.string(),
});
export type SignInRow = z.infer<typeof SignInRow>;

/** What the sign-in shows of an office that is locked. Roles and clients are inside the file and not known yet. */
export const LockedStatus = z.strictObject({
  /** The name by which this computer knows the office, else the name of the file. */
  officeName: z.string(),
  path: z.string(),
  names: z.array(z.string()),
  /** Who signed in last on this computer, when that account still has a slot. */
  lastName: z.string().nullable(),
  /** Seconds until another attempt is taken; 0 when one is taken now. */
  waitSeconds: z.int(),
  /** Whether `accounts.signInHere` may work: this computer keeps a slot of one of these accounts. */
  canUseThisComputer: z.boolean(),
  isDemo: z.boolean(),
  hasRecovery: z.boolean(),
});
export type LockedStatus = z.infer<typeof LockedStatus>;

/** Wrong attempts after which the next ones have to wait. */
export const freeAttempts = 5;

/** The longest wait in seconds. */
const longestWait = 3600;

/**
 * Seconds to wait after `failures` wrong attempts since somebody last came in: none for the first five, then 10 seconds that double
 * with every failure, to at most an hour. What counts is the number of failures, which only grows; no clock of the computer is asked.
 */
export function computeWaitSeconds(failures: number): number {
  if (failures < freeAttempts) return 0;
  return Math.min(longestWait, 10 * 2 ** Math.min(20, failures - freeAttempts));
}

/** Two names that a person takes for the same: without regard to case, spaces around, or how accents are stored. */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

export function foldName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl');
}
