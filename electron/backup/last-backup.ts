import { listBackups, type StoredBackup } from '#electron/backup/backup-folder.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** The newest backup of the open office in the program's own folder, by sequence number. */
export function findLastBackup(session: OfficeSession): StoredBackup | undefined {
  const folder = session.files.backupFolder(session.db.officeId);
  return listBackups(folder).find(({ manifest }) => manifest.reason !== 'replaced');
}
