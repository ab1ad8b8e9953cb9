import fs from 'node:fs';
import path from 'node:path';
import { renamePatiently, syncFolder } from '#db/backup/copy.ts';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { copyAside } from '#electron/backup/restore-files.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { backupText } from '#shared/backup/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { officeText } from '#shared/office/nl.ts';

/** Asks where a new office file goes. Refuses a place where something stands: an office is never written over. */
export async function chooseNewFile(
  context: TaskContext,
  title: string,
  suggestion: string,
): Promise<string> {
  const name = suggestion
    .replaceAll(/[<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const chosen = await context.host.dialogs.saveFile({
    title,
    suggestedName: path.join(context.host.paths.documents, `${name}.${officeExtension}`),
    filters: [{ name: officeText.fileKind, extensions: [officeExtension] }],
  });
  if (chosen === null) throw new Refused('CANCELLED', officeText.cancelled);
  const file = chosen.toLowerCase().endsWith(`.${officeExtension}`) ? chosen : `${chosen}.${officeExtension}`;
  if (fs.existsSync(file)) throw new Refused('CONFLICT', backupText.refusals.exists);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return path.resolve(file);
}

/** Writes a backup to a new file: checked, and whole or not at all. */
export async function placeAsNew(
  session: OfficeSession,
  backup: StoredBackup,
  target: string,
): Promise<void> {
  await asNew(target, async (temporary) => {
    if (backup.manifest.reason === 'replaced') copyAside(backup, temporary);
    else await runJob(session.host.workerUrl('backup-thread'), { type: 'place', backup, target: temporary });
  });
}

/** Writes what is open now to a new file, checked. Works as well when the office file itself is gone. */
export async function saveCopyAs(session: OfficeSession, target: string): Promise<void> {
  await session.backups.inTurn(async () => {
    const snapshot = await session.exclusively(() => takeSnapshot(session.db));
    try {
      await asNew(target, (temporary) =>
        runJob(session.host.workerUrl('backup-thread'), {
          type: 'copy',
          descriptor: snapshot.descriptor,
          facts: snapshot.facts,
          target: temporary,
        }),
      );
      snapshot.assertUnchanged();
    } finally {
      snapshot.release();
    }
  });
}

async function asNew(target: string, write: (temporary: string) => Promise<unknown>): Promise<void> {
  const temporary = `${target}.deel`;
  const beside = ['', '-wal', '-shm', '-journal'];
  for (const suffix of beside) fs.rmSync(temporary + suffix, { force: true });
  try {
    await write(temporary);
    if (fs.existsSync(target)) throw new Refused('CONFLICT', backupText.refusals.exists);
    for (const suffix of ['-wal', '-journal'])
      if (fs.existsSync(temporary + suffix)) renamePatiently(temporary + suffix, target + suffix);
    renamePatiently(temporary, target);
    syncFolder(path.dirname(target));
  } finally {
    for (const suffix of beside) fs.rmSync(temporary + suffix, { force: true });
  }
}
