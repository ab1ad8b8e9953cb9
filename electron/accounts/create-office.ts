import { randomUUID } from 'node:crypto';
import { insertAccount } from '#db/accounts/accounts.ts';
import { addSignIns } from '#db/accounts/sign-ins.ts';
import os from 'node:os';
import { backUpBeforeClosing, keepSchedule } from '#electron/backup/keep-schedule.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { createKeyFile } from '#electron/keys/key-file.ts';
import { saveLastName } from '#electron/office/recent-offices.ts';
import { accountsText } from '#shared/accounts/nl.ts';

/**
 * Makes an office and opens it: with a first partner it is encrypted from its first byte, without one it has no accounts. Answers with the
 * recovery key, which is nowhere else.
 */
export async function createOffice(
  context: TaskContext,
  file: string,
  name: string,
  partner: { name: string; password: string } | undefined,
): Promise<string | null> {
  const { session, now } = context;
  if (!partner) {
    const db = session.files.create(file, name, now);
    await backUpBeforeClosing(session);
    await session.leave();
    session.attach(db);
    if (session.isAttended) keepSchedule(session);
    return null;
  }
  const officeId = randomUUID();
  const logN = context.host.passwordLogN;
  const { keyFile, unlocked, recoveryKey } = await createKeyFile({ officeId, partner: { ...partner, logN } });
  const db = session.files.create(file, name, now, { keyFile, unlocked });
  await backUpBeforeClosing(session);
  await session.leave();
  const account = { id: unlocked.slotId, name: partner.name, role: 'partner' as const, employeeId: null };
  session.seat(db, { keyFile, unlocked }, account);
  session.shownRecoveryKey = recoveryKey;
  await session.change(
    { call: 'office.create', label: accountsText.changes.first(partner.name), isUndoable: false },
    ({ db: { connection } }) => {
      insertAccount(connection, account, { now, account: partner.name });
      addSignIns(connection, [
        { accountId: account.id, at: now, outcome: 'password', computer: os.hostname() },
      ]);
    },
  );
  if (session.isAttended) keepSchedule(session);
  saveLastName(session.files.dataFolder, db.path, partner.name);
  return recoveryKey;
}
