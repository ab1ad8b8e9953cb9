import fs from 'node:fs';
import path from 'node:path';
import { renamePatiently, syncFolder } from '#db/backup/copy.ts';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { ringOf } from '#electron/keys/key-file.ts';
import { holderOf, keysOf } from '#electron/keys/keys-of.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import { copyAside } from '#electron/backup/restore-files.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { backupText } from '#shared/backup/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import type { KeyFile } from '#shared/keys/model.ts';
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

/**
 * Writes a backup to a new file: checked, and whole or not at all.
 *
 * @param holder the keys of the backup's own office, when they are not those of the office at work
 */
export async function placeAsNew(
  session: OfficeSession,
  backup: StoredBackup,
  target: string,
  holder: OfficeKeys | null = holderOf(session),
): Promise<void> {
  const { reason, facts } = backup.manifest;
  const isOurs = reason === 'replaced' || facts === null || facts.officeId === holder?.keyFile.officeId;
  const keys = isOurs ? holder : null;
  await asNew({ session, target, keyFile: keys?.keyFile }, async (temporary) => {
    if (reason === 'replaced') copyAside(backup, temporary);
    else
      await runJob(session.host.workerUrl('backup-thread'), {
        type: 'place',
        backup,
        target: temporary,
        keys: keys ? ringOf(keys.unlocked) : [],
      });
  });
}

/** Writes what is open now to a new file, checked. Works as well when the office file itself is gone. */
export async function saveCopyAs(session: OfficeSession, target: string): Promise<void> {
  await session.backups.inTurn(async () => {
    const snapshot = await session.exclusively(() => takeSnapshot(session.db));
    try {
      await asNew({ session, target, keyFile: session.keys?.keyFile }, (temporary) =>
        runJob(session.host.workerUrl('backup-thread'), {
          type: 'copy',
          descriptor: snapshot.descriptor,
          facts: snapshot.facts,
          target: temporary,
          keys: keysOf(session),
        }),
      );
      snapshot.assertUnchanged();
    } finally {
      snapshot.release();
    }
  });
}

/** The copy of a protected office gets a key file of its own, first: without it the copy would not open. */
async function asNew(
  { session, target, keyFile }: { session: OfficeSession; target: string; keyFile: KeyFile | undefined },
  write: (temporary: string) => Promise<unknown>,
): Promise<void> {
  const temporary = `${target}.deel`;
  const beside = ['', '-wal', '-shm', '-journal'];
  for (const suffix of beside) fs.rmSync(temporary + suffix, { force: true });
  try {
    await write(temporary);
    if (fs.existsSync(target)) throw new Refused('CONFLICT', backupText.refusals.exists);
    if (keyFile) session.files.saveKeys(target, keyFile);
    for (const suffix of ['-wal', '-journal'])
      if (fs.existsSync(temporary + suffix)) renamePatiently(temporary + suffix, target + suffix);
    renamePatiently(temporary, target);
    syncFolder(path.dirname(target));
  } finally {
    for (const suffix of beside) fs.rmSync(temporary + suffix, { force: true });
  }
}
