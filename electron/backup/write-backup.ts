import path from 'node:path';
import { copyBare, syncFolder, verifyCopy, witnessCopy, type Copied } from '#db/backup/copy.ts';
import {
  nameBackup,
  reserveNumber,
  rotate,
  type Reservation,
  type StoredBackup,
} from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { backupStem, type BackupReason, type Manifest, type OfficeFacts } from '#shared/backup/model.ts';
import { dayOf } from '#shared/common/days.ts';

/** Everything that writing a backup needs, in a form that can go to another thread. */
export interface BackupOrder {
  folder: string;
  /** Reads the office file, which stands still; see `takeSnapshot`. */
  descriptor: number;
  facts: OfficeFacts;
  reason: BackupReason;
  /** Milliseconds since 1970 by the host's clock. */
  now: number;
  appVersion: string;
  officePath: string;
}

/**
 * Writes one verified backup: copies to a temporary name, writes that to the disk itself and compares it bit by bit, opens the copy, has
 * SQLite check it, compares what it holds with the original and only then names it. Whatever goes wrong leaves no backup behind and throws.
 */
export function writeBackup(order: BackupOrder): StoredBackup {
  const reservation = reserveNumber(order.folder);
  const { temporary } = reservation;
  try {
    copyBare(order.descriptor, temporary);
    const copied = witnessCopy(order.descriptor, temporary);
    verifyCopy(temporary, order.facts);
    return finishBackup(order, reservation, copied);
  } catch (error) {
    reservation.cancel();
    throw error;
  }
}

/**
 * As `writeBackup`, for a large office that somebody waits for: another thread writes the copy to the disk and compares its bits, while
 * this one has SQLite check it. The rules of columns are left out, see `inspectCopy`: SQLite keeps them with every change, and the backup
 * of the day has them looked at again.
 *
 * @param threadUrl the program of this thread: the other one runs it too
 */
export async function writeWitnessed(order: BackupOrder, threadUrl: URL): Promise<StoredBackup> {
  const reservation = reserveNumber(order.folder);
  const { temporary } = reservation;
  let witness: Promise<Copied> | undefined;
  try {
    copyBare(order.descriptor, temporary);
    witness = runJob(threadUrl, { type: 'witness', descriptor: order.descriptor, copy: temporary });
    verifyCopy(temporary, order.facts, 'structure');
    return finishBackup(order, reservation, await witness);
  } catch (error) {
    // The other thread must have closed the copy before it is removed.
    await witness?.catch(() => undefined);
    reservation.cancel();
    throw error;
  }
}

/** Gives a copy that was checked its manifest and its name. */
function finishBackup(order: BackupOrder, reservation: Reservation, copied: Copied): StoredBackup {
  const at = new Date(order.now);
  const manifest: Manifest = {
    format: 1,
    sequence: reservation.sequence,
    reason: order.reason,
    madeAt: at.toISOString(),
    day: dayOf(at),
    appVersion: order.appVersion,
    officePath: order.officePath,
    ...copied,
    facts: order.facts,
  };
  const stem = backupStem(reservation.sequence, manifest.day, timeOf(at), order.reason);
  const file = nameBackup(order.folder, reservation, stem, manifest);
  syncFolder(path.dirname(file));
  return { file, manifest };
}

/** Removes what rotation no longer keeps; a failure to tidy up never spoils the backup that was made. */
export function rotateQuietly(folder: string): void {
  try {
    rotate(folder);
  } catch {
    // The next backup tries again.
  }
}

/** The time of day on this computer as `HHMMSS`. */
export function timeOf(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
}
