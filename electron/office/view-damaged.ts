import fs from 'node:fs';
import path from 'node:path';
import { copyFile } from '#db/backup/copy.ts';
import { findAccount } from '#db/accounts/accounts.ts';
import { roleInCopy } from '#db/backup/outline-copy.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { openDamagedCopy } from '#db/office/open-damaged.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { ringOf } from '#electron/keys/key-file.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { nameTables } from '#shared/backup/table-names.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';

const { refusals } = damagedText;

/** What changes wait in, beside the file. */
const logs = ['', '-wal', '-journal'];

/**
 * Shows the office that is damaged, as far as it can be read, from a copy in the program's own folder that goes when it is closed; the file
 * itself is only read. An encrypted one needs the keys that `backups.unlock` opened, and a partner.
 */
export async function viewDamaged(session: OfficeSession): Promise<void> {
  const { problem, rescueKeys: keys } = session;
  if (session.isOpen || problem?.code !== 'FILE_DAMAGED') throw new Refused('REFUSED', refusals.nothing);
  const isEncrypted = session.files.inspect(problem.path).kind === 'encrypted';
  if (isEncrypted && !keys) throw new Refused('REFUSED', refusals.unlockFirst);
  if (!isEncrypted && session.host.requiresAccounts) throw new Refused('REFUSED', refusals.unprotected);
  const folder = path.join(session.files.dataFolder, 'tijdelijk');
  fs.mkdirSync(folder, { recursive: true });
  const own = fs.mkdtempSync(path.join(folder, 'bekijken-'));
  const remove = () => fs.rmSync(own, { recursive: true, force: true });
  try {
    const copy = path.join(own, `kopie.${officeExtension}`);
    for (const suffix of logs)
      if (fs.existsSync(problem.path + suffix)) copyFile(problem.path + suffix, copy + suffix);
    const { db, unreadable } = openDamagedCopy(copy, keys ? ringOf(keys.unlocked) : []);
    const view: OfficeDatabase = {
      ...db,
      close: () => {
        db.close();
        remove();
      },
    };
    try {
      if (keys) assertPartner(session, view, keys);
      await session.view(view, { problem, unreadable: nameTables(unreadable) });
    } catch (error) {
      view.close();
      throw error;
    }
  } catch (error) {
    remove();
    throw error;
  }
}

/** The recovery key is a partner's. An account is one when the file says so, or else the newest backup. */
function assertPartner(
  { files }: OfficeSession,
  db: OfficeDatabase,
  { keyFile, unlocked }: OfficeKeys,
): void {
  const { slotId } = unlocked;
  if (!keyFile.accounts.some(({ id }) => id === slotId)) return;
  const newest = listBackups(files.backupFolder(db.officeId)).find(
    ({ manifest }) => manifest.reason !== 'replaced',
  );
  const role = roleIn(db, slotId) ?? (newest && roleInCopy(newest.file, slotId, ringOf(unlocked)));
  if (role !== 'partner') throw new Refused('NOT_ALLOWED', refusals.onlyPartner);
}

/** Undefined when the accounts cannot be read; an account that ended has no role any more. */
function roleIn({ connection }: OfficeDatabase, id: string): string | undefined {
  try {
    const account = findAccount(connection, id);
    return account?.endedAt === null ? account.role : 'none';
  } catch {
    return undefined;
  }
}
