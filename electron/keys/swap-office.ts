import fs from 'node:fs';
import path from 'node:path';
import { renamePatiently, syncFolder } from '#db/backup/copy.ts';

/** What SQLite keeps beside an office; each of them would be mixed into a file that takes its place. */
const besideFiles = ['-wal', '-shm', '-journal'] as const;

/** Told before each step, so that tests can break off anywhere. */
export type OnStep = (step: string) => void;

/** The name under which an office is written anew, next to it, before it takes its place. */
export function anewName(file: string): string {
  return `${file}.versleuteld`;
}

/** Removes what a broken-off attempt left. Most of it is encrypted; the first moments of a conversion are not. */
export function removeAnew(file: string): void {
  for (const suffix of ['', ...besideFiles]) fs.rmSync(anewName(file) + suffix, { force: true });
}

/** Puts the checked copy in the place of a closed office file. Broken off anywhere, a whole office stands under the name. */
export function swapAnew(file: string, onStep: OnStep): void {
  onStep('remove what is beside');
  for (const suffix of besideFiles) fs.rmSync(file + suffix, { force: true });
  onStep('rename');
  renamePatiently(anewName(file), file);
  onStep('sync');
  syncFolder(path.dirname(file));
}
