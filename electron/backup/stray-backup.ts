import fs from 'node:fs';
import path from 'node:path';
import { copyFile, inspectCopy } from '#db/backup/copy.ts';
import { readManifest, type StoredBackup } from '#electron/backup/backup-folder.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { Manifest } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { officeText } from '#shared/office/nl.ts';

/**
 * Asks for a backup anywhere: on a stick, or from another computer. It is copied to the program's own folder first, because the place may be
 * read-only and SQLite wants to write beside a file. Without its manifest it is judged by SQLite alone.
 */
export async function chooseStrayBackup(
  context: TaskContext,
): Promise<{ backup: StoredBackup; cleanUp: () => void }> {
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
    if (manifest) return { backup: { file, manifest }, cleanUp };
    const bare: Manifest = {
      format: 1,
      sequence: 1,
      reason: 'manual',
      madeAt: context.now,
      day: dayOf(fs.statSync(chosen).mtime),
      appVersion: context.host.version,
      officePath: chosen,
      ...copied,
      facts: inspectCopy(file),
    };
    return { backup: { file, manifest: bare }, cleanUp };
  } catch (error) {
    cleanUp();
    if (error instanceof Refused && error.code === 'FILE_DAMAGED')
      throw new Refused('NOT_AN_OFFICE', backupText.refusals.notABackup);
    throw error;
  }
}
