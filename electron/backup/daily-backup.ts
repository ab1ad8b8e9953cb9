import { makeBackup, startSecondCopy } from '#electron/backup/make-backup.ts';
import { hasChangedSinceBackup } from '#electron/backup/has-changed.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { refusalOf } from '#db/office/refusals.ts';
import type { BackupReason } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * Makes the backup of the day unless there is one; then the second place gets what it missed. It runs beside the work; a failure is logged and shown on the screen of
 * backups and in the status bar, and never keeps the office closed.
 */
export async function makeDailyBackup(session: OfficeSession): Promise<void> {
  await quietly(session, async () => {
    const newest = findLastBackup(session);
    if (newest?.manifest.day !== dayOf(session.host.now())) {
      await makeBackup(session, 'daily');
      return;
    }
    const folder = session.files.backupFolder(session.db.officeId);
    if (readSecondPlace(folder).lastGood?.sequence !== newest.manifest.sequence)
      startSecondCopy(session, newest);
  });
}

/** Makes a backup when something changed since the last one; quiet, as the one of the day. */
export async function backUpChanges(session: OfficeSession, reason: BackupReason): Promise<void> {
  await quietly(session, async () => {
    if (session.hasFile && session.db.fileState() === 'same' && hasChangedSinceBackup(session))
      await makeBackup(session, reason);
  });
}

async function quietly(session: OfficeSession, backUp: () => Promise<void>): Promise<void> {
  // A viewing copy leaves everything as it is, also the folder in which it was put.
  if (session.host.program.isViewingCopy) return;
  try {
    await backUp();
  } catch (thrown) {
    const error = refusalOf(thrown);
    session.log.error('backup by itself', error);
    session.backups.lastFailure = {
      code: error instanceof Refused ? error.code : 'INTERNAL',
      message: error instanceof Refused ? error.message : backupText.refusals.byItself,
      at: session.host.now().toISOString(),
    };
  }
  session.emit('backups', null);
}
