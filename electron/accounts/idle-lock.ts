import { getSetting } from '#db/settings/settings.ts';
import { backUpChanges } from '#electron/backup/daily-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const checkMilliseconds = 5000;

/** Locks the open office. Refuses one without accounts: nobody could open it again. */
export async function lockOffice(session: OfficeSession): Promise<void> {
  if (!session.isOpen) return;
  const { keys, viewing } = session;
  if (viewing) {
    await session.leave();
    session.problem = viewing.problem;
    session.emit('locked', null);
    return;
  }
  if (!keys) throw new Refused('REFUSED', accountsText.refusals.noAccounts);
  // The program is often closed while the office is locked: what changed is backed up now.
  const isDue = session.isAttended && getSetting(session.db.connection, 'backup.schedule').atClosing;
  await session.lock(
    { path: session.db.path, keyFile: keys.keyFile },
    isDue ? () => backUpChanges(session, 'leaving') : undefined,
  );
}

/** Locks the office when nobody did anything for as long as the office says; answers whether it did. */
export async function lockWhenIdle(session: OfficeSession): Promise<boolean> {
  if (!session.isOpen || !(session.keys || session.viewing)) return false;
  const limit = getSetting(session.db.connection, 'accounts.lockMinutes') * 60_000;
  if (session.idleMilliseconds() < limit) return false;
  await lockOffice(session);
  return true;
}

/** Looks every few seconds whether to lock, until the answer is called. */
export function keepLocking(session: OfficeSession): () => void {
  const timer = setInterval(() => {
    lockWhenIdle(session).catch((error: unknown) => session.log.error('lock', error));
  }, checkMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
