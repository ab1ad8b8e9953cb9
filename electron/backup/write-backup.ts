import path from 'node:path';
import { copyDescriptor, syncFolder, verifyCopy } from '#db/backup/copy.ts';
import { nameBackup, reserveNumber, rotate, type StoredBackup } from '#electron/backup/backup-folder.ts';
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
 * Writes one verified backup: copies to a temporary name, opens the copy, checks it, compares it with the original, writes it to the
 * disk itself and only then names it. Whatever goes wrong leaves no backup behind and throws.
 */
export function writeBackup(order: BackupOrder): StoredBackup {
  const reservation = reserveNumber(order.folder);
  try {
    const copied = copyDescriptor(order.descriptor, reservation.temporary);
    verifyCopy(reservation.temporary, order.facts);
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
  } catch (error) {
    reservation.cancel();
    throw error;
  }
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
