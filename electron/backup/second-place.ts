import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyFile, hashFile, renamePatiently, syncFolder, writeFileSafely } from '#db/backup/copy.ts';
import { lastNumber, raiseLastNumber, rotate, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { backupText } from '#shared/backup/nl.ts';
import { noSecondPlace, SecondPlace, type SecondProblem } from '#shared/backup/second-place.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/** What is known of the second place; kept beside the backups, because a folder belongs to this computer and not to the office. */
export function readSecondPlace(backupFolder: string): SecondPlace {
  try {
    return SecondPlace.parse(JSON.parse(fs.readFileSync(stateFile(backupFolder), 'utf8')));
  } catch {
    return noSecondPlace;
  }
}

export function saveSecondPlace(backupFolder: string, place: SecondPlace): void {
  writeFileSafely(stateFile(backupFolder), JSON.stringify(place, null, 2));
}

/** Refuses a folder that cannot be a second place: missing, inside the first, or one that nothing can be written to. */
export function checkSecondFolder(folder: string, backupFolder: string): void {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused('FILE_MISSING', backupText.refusals.folderMissing);
  const inside = path.relative(path.dirname(backupFolder), fs.realpathSync(folder));
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new Refused('REFUSED', backupText.refusals.folderInside);
  const probe = path.join(folder, `.peil-proef-${process.pid}`);
  try {
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch {
    throw new Refused('REFUSED', backupText.refusals.folderNotWritable);
  }
}

/**
 * Copies a backup to the second place, reads it back, and rotates there. Never throws: what went wrong stands in the answer, and the
 * backup in the first place is not touched. Computers have a folder each, so that their numbers do not mix.
 */
export function copyToSecondPlace(backup: StoredBackup, place: SecondPlace, now: string): SecondPlace {
  if (place.folder === null) return place;
  try {
    if (!fs.statSync(place.folder, { throwIfNoEntry: false })?.isDirectory())
      return { ...place, problem: { code: 'missing', at: now } };
    const folder = folderFor(backup, path.join(place.folder, 'Peil reservekopieën'));
    fs.mkdirSync(folder, { recursive: true });
    const highest = lastNumber(folder);
    if (highest >= backup.manifest.sequence) raiseLastNumber(path.dirname(backup.file), highest);
    writeCopy(backup, folder);
    if (highest < backup.manifest.sequence) rotate(folder);
    return { ...place, lastGood: { at: now, sequence: backup.manifest.sequence }, problem: null };
  } catch (error) {
    return { ...place, problem: { code: problemOf(error), at: now } };
  }
}

function writeCopy(backup: StoredBackup, folder: string): void {
  const target = path.join(folder, path.basename(backup.file));
  const temporary = `${target}.deel`;
  fs.rmSync(temporary, { force: true });
  try {
    copyFile(backup.file, temporary);
    if (hashFile(temporary).sha256 !== backup.manifest.sha256)
      throw new Error('the copy in the second place differs from the backup');
    writeFileSafely(
      `${target.slice(0, -officeExtension.length)}json`,
      `${JSON.stringify(backup.manifest, null, 2)}\n`,
    );
    renamePatiently(temporary, target);
    syncFolder(folder);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

function problemOf(error: unknown): SecondProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read_only';
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'EIO' || code === 'ENOTDIR') return 'missing';
  return 'failed';
}

/** A folder per office and computer. It keeps the name it got first, also when the office is renamed. */
function folderFor(backup: StoredBackup, root: string): string {
  const id = backup.manifest.facts?.officeId.slice(0, 8) ?? 'onbekend';
  const ending = clean(`${id} ${os.hostname()}`);
  const known = fs.existsSync(root) ? fs.readdirSync(root).find((name) => name.endsWith(ending)) : undefined;
  return path.join(root, known ?? clean(`${backup.manifest.facts?.officeName.slice(0, 80) ?? ''} ${ending}`));
}

/** Without what file systems refuse in a name. */
function clean(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function stateFile(backupFolder: string): string {
  return path.join(backupFolder, 'tweede-plaats.json');
}
