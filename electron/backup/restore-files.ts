import fs from 'node:fs';
import path from 'node:path';
import { copyFile, hashFile, renamePatiently, syncFolder } from '#db/backup/copy.ts';
import { nameBackup, reserveNumber, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { timeOf } from '#electron/backup/write-backup.ts';
import { backupStem, type Manifest } from '#shared/backup/model.ts';
import { dayOf } from '#shared/common/days.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/** Files that SQLite keeps beside an office; each of them would be mixed into a file that takes its place. */
const besideFiles = ['-wal', '-shm', '-journal'] as const;

/** The name under which a backup is written next to the office before it takes its place. */
export function placedName(target: string): string {
  return `${target}.terugzetten`;
}

export function removePlaced(target: string): void {
  for (const suffix of ['', ...besideFiles]) fs.rmSync(placedName(target) + suffix, { force: true });
}

/**
 * Puts the checked copy `placedName(target)` in the place of a closed office file. What SQLite keeps beside the old file goes first: it would
 * be mixed into the new one, silently. Broken off anywhere, a whole office stands under the name: the old one or the new one.
 * `onStep` is told before each step.
 */
export function swapIn(target: string, onStep: (step: string) => void = () => undefined): void {
  onStep('remove what is beside');
  for (const suffix of besideFiles) fs.rmSync(target + suffix, { force: true });
  onStep('rename');
  renamePatiently(placedName(target), target);
  onStep('sync');
  syncFolder(path.dirname(target));
  onStep('done');
}

/**
 * Puts a closed office file aside as it is, with what is beside it, as a `replaced` entry among the backups: for a file that cannot be
 * opened, so that nothing is lost when a backup takes its place. Undefined when there is no file.
 */
export function keepAside(
  target: string,
  folder: string,
  about: { now: Date; appVersion: string },
): StoredBackup | undefined {
  if (!fs.existsSync(target)) return undefined;
  const reservation = reserveNumber(folder);
  try {
    const copied = copyFile(target, reservation.temporary);
    const day = dayOf(about.now);
    const stem = backupStem(reservation.sequence, day, timeOf(about.now), 'replaced');
    for (const suffix of ['-wal', '-journal'] as const) {
      if (fs.existsSync(target + suffix))
        copyFile(target + suffix, path.join(folder, `${stem}.${officeExtension}${suffix}`));
    }
    const manifest: Manifest = {
      format: 1,
      sequence: reservation.sequence,
      reason: 'replaced',
      madeAt: about.now.toISOString(),
      day,
      appVersion: about.appVersion,
      officePath: target,
      ...copied,
      facts: null,
    };
    const file = nameBackup(folder, reservation, stem, manifest);
    syncFolder(folder);
    return { file, manifest };
  } catch (error) {
    reservation.cancel();
    throw error;
  }
}

/** Copies a file that was put aside to a new one, with what was beside it. */
export function copyAside(backup: StoredBackup, target: string): void {
  for (const suffix of ['-wal', '-journal'] as const) {
    if (fs.existsSync(backup.file + suffix)) copyFile(backup.file + suffix, target + suffix);
  }
  if (copyFile(backup.file, target).sha256 !== hashFile(backup.file).sha256)
    throw new Error('the copy of the file put aside differs');
}
