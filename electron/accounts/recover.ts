import { findAccountNamed, markPasswordSet } from '#db/accounts/accounts.ts';
import { assertGoodPassword } from '#electron/accounts/passwords.ts';
import { enter, getLocked } from '#electron/accounts/sign-in.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import {
  addSlot,
  forget,
  resetPassword,
  unlockWithPassword,
  unlockWithRecovery,
} from '#electron/keys/key-file.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

/** What somebody has who lost the passwords and kept the sheet. */
export interface Recovery {
  recoveryKey: string;
  /** A partner, as the office itself knows them. */
  name: string;
  newPassword: string;
}

/**
 * Gives a partner a new password with the recovery key and signs them in. A typo in the key is named; trying keys is no use, so that nothing
 * is counted. The office opens only for who is a partner in it.
 */
export function recover(context: TaskContext, recovery: Recovery): Promise<void> {
  const { session } = context;
  return session.inKeyTurn(async () => {
    const { path, keyFile } = getLocked(session);
    await session.lockSettled();
    const unlocked = unlockWithRecovery(keyFile, recovery.recoveryKey);
    let changed: KeyFile;
    let id: string;
    try {
      await assertGoodPassword(context, recovery.newPassword, recovery.name, session.locked ? '' : undefined);
      const db = session.files.open(path, { keyFile, unlocked });
      let account;
      try {
        account = findAccountNamed(db.connection, recovery.name);
      } finally {
        db.close();
      }
      if (account?.role !== 'partner' || account.endedAt !== null)
        throw new Refused('NOT_ALLOWED', accountsText.refusals.recoverNotPartner(recovery.name));
      ({ id } = account);
      const logN = context.host.passwordLogN;
      const password = recovery.newPassword;
      changed = keyFile.accounts.some((slot) => slot.id === id)
        ? await resetPassword(keyFile, unlocked, id, password, logN)
        : (await addSlot(keyFile, unlocked, { id, name: account.name, password, logN })).keyFile;
    } finally {
      forget(unlocked);
    }
    const slot = changed.accounts.find((one) => one.id === id);
    const own = await unlockWithPassword(changed, slot?.name ?? recovery.name, recovery.newPassword);
    session.files.saveKeys(path, changed);
    session.locked = { path, keyFile: changed };
    const failures = session.attempts.reset(changed.officeId);
    await enter(session, own, { outcome: 'recovery', failures });
    await session.change(
      {
        call: 'accounts.recover',
        label: accountsText.changes.recovered(session.account.name),
        isUndoable: false,
      },
      ({ db, now }) => markPasswordSet(db.connection, id, now),
    );
  });
}
