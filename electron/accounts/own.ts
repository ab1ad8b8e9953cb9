import { listAccounts, markPasswordSet } from '#db/accounts/accounts.ts';
import type { Connection } from '#db/office/database.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { refuseDemo } from '#electron/accounts/demo-accounts.ts';
import { changeBoth } from '#electron/accounts/manage.ts';
import { assertOwnPassword, getKeys } from '#electron/accounts/own-keys.ts';
import { assertGoodPassword } from '#electron/accounts/passwords.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
import { changePassword, renewRecovery } from '#electron/keys/key-file.ts';
import type { AccountRow } from '#shared/accounts/model.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { isRecoveryGroup } from '#shared/keys/recovery-key.ts';

const { refusals, changes } = accountsText;

/** The account with this id as a screen shows it. */
export function findOwn(connection: Connection, id: string | null): AccountRow | null {
  return id === null ? null : (listAccounts(connection, id).find((row) => row.id === id) ?? null);
}

/** Puts the one at work under another password, in the same instant whatever the size of the office. */
export function changeOwnPassword(
  context: TaskContext,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<{ id: string }> {
  return context.session.inKeyTurn(async () => {
    const { unlocked } = getKeys(context);
    refuseDemo(getKeys(context), unlocked.slotId);
    await assertOwnPassword(context, password);
    await assertGoodPassword(context, newPassword, context.account.name);
    const { keyFile } = getKeys(context);
    const changed = await changePassword(keyFile, unlocked, newPassword, context.host.passwordLogN);
    await changeBoth(context, changed, changes.ownPassword, ({ db, now }) =>
      markPasswordSet(db.connection, unlocked.slotId, now),
    );
    return { id: unlocked.slotId };
  });
}

/** Makes another recovery key, which the session remembers until its groups are typed back or the office is locked. */
export function makeNewRecovery(context: TaskContext, password: string): Promise<{ recoveryKey: string }> {
  return context.session.inKeyTurn(async () => {
    refuseDemo(getKeys(context), getKeys(context).unlocked.slotId);
    await assertOwnPassword(context, password);
    const keys = getKeys(context);
    const { keyFile, recoveryKey } = renewRecovery(keys.keyFile, keys.unlocked);
    await changeBoth(context, keyFile, changes.recoveryRenewed, ({ db }) =>
      saveSetting(db.connection, 'accounts.recoveryConfirmedAt', null),
    );
    context.session.shownRecoveryKey = recoveryKey;
    return { recoveryKey };
  });
}

/** Checks groups typed back from the sheet, so that the sheet is known to be readable. */
export async function confirmRecovery(
  context: TaskContext,
  groups: readonly { index: number; value: string }[],
): Promise<{ confirmedAt: string }> {
  const shown = context.session.shownRecoveryKey;
  if (shown === null) throw new Refused('CONFLICT', refusals.recoveryGone);
  const isDistinct = new Set(groups.map(({ index }) => index)).size === groups.length;
  if (!isDistinct || !groups.every(({ index, value }) => isRecoveryGroup(shown, index, value)))
    throw new Refused('CONFLICT', refusals.recoveryGroups);
  const confirmedAt = context.now;
  await context.change(
    changes.recoveryConfirmed,
    ({ db }: CommandContext) => saveSetting(db.connection, 'accounts.recoveryConfirmedAt', confirmedAt),
    { isUndoable: false },
  );
  context.session.shownRecoveryKey = null;
  return { confirmedAt };
}

/** Lets the next full export within a minute go on. */
export function confirmPassword(context: TaskContext, password: string): Promise<{ validSeconds: number }> {
  return context.session.inKeyTurn(async () => {
    await assertOwnPassword(context, password);
    context.session.confirmedUntil = context.session.host.uptime() + confirmedSeconds * 1000;
    return { validSeconds: confirmedSeconds };
  });
}

const confirmedSeconds = 60;

/** Refuses with PASSWORD_NEEDED unless the password was given again within the last minute; that counts once. */
export function requirePassword({ session }: TaskContext): void {
  if (!session.keys || session.keys.keyFile.isDemo) return;
  if (session.host.uptime() >= session.confirmedUntil)
    throw new Refused('PASSWORD_NEEDED', refusals.passwordNeeded);
}

/** What the confirmation was for has begun. */
export function spendConfirmation({ session }: TaskContext): void {
  session.confirmedUntil = 0;
}

export async function setLockMinutes(context: TaskContext, minutes: number): Promise<{ minutes: number }> {
  await context.change(changes.lockMinutes(minutes), ({ db }: CommandContext) =>
    saveSetting(db.connection, 'accounts.lockMinutes', minutes),
  );
  return { minutes };
}
