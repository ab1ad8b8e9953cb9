import fs from 'node:fs';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import { showBackup } from '#electron/backup/show-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { BackupList } from '#shared/backup/calls.ts';

/** The backups of the open office, newest first, and how the second place stands. */
export function listBackupsOf(session: OfficeSession): BackupList {
  const folder = session.files.backupFolder(session.db.officeId);
  const backups = listBackups(folder);
  const second = readSecondPlace(folder);
  const newest = backups.find(({ manifest }) => manifest.reason !== 'replaced')?.manifest.sequence;
  return {
    backups: backups.map(showBackup),
    folder,
    failure: session.backups.lastFailure,
    second: {
      folder: second.folder,
      lastGoodAt: second.lastGood?.at ?? null,
      hasNewest: newest !== undefined && second.lastGood?.sequence === newest && second.problem === null,
      problem: second.problem?.code ?? null,
      isOnSameDisk: second.folder !== null && isOnSameDisk(folder, second.folder),
    },
  };
}

function isOnSameDisk(one: string, other: string): boolean {
  const a = fs.statSync(one, { throwIfNoEntry: false });
  const b = fs.statSync(other, { throwIfNoEntry: false });
  return a !== undefined && b !== undefined && a.dev === b.dev;
}
