import { makeDailyBackup } from '#electron/backup/daily-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** Opens an office file in place of the one that is open, and makes the backup of the day. Refuses without closing what is open. */
export async function openAndGreet(session: OfficeSession, file: string): Promise<void> {
  const now = session.host.now().toISOString();
  const isSame = session.isOpen && session.db.path === file;
  if (isSame) return;
  const db = session.files.open(file, now);
  await session.detach();
  session.attach(db);
  session.problem = null;
  makeDailyBackup(session);
}
