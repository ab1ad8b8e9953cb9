import path from 'node:path';
import { chooseNewFile, placeAsNew } from '#electron/backup/copy-out.ts';
import { openKeys } from '#electron/backup/unlock-backups.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { forget } from '#electron/keys/key-file.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import type { Proof } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/**
 * Puts the backup that was chosen in a new file, checked, and opens it. The keys are opened first, so that a wrong password asks for no place,
 * and an encrypted office then waits for somebody to sign in. What was chosen stays chosen when anything is refused.
 */
export async function openChosen(context: TaskContext, proof: Proof | null): Promise<string> {
  const { session } = context;
  const { stray } = session.rescue;
  if (!stray) throw new Refused('NOT_FOUND', backupText.refusals.noneChosen);
  const { backup, keyFile } = stray;
  if (keyFile && !proof) throw new Refused('PASSWORD_NEEDED', backupText.refusals.proofNeeded);
  const unlocked =
    keyFile && proof ? await session.inKeyTurn(() => openKeys(session, keyFile, proof)) : undefined;
  try {
    const { manifest } = backup;
    const name = manifest.facts?.officeName ?? path.basename(manifest.officePath, `.${officeExtension}`);
    const target = await chooseNewFile(context, backupText.dialogs.place, name);
    context.progress({ label: backupText.progress.restore, done: 0, total: 0, isCancellable: false });
    await placeAsNew(session, backup, target, keyFile && unlocked ? { keyFile, unlocked } : null);
    await openAndGreet(session, target);
    session.rescue.chooseStray(null);
    return target;
  } finally {
    if (unlocked) forget(unlocked);
  }
}
