import fs from 'node:fs';
import path from 'node:path';
import type { OfficeDatabase } from '#db/office/database.ts';
import { leadsToOpenFile } from '#db/office/open-file.ts';
import { makeDailyBackup } from '#electron/backup/daily-backup.ts';
import { backUpBeforeClosing, keepSchedule } from '#electron/backup/keep-schedule.ts';
import { isCheckedLater } from '#db/office/open.ts';
import { keepReminding } from '#electron/mywork/remind.ts';
import { finishRotation } from '#electron/keys/rotate-office.ts';
import { checkInSteps } from '#electron/office/check-in-steps.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { keysText } from '#shared/keys/nl.ts';
import { officeExtension } from '#shared/office/file-extension.ts';

/**
 * Opens an office file in place of the one that is open; an encrypted one waits for somebody to sign in. Refuses without closing what is
 * open.
 *
 * @param keys of an encrypted office, to open it at once: they are the session's from then on, and zeroed when it closes; never those it
 * holds already
 */
export async function openAndGreet(session: OfficeSession, file: string, keys?: OfficeKeys): Promise<void> {
  if (session.isOpen && isSameFile(session.db.path, file)) return;
  const office = keys ? undefined : lookAt(session, path.resolve(file));
  if (office) {
    await backUpBeforeClosing(session);
    rememberChosen(session, path.resolve(file));
    return session.choose(office);
  }
  const db = session.files.open(file, keys);
  await backUpBeforeClosing(session);
  await session.leave();
  if (keys) session.seat(db, keys);
  else session.attach(db);
  greet(session, db);
}

/** An office that waits for somebody is in the list of offices too, by the name of its file until it is opened. */
function rememberChosen({ files, host }: OfficeSession, file: string): void {
  const recent = readRecent(files.dataFolder);
  if (recent.some((entry) => entry.path === file)) return;
  const entry = {
    path: file,
    name: path.basename(file, `.${officeExtension}`),
    openedAt: host.now().toISOString(),
  };
  saveRecent(files.dataFolder, [entry, ...recent].slice(0, 10));
}

/** What runs beside the work once an office is open: the check of a large file, the backup of the day, the reminder. */
export function greet(session: OfficeSession, db: OfficeDatabase): void {
  const checked = isCheckedLater(db.connection) ? checkInSteps(session, db) : Promise.resolve();
  checked
    .then(() => (session.isOpen && session.db === db ? makeDailyBackup(session) : undefined))
    .then(() => (session.isOpen && session.db === db ? finishRotation(session) : undefined))
    .then(() => {
      if (!session.isOpen || session.db !== db) return;
      keepReminding(session);
      if (session.isAttended) keepSchedule(session);
    })
    .catch((error: unknown) => session.log.error('after opening', error));
}

/** What an office that cannot be opened at once waits for. Undefined for one to open now, and for what opening will refuse. */
function lookAt(session: OfficeSession, file: string): Parameters<OfficeSession['choose']>[0] | undefined {
  if (leadsToOpenFile(file)) return undefined;
  const { kind, keys: found } = session.files.inspect(file);
  if (kind === 'missing' || kind === 'other') return undefined;
  const known = readRecent(session.files.dataFolder).find((recent) => recent.path === file);
  if (kind === 'plain') {
    const officeName = known?.name ?? path.basename(file, `.${officeExtension}`);
    return session.host.requiresAccounts ? { unprotected: { path: file, officeName } } : undefined;
  }
  if (found) return { locked: { path: file, keyFile: found.keyFile } };
  throw new Refused('KEYS_MISSING', keysText.refusals.keysMissing(path.basename(keyFileOf(file))));
}

/** Whether two paths lead to one file, also through a link or another spelling. */
function isSameFile(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  const a = fs.statSync(one, { throwIfNoEntry: false, bigint: true });
  const b = fs.statSync(other, { throwIfNoEntry: false, bigint: true });
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
