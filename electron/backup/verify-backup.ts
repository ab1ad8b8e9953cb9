import fs from 'node:fs';
import { copyFile, hashFile, inspectCopy } from '#db/backup/copy.ts';
import { compareFacts } from '#db/backup/facts.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';

/** Checks that a backup is still, bit by bit, what was written, and that SQLite finds it sound. Throws FILE_DAMAGED. */
export function verifyBackup({ file, manifest }: StoredBackup): OfficeFacts {
  if (hashFile(file).sha256 !== manifest.sha256) throw changed();
  return inspectCopy(file);
}

/**
 * Copies a backup to `target`, which must not exist, and checks the copy: the same bits, sound, and the same counts. On any doubt the
 * copy is removed and the refusal thrown.
 */
export function placeBackup({ file, manifest }: StoredBackup, target: string): OfficeFacts {
  try {
    if (copyFile(file, target).sha256 !== manifest.sha256) throw changed();
    const facts = inspectCopy(target);
    if (manifest.facts) compareFacts(manifest.facts, facts);
    return facts;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(target + suffix, { force: true });
    throw error;
  }
}

function changed(): Refused {
  return new Refused(
    'FILE_DAMAGED',
    'Deze reservekopie is na het maken veranderd of beschadigd. Er is niets gewijzigd. Kies een andere.',
  );
}
