import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { copyFile, hashFile, renamePatiently, syncFolder, writeFileSafely } from '#db/backup/copy.ts';
import {
  listBackups,
  lastNumber,
  raiseLastNumber,
  rotate,
  type StoredBackup,
} from '#electron/backup/backup-folder.ts';
import { backupText } from '#shared/backup/nl.ts';
import {
  noSecondPlace,
  secondFolderName,
  SecondPlace,
  type SecondProblem,
} from '#shared/backup/second-place.ts';
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
 * backup in the first place is not touched. Computers have a folder each, so that their numbers do not mix. `onStep` is told before each
 * step.
 */
export function copyToSecondPlace(
  backup: StoredBackup,
  place: SecondPlace,
  now: string,
  onStep: (step: SecondStep) => void = () => undefined,
): SecondPlace {
  if (place.folder === null) return place;
  const known = { ...place, computerId: place.computerId ?? randomUUID() };
  try {
    const isThere = watchPlace(place.folder);
    if (!isThere()) return { ...known, problem: { code: 'missing', at: now } };
    const folder = folderFor(backup, path.join(place.folder, secondFolderName), known.computerId);
    const highest = lastNumber(folder);
    if (highest >= backup.manifest.sequence) raiseLastNumber(path.dirname(backup.file), highest);
    writeCopy(backup, folder, (step) => {
      onStep(step);
      if (!isThere()) throw Object.assign(new Error('the second place is gone'), { code: 'ENODEV' });
    });
    if (highest < backup.manifest.sequence) rotate(folder);
    return { ...known, lastGood: { at: now, sequence: backup.manifest.sequence }, problem: null };
  } catch (error) {
    return { ...known, problem: { code: problemOf(error), at: now } };
  }
}

/** The backups of an office in its second place, of whatever computer, newest first by the moment at which they were made. */
export function listSecondBackups(place: SecondPlace, officeId: string): StoredBackup[] {
  if (place.folder === null) return [];
  const root = path.join(place.folder, secondFolderName);
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root)
    .flatMap((name) => listBackups(path.join(root, name)))
    .filter(({ manifest }) => manifest.facts?.officeId === officeId)
    .toSorted(
      (a, b) =>
        b.manifest.madeAt.localeCompare(a.manifest.madeAt) || b.manifest.sequence - a.manifest.sequence,
    );
}

/** What is done in the second place, in this order. */
export type SecondStep = 'copy' | 'read back' | 'manifest' | 'name' | 'sync';

/** Whether the folder is still the one on the disk that it was on: a stick that is pulled out leaves an empty folder of this computer. */
function watchPlace(folder: string): () => boolean {
  const stat = () => fs.statSync(folder, { throwIfNoEntry: false, bigint: true });
  const before = stat();
  return () => {
    const now = stat();
    return now !== undefined && now.isDirectory() && now.dev === before?.dev && now.ino === before.ino;
  };
}

function writeCopy(backup: StoredBackup, folder: string, onStep: (step: SecondStep) => void): void {
  const target = path.join(folder, path.basename(backup.file));
  const temporary = `${target}.deel`;
  try {
    onStep('copy');
    fs.rmSync(temporary, { force: true });
    copyFile(backup.file, temporary);
    onStep('read back');
    if (hashFile(temporary).sha256 !== backup.manifest.sha256)
      throw new Error('the copy in the second place differs from the backup');
    onStep('manifest');
    writeFileSafely(
      `${target.slice(0, -officeExtension.length)}json`,
      `${JSON.stringify(backup.manifest, null, 2)}\n`,
    );
    onStep('name');
    renamePatiently(temporary, target);
    onStep('sync');
    syncFolder(folder);
  } finally {
    removeQuietly(temporary);
  }
}

/** A stick that is gone has nothing to remove, and its own error is the one to tell. */
function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The next copy removes what is left.
  }
}

function problemOf(error: unknown): SecondProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read_only';
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'EIO' || code === 'ENOTDIR') return 'missing';
  return 'failed';
}

const ownerFile = 'computer.json';
const Owner = z.strictObject({ computerId: z.string().max(64), computer: z.string().max(300) });

/**
 * A folder per office and computer; made when it is not there. It keeps the name it got first, also when the office is renamed. Two computers
 * that have the same name are told apart by a file in the folder.
 */
function folderFor(backup: StoredBackup, root: string, computerId: string): string {
  const id = backup.manifest.facts?.officeId.slice(0, 8) ?? 'onbekend';
  const computer = os.hostname();
  const stem = clean(`${id} ${computer}`);
  const names = fs.existsSync(root) ? fs.readdirSync(root) : [];
  if (names.length === 0) makeFolder(root);
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? stem : `${stem} ${count}`;
    const known = names.find((name) => name.endsWith(ending));
    const folder = path.join(
      root,
      known ?? clean(`${backup.manifest.facts?.officeName.slice(0, 80) ?? ''} ${ending}`),
    );
    const owner = known === undefined ? undefined : readOwner(folder);
    if (owner !== undefined && owner !== computerId) continue;
    makeFolder(folder);
    if (owner === undefined)
      writeFileSafely(path.join(folder, ownerFile), JSON.stringify({ computerId, computer }));
    return folder;
  }
}

/** Not with the folders above it: where a stick was is no place to make a folder. */
function makeFolder(folder: string): void {
  if (!fs.existsSync(folder)) fs.mkdirSync(folder);
}

function readOwner(folder: string): string | undefined {
  try {
    return Owner.parse(JSON.parse(fs.readFileSync(path.join(folder, ownerFile), 'utf8'))).computerId;
  } catch {
    return undefined;
  }
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
