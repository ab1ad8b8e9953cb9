import fs from 'node:fs';
import path from 'node:path';
import { makeVerifiedBackup } from '#db/backup/make-backup.ts';
import { officeExtension } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { dayOf } from '#shared/common/days.ts';

/** Makes the backup of the day when there is none yet. A failure is logged and shown, and never keeps the office closed. */
export function makeDailyBackup(session: OfficeSession): void {
  const folder = session.files.backupFolder(session.db.officeId);
  const file = path.join(folder, `dag-${dayOf(session.host.now())}.${officeExtension}`);
  if (fs.existsSync(file)) return;
  try {
    makeVerifiedBackup(session.db.connection, file);
  } catch (error) {
    session.log.error('daily backup', error);
  }
}
