import { roleInCopy } from '#db/backup/outline-copy.ts';
import { tryPassword } from '#electron/accounts/try-password.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { getTarget } from '#electron/backup/restore-target.ts';
import { forget, ringOf, unlockWithRecovery, type Unlocked } from '#electron/keys/key-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { backupText } from '#shared/backup/nl.ts';
import type { Proof } from '#shared/backup/calls.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

/** Opens a key file with the recovery key, or as one of its accounts; wrong passwords count as at signing in. */
export async function openKeys(session: OfficeSession, keyFile: KeyFile, proof: Proof): Promise<Unlocked> {
  if ('recoveryKey' in proof) return unlockWithRecovery(keyFile, proof.recoveryKey);
  const { name, password } = proof;
  const wrong = accountsText.refusals.wrongPassword;
  return (await tryPassword(session, keyFile, name, password, wrong)).unlocked;
}

/**
 * Opens the keys of an office that itself cannot be opened, so that its backups can be looked at and put back. Only for a partner, as the
 * newest backup knows them, or with the recovery key.
 */
export async function unlockBackups(session: OfficeSession, proof: Proof): Promise<void> {
  const { file, officeId } = getTarget(session);
  if (session.isOpen) throw new Refused('REFUSED', accountsText.refusals.alreadyOpen);
  const keyFile = session.files.findKeys(file);
  if (!keyFile) throw new Refused('KEYS_MISSING', backupText.refusals.noKeys);
  const unlocked = await session.inKeyTurn(() => openKeys(session, keyFile, proof));
  const newest = listBackups(session.files.backupFolder(officeId)).find(
    ({ manifest }) => manifest.reason !== 'replaced',
  );
  const role = newest && roleInCopy(newest.file, unlocked.slotId, ringOf(unlocked));
  if ('password' in proof && role !== undefined && role !== 'partner') {
    forget(unlocked);
    throw new Refused('NOT_ALLOWED', backupText.refusals.onlyPartner);
  }
  session.rescue.keepKeys(file, { keyFile, unlocked });
}
