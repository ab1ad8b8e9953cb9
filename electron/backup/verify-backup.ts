import fs from 'node:fs';
import { copyFile, hashFile, inspectCopy } from '#db/backup/copy.ts';
import { compareFacts } from '#db/backup/facts.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { encryptCopy } from '#db/keys/encrypt-copy.ts';
import { getKey, type KeyRing } from '#db/keys/office-key.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * Checks that a backup is still, bit by bit, what was written, and that SQLite finds it sound. Throws FILE_DAMAGED, and KEYS_MISSING when none
 * of the keys opens it.
 */
export function verifyBackup({ file, manifest }: StoredBackup, keys: KeyRing = []): OfficeFacts {
  if (hashFile(file).sha256 !== manifest.sha256) throw changed();
  return inspectCopy(file, { keys });
}

/**
 * Copies a backup to `target`, which must not exist, and checks the copy: the same bits, sound, and the same counts. On any doubt the
 * copy is removed and the refusal thrown.
 *
 * @param keys those that may open it, newest first. The copy gets the first of them: what was made before a rotation, or before the office
 *   was encrypted, does not come back under a key that a leaver has, or under none
 */
export function placeBackup(
  { file, manifest }: StoredBackup,
  target: string,
  keys: KeyRing = [],
): OfficeFacts {
  try {
    if (copyFile(file, target).sha256 !== manifest.sha256) throw changed();
    const facts = inspectCopy(target, { keys });
    if (manifest.facts) compareFacts(manifest.facts, facts);
    const [newest] = keys;
    if (newest && getKey(target, keys) !== newest) encryptCopy(target, keys, newest);
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
