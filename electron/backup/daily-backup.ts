import { listBackups } from '#electron/backup/backup-folder.ts';
import { makeBackup, startSecondCopy } from '#electron/backup/make-backup.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * Makes the backup of the day unless there is one; then the second place gets what it missed. It runs beside the work; a failure is logged and shown on the screen of
 * backups and in the status bar, and never keeps the office closed.
 */
export async function makeDailyBackup(session: OfficeSession): Promise<void> {
  try {
    const today = dayOf(session.host.now());
    const folder = session.files.backupFolder(session.db.officeId);
    const [newest] = listBackups(folder).filter(({ manifest }) => manifest.reason !== 'replaced');
    if (newest?.manifest.day !== today) await makeBackup(session, 'daily');
    else if (readSecondPlace(folder).lastGood?.sequence !== newest.manifest.sequence)
      startSecondCopy(session, newest);
  } catch (thrown) {
    const error = refusalOf(thrown);
    session.log.error('daily backup', error);
    session.backups.lastFailure = {
      code: error instanceof Refused ? error.code : 'INTERNAL',
      message: error instanceof Refused ? error.message : 'De dagelijkse reservekopie is mislukt.',
      at: session.host.now().toISOString(),
    };
  }
  session.emit('backups', null);
}
