import fs from 'node:fs';
import path from 'node:path';
import { copyFile, inspectCopy } from '#db/backup/copy.ts';
import { inspectFile } from '#db/keys/inspect-file.ts';
import { readKeyFile } from '#electron/keys/key-store.ts';
import { keyFileOf, type KeyFile } from '#shared/keys/model.ts';
import { readManifest, type StoredBackup } from '#electron/backup/backup-folder.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { Manifest } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { officeText } from '#shared/office/nl.ts';

/** A backup from elsewhere, copied to the program's own folder. */
export interface StrayBackup {
  backup: StoredBackup;
  /** Of a protected office: what opens it, as it came with the backup. */
  keyFile: KeyFile | undefined;
  cleanUp: () => void;
}

/**
 * Asks for a backup anywhere: on a stick, or from another computer. It is copied to the program's own folder first, because the place may be
 * read-only and SQLite wants to write beside a file. Without its manifest it is judged by SQLite alone. An encrypted one needs its manifest,
 * or the key file that stood beside the office: they hold what a password or the recovery key opens.
 */
export async function chooseStrayBackup(context: TaskContext): Promise<StrayBackup> {
  const [chosen] = await context.host.dialogs.openFiles({
    title: backupText.dialogs.file,
    filters: [{ name: officeText.fileKind, extensions: [officeExtension] }],
    multiple: false,
  });
  if (chosen === undefined) throw new Refused('CANCELLED', officeText.cancelled);
  const folder = path.join(context.host.paths.data, 'tijdelijk');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(fs.mkdtempSync(path.join(folder, 'kopie-')), `kopie.${officeExtension}`);
  const cleanUp = () => fs.rmSync(path.dirname(file), { recursive: true, force: true });
  try {
    const copied = copyFile(chosen, file);
    const manifest = readManifest(`${chosen.slice(0, -officeExtension.length)}json`);
    const keyFile = manifest?.keys ?? readKeyFile(keyFileOf(chosen));
    const kind = inspectFile(file);
    if (kind === 'other') throw new Refused('NOT_AN_OFFICE', backupText.refusals.notABackup);
    const isEncrypted = kind === 'encrypted';
    if (isEncrypted && !keyFile) throw new Refused('KEYS_MISSING', backupText.refusals.strayWithoutKeys);
    const bare = (): Manifest => ({
      format: 1,
      sequence: 1,
      reason: 'manual',
      madeAt: fs.statSync(chosen).mtime.toISOString(),
      day: dayOf(fs.statSync(chosen).mtime),
      appVersion: context.host.version,
      officePath: chosen,
      ...copied,
      // What an encrypted file holds shows once it is opened.
      facts: isEncrypted ? null : inspectCopy(file),
    });
    return {
      backup: { file, manifest: manifest ?? bare() },
      keyFile: isEncrypted ? keyFile : undefined,
      cleanUp,
    };
  } catch (error) {
    cleanUp();
    if (error instanceof Refused && error.code === 'FILE_DAMAGED')
      throw new Refused('NOT_AN_OFFICE', backupText.refusals.notABackup);
    throw error;
  }
}
