import os from 'node:os';
import { addSignIns, type SignInEvent } from '#db/accounts/sign-ins.ts';
import type { Failure } from '#electron/accounts/attempts.ts';
import { findAccountSlot, unlockWithPassword, type Unlocked } from '#electron/keys/key-file.ts';
import { keyOfPassword, makeScryptSettings } from '#electron/keys/sealing.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

/** Tries a password; counts it when it is wrong. Answers with the wrong attempts before this one. */
export async function tryPassword(
  session: OfficeSession,
  keyFile: KeyFile,
  name: string,
  password: string,
  wrong: string,
): Promise<{ unlocked: Unlocked; failures: Failure[] }> {
  const { attempts, host } = session;
  const { officeId } = keyFile;
  const slot = findAccountSlot(keyFile, name);
  attempts.begin(officeId, { at: host.now().toISOString(), accountId: slot?.id ?? null });
  try {
    if (!slot) await spendAsMuch(keyFile, password);
    const unlocked = await unlockWithPassword(keyFile, name, password);
    return { unlocked, failures: attempts.succeed(officeId) };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'WRONG_PASSWORD') {
      attempts.withdraw(officeId);
      throw error;
    }
    attempts.fail(officeId);
    throw new Refused('WRONG_PASSWORD', wrong, { waitSeconds: attempts.waitSeconds(officeId) });
  }
}

/** The work that a slot would have asked, so that the time does not tell which names there are. */
async function spendAsMuch(keyFile: KeyFile, password: string): Promise<void> {
  const settings = keyFile.accounts[0]?.kdf ?? makeScryptSettings();
  const key = await keyOfPassword(password.slice(0, 500), settings);
  key.fill(0);
}

/** Writes wrong attempts into the history of signing in of the open office. */
export function writeFailures(session: OfficeSession, failures: readonly Failure[]): Promise<void> {
  return failures.length === 0 ? Promise.resolve() : writeSignIns(session, failures, []);
}

/** Writes wrong attempts, and who came in after them, into the history of signing in of the open office. */
export async function writeSignIns(
  session: OfficeSession,
  failures: readonly Failure[],
  events: readonly Omit<SignInEvent, 'computer'>[],
): Promise<void> {
  const failed = failures.map((failure) => ({ ...failure, outcome: 'failed' as const }));
  const computer = os.hostname();
  try {
    await session.transact(({ db }) =>
      addSignIns(
        db.connection,
        [...failed, ...events].map((event) => ({ ...event, computer })),
      ),
    );
  } catch (error) {
    // A full disk: nobody is kept out of the office for a line of history.
    session.log.error('history of signing in', error);
  }
}
