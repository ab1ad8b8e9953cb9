import fs from 'node:fs';
import path from 'node:path';
import { syncFolder, writeFileSafely } from '#db/backup/copy.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { isWhole } from '#electron/keys/key-file.ts';
import { KeyFile, keyFileOf, maxKeyFileBytes } from '#shared/keys/model.ts';

/** Where key files are kept: beside each office, and a copy in the program's own folder. */
export interface KeyPlaces {
  /** The program's own folder. */
  dataFolder: string;
  /** The folder of the backups of one office; their manifests carry keys too. */
  backupFolder(officeId: string): string;
}

/** A key file and whether it stood where it belongs: beside the office, whole and newest. */
export interface FoundKeys {
  keyFile: KeyFile;
  isInPlace: boolean;
}

/** Reads a key file; undefined when it is missing, too large, or not one. A slot in it may still be damaged. */
export function readKeyFile(file: string): KeyFile | undefined {
  try {
    if (fs.statSync(file).size > maxKeyFileBytes) return undefined;
    return KeyFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Writes a key file beside its office and in the program's own folder: each whole or not at all, and on the disk itself. What stood beside
 * the office is kept as `….vorige`.
 */
export function saveKeyFile(places: KeyPlaces, officeFile: string, keyFile: KeyFile): void {
  const file = keyFileOf(officeFile);
  const content = `${JSON.stringify(KeyFile.parse(keyFile), null, 2)}\n`;
  if (fs.existsSync(file)) writeFileSafely(earlierOf(file), fs.readFileSync(file));
  writeFileSafely(file, content);
  syncFolder(path.dirname(file));
  try {
    writeFileSafely(ownCopyOf(places.dataFolder, keyFile.officeId), content);
  } catch {
    // A full disk: the one beside the office counts, and the next sign-in writes this copy again.
  }
}

/**
 * The key file of an office: the one beside it, if it is whole. Otherwise, or when the key was rotated since, the newest whole one of the one
 * before that, the copy in the program's own folder and those of its backups. One of another office does not count. Undefined when there is
 * none at all.
 *
 * @param officeId the office, if it is known by other means: of the list of recent offices or a manifest
 */
export function findKeyFile(places: KeyPlaces, officeFile: string, officeId?: string): FoundKeys | undefined {
  const beside = readKeyFile(keyFileOf(officeFile));
  const earlier = readKeyFile(earlierOf(keyFileOf(officeFile)));
  const id = officeId ?? beside?.officeId ?? earlier?.officeId;
  const elsewhere = id === undefined ? [] : [readKeyFile(ownCopyOf(places.dataFolder, id))];
  const candidates = [beside, earlier, ...elsewhere].filter((found) => found !== undefined);
  const best = newestWhole(candidates, id) ?? newestWhole(keysOfBackups(places, id), id) ?? candidates[0];
  if (beside && beside.officeId === id && isWhole(beside) && !isSuperseded(beside, best))
    return { keyFile: beside, isInPlace: true };
  return best && { keyFile: best, isInPlace: best === beside };
}

/** Whether the office key was rotated since: then the file may be under a key that this one does not have. */
function isSuperseded(keyFile: KeyFile, newest: KeyFile | undefined): boolean {
  return newest?.previous.some(({ keyId }) => keyId === keyFile.keyId) ?? false;
}

/** Puts the copy of a key file back beside its office when that one was lost or damaged. */
export function restoreKeyFile(places: KeyPlaces, officeFile: string, found: FoundKeys): void {
  const own = readKeyFile(ownCopyOf(places.dataFolder, found.keyFile.officeId));
  if (!found.isInPlace || JSON.stringify(own) !== JSON.stringify(found.keyFile))
    saveKeyFile(places, officeFile, found.keyFile);
}

/** Removes what is known of the keys of an office that was not made after all. */
export function removeKeyFile(places: KeyPlaces, officeFile: string, officeId: string): void {
  fs.rmSync(keyFileOf(officeFile), { force: true });
  fs.rmSync(ownCopyOf(places.dataFolder, officeId), { force: true });
}

/** The key file that a backup carries in its manifest; undefined for an unprotected one. */
function keysOfBackups(places: KeyPlaces, officeId: string | undefined): KeyFile[] {
  if (officeId === undefined) return [];
  return listBackups(places.backupFolder(officeId)).flatMap(({ manifest }) => manifest.keys ?? []);
}

function newestWhole(found: readonly KeyFile[], officeId: string | undefined): KeyFile | undefined {
  const whole = found.filter((keyFile) => keyFile.officeId === officeId && isWhole(keyFile));
  return whole.toSorted((a, b) => b.revision - a.revision)[0];
}

function earlierOf(keyFile: string): string {
  return `${keyFile}.vorige`;
}

function ownCopyOf(dataFolder: string, officeId: string): string {
  return path.join(dataFolder, 'sleutels', `${path.basename(officeId)}.json`);
}
