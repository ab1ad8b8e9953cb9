import type { OfficeDatabase } from '#db/office/database.ts';
import type { Failure } from '#electron/accounts/attempts.ts';
import { demoAccounts } from '#electron/accounts/demo-accounts.ts';
import { findSeat } from '#electron/accounts/find-seat.ts';
import { openKept } from '#electron/accounts/this-computer.ts';
import { tryPassword, writeSignIns } from '#electron/accounts/try-password.ts';
import {
  changePassword,
  forget,
  isOutdated,
  unlockWithPassword,
  type Unlocked,
} from '#electron/keys/key-file.ts';
import { findKeyFile, restoreKeyFile } from '#electron/keys/key-store.ts';
import { greet } from '#electron/office/opening.ts';
import { saveLastName } from '#electron/office/recent-offices.ts';
import type { LockedOffice, OfficeSession } from '#electron/office/session.ts';
import type { SignInOutcome } from '#shared/accounts/model.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { Role } from '#shared/calls/define.ts';
import { Refused } from '#shared/common/errors.ts';

/** The office that waits for somebody, with its key file as it stands now: another computer may have changed it since. */
export function getLocked(session: OfficeSession): LockedOffice {
  if (session.isOpen) throw new Refused('REFUSED', accountsText.refusals.alreadyOpen);
  if (!session.locked) throw new Refused('REFUSED', accountsText.refusals.notLocked);
  const { path, keyFile } = session.locked;
  const found = findKeyFile(session.files, path, keyFile.officeId);
  if (found) session.locked = { path, keyFile: found.keyFile };
  return session.locked;
}

/**
 * Opens the locked office with a name and a password. A name that nobody has costs the same time and is refused in the same words as a
 * wrong password.
 */
export function signIn(session: OfficeSession, name: string, password: string): Promise<void> {
  return session.inKeyTurn(async () => {
    const { keyFile } = getLocked(session);
    const { failures, unlocked } = await tryPassword(
      session,
      keyFile,
      name,
      password,
      accountsText.refusals.wrongPassword,
    );
    await enter(session, unlocked, { outcome: 'password', failures, password });
  });
}

export interface Entrance {
  outcome: SignInOutcome;
  /** The wrong attempts before this one, oldest first. */
  failures: readonly Failure[];
  /** To wrap the slot anew when it was made at a lower cost than is usual now. */
  password?: string;
}

/** Opens the file with the keys of somebody, writes down who came in, and lets them work. Stays locked when the file does not open. */
export async function enter(session: OfficeSession, unlocked: Unlocked, entrance: Entrance): Promise<void> {
  const office = getLocked(session);
  let db: OfficeDatabase | undefined;
  await session.lockSettled();
  try {
    db = session.files.open(office.path, { keyFile: office.keyFile, unlocked });
    if (!findSeat(db.connection, { keyFile: office.keyFile, unlocked }))
      throw new Refused('NOT_ALLOWED', accountsText.refusals.ended);
    restoreKeyFile(session.files, office.path, {
      keyFile: office.keyFile,
      isInPlace: isInPlace(session, office),
    });
    session.seat(db, { keyFile: office.keyFile, unlocked });
  } catch (error) {
    db?.close();
    forget(unlocked);
    throw explain(session, office, error);
  }
  await writeDown(session, entrance);
  saveLastName(session.files.dataFolder, office.path, session.account.name);
  greet(session, db);
  if (entrance.password !== undefined) strengthen(session, entrance.password);
}

function isInPlace(session: OfficeSession, { path, keyFile }: LockedOffice): boolean {
  return findKeyFile(session.files, path, keyFile.officeId)?.isInPlace ?? false;
}

const shownAsProblem = ['FILE_DAMAGED', 'FILE_NEWER', 'FILE_MISSING', 'NOT_AN_OFFICE', 'KEYS_MISSING'];

/** What is wrong with the file itself goes to the screen that offers backups. */
function explain(session: OfficeSession, office: LockedOffice, error: unknown): unknown {
  if (error instanceof Refused && shownAsProblem.includes(error.code)) {
    session.problem = { code: error.code, message: error.message, path: office.path };
    session.locked = null;
  }
  return error;
}

function writeDown(session: OfficeSession, { outcome, failures }: Entrance): Promise<void> {
  const event = { accountId: session.account.id, at: session.host.now().toISOString(), outcome };
  return writeSignIns(session, failures, [event]);
}

/** Wraps the slot anew at the cost that is usual now, while the person works. */
function strengthen(session: OfficeSession, password: string): void {
  const { keys, host } = session;
  const slot = keys?.keyFile.accounts.find(({ id }) => id === keys.unlocked.slotId);
  if (!keys || !slot || keys.keyFile.isDemo || !isOutdated(slot, host.passwordLogN)) return;
  session
    .inKeyTurn(async () => {
      const keyFile = await changePassword(keys.keyFile, keys.unlocked, password, host.passwordLogN);
      if (session.keys !== keys) return;
      session.files.saveKeys(session.db.path, keyFile);
      session.keys = { ...keys, keyFile };
    })
    .catch((error: unknown) => session.log.error('strengthen a slot', error));
}

/** Opens the demo office as one of its three people; refuses any other office. */
export function signInDemo(session: OfficeSession, role: Role): Promise<void> {
  return session.inKeyTurn(async () => {
    const { keyFile } = getLocked(session);
    const account = demoAccounts.find((one) => one.role === role);
    if (!keyFile.isDemo || !account) throw new Refused('REFUSED', accountsText.refusals.notDemo);
    const slot = keyFile.accounts.find(({ id }) => id === account.id);
    // A file that says that it is the demo office is believed as far as this password opens it.
    const unlocked = await unlockWithPassword(keyFile, slot?.name ?? account.name, account.password);
    await enter(session, unlocked, { outcome: 'demo', failures: session.attempts.reset(keyFile.officeId) });
  });
}

/** Opens the locked office with the slot that this computer keeps. */
export function signInHere(session: OfficeSession): Promise<void> {
  return session.inKeyTurn(async () => {
    const { keyFile } = getLocked(session);
    const unlocked = await openKept(session, keyFile);
    await enter(session, unlocked, {
      outcome: 'this_computer',
      failures: session.attempts.reset(keyFile.officeId),
    });
  });
}
