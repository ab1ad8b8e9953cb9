import fs from 'node:fs';
import path from 'node:path';
import { makeDailyBackup } from '#electron/backup/daily-backup.ts';
import { backUpBeforeClosing, keepSchedule } from '#electron/backup/keep-schedule.ts';
import { isCheckedLater } from '#db/office/open.ts';
import { keepReminding } from '#electron/mywork/remind.ts';
import { finishRotation } from '#electron/keys/rotate-office.ts';
import { checkInSteps } from '#electron/office/check-in-steps.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/**
 * Opens an office file in place of the one that is open, and starts the backup of the day. Refuses without closing what is open.
 *
 * @param keys of a protected office: they are the session's from then on, and zeroed when it closes; never those it holds already
 */
export async function openAndGreet(session: OfficeSession, file: string, keys?: OfficeKeys): Promise<void> {
  if (session.isOpen && isSameFile(session.db.path, file)) return;
  const db = session.files.open(file, keys);
  await backUpBeforeClosing(session);
  await session.detach();
  session.attach(db);
  session.keys = keys ?? null;
  session.problem = null;
  const checked = isCheckedLater(db.connection) ? checkInSteps(session, db) : Promise.resolve();
  checked
    .then(() => (session.isOpen && session.db === db ? makeDailyBackup(session) : undefined))
    .then(() => (session.isOpen && session.db === db ? finishRotation(session) : undefined))
    .then(() => {
      if (!session.isOpen || session.db !== db) return;
      keepReminding(session);
      if (session.isAttended) keepSchedule(session);
    })
    .catch((error: unknown) => session.log.error('after opening', error));
}

/** Whether two paths lead to one file, also through a link or another spelling. */
function isSameFile(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  const a = fs.statSync(one, { throwIfNoEntry: false, bigint: true });
  const b = fs.statSync(other, { throwIfNoEntry: false, bigint: true });
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
