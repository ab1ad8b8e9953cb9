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
import type { KeyRing } from '#db/keys/office-key.ts';
import type { KeyFile } from '#shared/keys/model.ts';

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
  /** Of a protected office: the key of the file, and the key file that its manifest is to carry. */
  protection?: BackupProtection | undefined;
}

export interface BackupProtection {
  /** Bytes, because a Buffer arrives on another thread as these. */
  key: Uint8Array;
  /** Missing when nobody knows any more where it is: the backup is made all the same. */
  keyFile: KeyFile | undefined;
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
    verifyCopy(temporary, order.facts, { keys: ringOf(order) });
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
    verifyCopy(temporary, order.facts, { depth: 'structure', keys: ringOf(order) });
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
    facts: order.protection ? withoutLabel(order.facts) : order.facts,
    ...(order.protection?.keyFile && { keys: order.protection.keyFile }),
  };
  const stem = backupStem(reservation.sequence, manifest.day, timeOf(at), order.reason);
  const file = nameBackup(order.folder, reservation, stem, manifest);
  syncFolder(path.dirname(file));
  return { file, manifest };
}

function ringOf({ protection }: BackupOrder): KeyRing {
  return protection ? [Buffer.from(protection.key)] : [];
}

/** What a change is called may name a client; a manifest is not encrypted. */
function withoutLabel(facts: OfficeFacts): OfficeFacts {
  return { ...facts, lastChange: facts.lastChange && { ...facts.lastChange, label: '' } };
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
