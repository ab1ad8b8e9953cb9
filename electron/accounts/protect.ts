import { addSignIns } from '#db/accounts/sign-ins.ts';
import os from 'node:os';
import { assertGoodPassword } from '#electron/accounts/passwords.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import { saveLastName } from '#electron/office/recent-offices.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * Gives an office without accounts its first partner: the file is encrypted through a verified copy and opened. Works on the office that was
 * chosen and waits for this, or on the one that is open. Answers with the recovery key, which is nowhere else.
 */
export function protectWithPartner(
  context: TaskContext,
  partner: { name: string; password: string },
): Promise<{ recoveryKey: string }> {
  const { session, host } = context;
  return session.inKeyTurn(async () => {
    if (session.locked || session.keys) throw new Refused('REFUSED', accountsText.refusals.hasAccounts);
    const file = session.unprotected?.path ?? context.db.path;
    const officeName = session.unprotected?.officeName;
    await assertGoodPassword(context, partner.password, partner.name, officeName);
    context.progress({ label: accountsText.progress.protect, done: 0, total: 0, isCancellable: false });
    const wasOpen = session.isOpen;
    if (wasOpen) await session.leave();
    let made: Awaited<ReturnType<typeof protectOffice>>;
    try {
      const { passwordLogN: logN } = host;
      made = await protectOffice({ host, files: session.files, file, partner: { ...partner, logN } });
    } catch (error) {
      if (wasOpen) await openAndGreet(session, file);
      throw error;
    }
    await openAndGreet(session, file, made.keys);
    session.shownRecoveryKey = made.recoveryKey;
    await session.transact(({ db, account, now }) =>
      addSignIns(db.connection, [
        { accountId: account.id, at: now, outcome: 'password', computer: os.hostname() },
      ]),
    );
    saveLastName(session.files.dataFolder, session.db.path, partner.name);
    return { recoveryKey: made.recoveryKey };
  });
}
