import fs from 'node:fs';
import path from 'node:path';
import { inspectFile } from '#db/keys/inspect-file.ts';
import { listBackups, removeBackup, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/**
 * The backups of a protected office from before it was, here and in the second place as far as that can be reached: anybody who finds one
 * can read it. None for an unprotected office.
 */
export function listPlainBackups({ db, files }: OfficeSession): StoredBackup[] {
  if (!db.key) return [];
  const folder = files.backupFolder(db.officeId);
  return [folder, ...foldersOf(readSecondPlace(folder).folder)]
    .flatMap((place) => listBackups(place))
    .filter(
      ({ file, manifest }) => isOfOffice(manifest, db.officeId, db.path) && inspectFile(file) === 'plain',
    );
}

/** Removes them; the caller has made an encrypted backup first. What the disk keeps of them cannot be wiped for certain. */
export function removePlainBackups(session: OfficeSession): StoredBackup[] {
  const found = listPlainBackups(session);
  for (const { file } of found) removeBackup(file);
  return found;
}

function isOfOffice(
  { facts, officePath }: StoredBackup['manifest'],
  officeId: string,
  file: string,
): boolean {
  return facts ? facts.officeId === officeId : officePath === file;
}

/** Each computer has a folder of its own in the second place. One that is not there now has none. */
function foldersOf(root: string | null): string[] {
  if (root === null) return [];
  try {
    return fs
      .readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .slice(0, 1000)
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
