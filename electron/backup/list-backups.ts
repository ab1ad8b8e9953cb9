import fs from 'node:fs';
import { getSetting } from '#db/settings/settings.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { findLastRestore } from '#electron/backup/last-restore.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import { showBackup } from '#electron/backup/show-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { BackupList } from '#shared/backup/calls.ts';
import { isCopyLate } from '#shared/backup/schedule.ts';
import type { SecondState } from '#shared/backup/second-place.ts';
import { dayOf } from '#shared/common/days.ts';

/** The backups of the open office, newest first, and how the second place stands. */
export function listBackupsOf(session: OfficeSession): BackupList {
  const folder = session.files.backupFolder(session.db.officeId);
  const backups = listBackups(folder);
  return {
    backups: backups.map(showBackup),
    folder,
    failure: session.backups.lastFailure,
    second: showSecond(session),
    schedule: getSetting(session.db.connection, 'backup.schedule'),
    lastRestore: findLastRestore(session),
  };
}

/** How the second place of the open office stands. */
export function showSecond(session: OfficeSession): SecondState {
  const folder = session.files.backupFolder(session.db.officeId);
  const second = readSecondPlace(folder);
  const newest = findLastBackup(session)?.manifest.sequence;
  const lastGoodAt = second.lastGood?.at ?? null;
  const schedule = getSetting(session.db.connection, 'backup.schedule');
  const today = dayOf(session.host.now());
  return {
    folder: second.folder,
    lastGoodAt,
    hasNewest: newest !== undefined && second.lastGood?.sequence === newest && second.problem === null,
    problem: second.problem?.code ?? null,
    isOnSameDisk: second.folder !== null && isOnSameDisk(folder, second.folder),
    isLate:
      second.folder !== null &&
      isCopyLate(lastGoodAt === null ? null : dayOf(new Date(lastGoodAt)), today, schedule),
  };
}

function isOnSameDisk(one: string, other: string): boolean {
  const a = fs.statSync(one, { throwIfNoEntry: false });
  const b = fs.statSync(other, { throwIfNoEntry: false });
  return a !== undefined && b !== undefined && a.dev === b.dev;
}
