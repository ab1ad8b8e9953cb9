import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { renamePatiently, writeFileSafely } from '#db/backup/copy.ts';
import { Manifest, sequenceOf } from '#shared/backup/model.ts';
import { chooseKept } from '#shared/backup/retention.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/** A backup that is complete: its file and its manifest are both there. */
export interface StoredBackup {
  readonly file: string;
  readonly manifest: Manifest;
}

/** The backups in a folder, newest first by sequence number. Files without a sound manifest are not backups. */
export function listBackups(folder: string): StoredBackup[] {
  const names = new Set(namesIn(folder));
  const found: StoredBackup[] = [];
  for (const name of names) {
    const stem = stemOf(name, `.${officeExtension}`);
    if (stem === undefined || sequenceOf(name) === undefined || !names.has(`${stem}.json`)) continue;
    const manifest = readManifest(path.join(folder, `${stem}.json`));
    if (manifest) found.push({ file: path.join(folder, name), manifest });
  }
  return found.toSorted((a, b) => b.manifest.sequence - a.manifest.sequence);
}

/** Reads a manifest; undefined when it is missing or not one. */
export function readManifest(file: string): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** A number and a temporary file that no other program is writing to. */
export interface Reservation {
  sequence: number;
  /** Does not exist yet; the copy is written here first. */
  temporary: string;
  /** Gives the number back when nothing came of it. */
  cancel(): void;
}

const lastNumberFile = 'teller.json';
const LastNumber = z.strictObject({ last: z.int().min(0).max(999_999) });

/**
 * Takes the next sequence number of a folder. Two programs never get the same one: the number is claimed by making a file that must
 * not exist, and the folder is read again after that. The last number is also kept apart, so that clearing the folder starts no
 * second row.
 */
export function reserveNumber(folder: string): Reservation {
  fs.mkdirSync(folder, { recursive: true });
  for (let sequence = lastNumber(folder) + 1; ; sequence += 1) {
    const stem = String(sequence).padStart(6, '0');
    const claim = path.join(folder, `${stem}.bezig`);
    try {
      fs.closeSync(fs.openSync(claim, 'wx'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    const temporary = path.join(folder, `${stem}.deel`);
    const cancel = () => {
      for (const file of [temporary, `${temporary}-wal`, `${temporary}-journal`, claim])
        fs.rmSync(file, { force: true });
    };
    const isTaken = namesIn(folder).some(
      (name) => sequenceOf(name) === sequence && name !== path.basename(claim),
    );
    if (!isTaken) return { sequence, temporary, cancel };
    cancel();
  }
}

/** Writes the manifest, gives the copy its name, and frees the claim. Only then the backup exists. */
export function nameBackup(
  folder: string,
  reservation: Reservation,
  stem: string,
  manifest: Manifest,
): string {
  const file = path.join(folder, `${stem}.${officeExtension}`);
  writeFileSafely(path.join(folder, `${stem}.json`), `${JSON.stringify(manifest, null, 2)}\n`);
  renamePatiently(reservation.temporary, file);
  keepLastNumber(folder, reservation.sequence);
  reservation.cancel();
  return file;
}

/** The names tell the last number as well, so a disk that is full by now does not undo the backup. */
function keepLastNumber(folder: string, last: number): void {
  try {
    writeFileSafely(path.join(folder, lastNumberFile), JSON.stringify({ last }));
  } catch {
    // Written again with the next backup.
  }
}

/** Makes the next number at least `minimum` + 1: another row of numbers in the second place is higher. */
export function raiseLastNumber(folder: string, minimum: number): void {
  if (lastNumber(folder) >= minimum) return;
  keepLastNumber(folder, minimum);
}

/** The highest number that was ever given out in a folder. */
export function lastNumber(folder: string): number {
  const inNames = namesIn(folder).map((name) => (name.endsWith('.bezig') ? 0 : (sequenceOf(name) ?? 0)));
  let kept = 0;
  try {
    kept = LastNumber.parse(JSON.parse(fs.readFileSync(path.join(folder, lastNumberFile), 'utf8'))).last;
  } catch {
    // Missing or damaged: the names tell.
  }
  return Math.max(0, kept, ...inNames);
}

/** Removes what the rules of rotation no longer keep, and the remains of copies that were broken off over a day ago. */
export function rotate(folder: string): void {
  const backups = listBackups(folder);
  const kept = chooseKept(backups.map((backup) => backup.manifest));
  for (const { file, manifest } of backups) if (!kept.has(manifest.sequence)) removeBackup(file);
  removeRemains(folder);
}

/** Removes one backup: the file first, so that a manifest without a file is all that a crash can leave. */
export function removeBackup(file: string): void {
  for (const suffix of ['', '-wal', '-journal']) fs.rmSync(file + suffix, { force: true });
  fs.rmSync(`${file.slice(0, -officeExtension.length)}json`, { force: true });
}

const dayMilliseconds = 86_400_000;

function removeRemains(folder: string): void {
  const names = new Set(namesIn(folder));
  for (const name of names) {
    const stem = stemOf(name, '.json');
    const isOrphan =
      stem !== undefined && sequenceOf(name) !== undefined && !names.has(`${stem}.${officeExtension}`);
    if (!isOrphan && !/\.(?:deel|bezig)(?:-wal|-journal|-shm)?$/.test(name)) continue;
    const file = path.join(folder, name);
    // The distance either way: a clock that was set back makes a fresh file look like one of the future.
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat && Math.abs(Date.now() - stat.mtimeMs) > dayMilliseconds) fs.rmSync(file, { force: true });
  }
}

function stemOf(name: string, ending: string): string | undefined {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return [];
    throw error;
  }
}
