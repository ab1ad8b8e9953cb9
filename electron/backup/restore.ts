import fs from 'node:fs';
import { readChainHead } from '#db/audit/chain.ts';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import { carryAccounts, readAccounts, type AccountRecord } from '#db/backup/carry-accounts.ts';
import { isHeldElsewhere } from '#db/office/locked.ts';
import { latestVersion } from '#db/office/migrate.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { lastNumber, listBackups, removeBackup, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { rememberHead } from '#electron/audit/seen-heads.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { writeSnapshot } from '#electron/backup/make-backup.ts';
import { copyAside, keepAside, placedName, removePlaced, swapIn } from '#electron/backup/restore-files.ts';
import type { RestoreTarget } from '#electron/backup/restore-target.ts';
import { holderOf, keysOf } from '#electron/keys/keys-of.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { backupText } from '#shared/backup/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { formatInstant } from '#shared/text/format.ts';

/** The backup with this number; refuses one that is gone. */
export function getBackup(folder: string, sequence: number): StoredBackup {
  const backup = listBackups(folder).find(({ manifest }) => manifest.sequence === sequence);
  if (!backup) throw new Refused('NOT_FOUND', backupText.refusals.notFound);
  return backup;
}

/**
 * Puts a backup in the place of an office file. First a copy of the backup is written next to the office and checked; then what stands there
 * is kept (as a verified backup, or as it is when it cannot be read); then the copy takes the name. Until that one step the office is as it
 * was, and it is again when anything fails. Returns what was kept.
 */
export async function restoreBackup(
  session: OfficeSession,
  target: RestoreTarget,
  backup: StoredBackup,
  { isUndo = false }: { isUndo?: boolean } = {},
): Promise<StoredBackup | undefined> {
  refuseUnfit(backup);
  const holder = holderOf(session);
  if (!session.isOpen && !holder && session.files.findKeys(target.file))
    throw new Refused('LOCKED', backupText.refusals.unlockFirst);
  // Who restored with keys alone signs in afterwards, and an office without accounts gets its first one.
  const signsIn = !session.isOpen && (holder !== null || session.host.requiresAccounts === true);
  const file = fs.existsSync(target.file) ? fs.realpathSync(target.file) : target.file;
  removePlaced(file);
  try {
    await runJob(session.host.workerUrl('backup-thread'), {
      type: 'place',
      backup,
      target: placedName(file),
      keys: keysOf(session),
    });
    const result = await session.backups.inTurn(() =>
      session.exclusively(async () => {
        const wasOpen = session.isOpen;
        const accounts = wasOpen ? readAccounts(session.db.connection) : [];
        const kept = wasOpen ? await keepAndClose(session, target, file) : keepClosed(session, target, file);
        try {
          putInPlace(session, { shownPath: target.file, file, backup, holder, accounts });
        } catch (error) {
          session.log.error('restore', error);
          if (kept) putBack(session, file, kept);
          if (wasOpen) session.attach(session.files.open(target.file, session.keys ?? undefined));
          throw new Refused('REFUSED', backupText.refusals.notPutBack);
        }
        recordRestore(session, backup, { kept: kept?.manifest.sequence, isUndo });
        if (signsIn) session.closeNow();
        return kept;
      }),
    );
    if (signsIn) await openAndGreet(session, target.file);
    return result;
  } finally {
    removePlaced(file);
  }
}

function refuseUnfit({ manifest }: StoredBackup): void {
  if (manifest.reason === 'replaced') throw new Refused('REFUSED', backupText.refusals.replaced);
  if ((manifest.facts?.schemaVersion ?? 0) > latestVersion)
    throw new Refused('FILE_NEWER', backupText.refusals.newer);
}

/** The open office as a verified backup; as it is on the disk when it proves damaged. Leaves it closed. */
async function keepAndClose(
  session: OfficeSession,
  target: RestoreTarget,
  file: string,
): Promise<StoredBackup | undefined> {
  let kept: StoredBackup | undefined;
  const state = session.db.fileState();
  try {
    kept = await writeSnapshot(session, 'restore');
  } catch (error) {
    const isLost = error instanceof Refused && ['FILE_DAMAGED', 'FILE_MISSING'].includes(error.code);
    if (!isLost) throw error;
  }
  session.closeNow();
  // Another file that came under the name is not the office that was kept, and is kept as well.
  const isOther = state === 'replaced' || state === 'overwritten';
  return kept && !isOther ? kept : (keepClosed(session, target, file) ?? kept);
}

function keepClosed(session: OfficeSession, target: RestoreTarget, file: string): StoredBackup | undefined {
  const about = { now: session.host.now(), appVersion: session.host.version };
  const kept = keepAside(file, session.files.backupFolder(target.officeId), about);
  if (kept && isHeldElsewhere(file)) {
    removeBackup(kept.file);
    throw new Refused('FILE_LOCKED', backupText.refusals.locked);
  }
  return kept;
}

interface Placing {
  shownPath: string;
  file: string;
  backup: StoredBackup;
  /** Who has the keys of a protected office. */
  holder: OfficeKeys | null;
  /** Who may open the office now: going back in time changes nothing about that. */
  accounts: readonly AccountRecord[];
}

/** Nothing may be awaited here: between the old office and the new one there is no moment at which a call is served. */
function putInPlace(session: OfficeSession, { shownPath, file, backup, holder, accounts }: Placing): void {
  if (holder && !session.keys) session.files.saveKeys(shownPath, holder.keyFile);
  swapIn(file);
  const db = session.files.open(shownPath, holder ?? undefined);
  try {
    const facts = readFacts(db.connection);
    const { facts: expected } = backup.manifest;
    if (expected && expected.schemaVersion === facts.schemaVersion) compareFacts(expected, facts);
    carryAccounts(db.connection, accounts);
  } catch (error) {
    db.close();
    throw error;
  }
  session.attach(db);
  session.problem = null;
}

/** Undoes a restore that failed: what was kept takes the place again. */
function putBack(session: OfficeSession, file: string, kept: StoredBackup): void {
  session.closeNow();
  removePlaced(file);
  copyAside(kept, placedName(file));
  swapIn(file);
}

/** Leaves a trace of the restore in the change log of the restored office. */
function recordRestore(
  session: OfficeSession,
  { manifest }: StoredBackup,
  { kept, isUndo }: { kept: number | undefined; isUndo: boolean },
): void {
  const { db } = session;
  const moment = formatInstant(manifest.madeAt);
  const label = isUndo ? backupText.undoneLabel(moment) : backupText.restoredLabel(moment);
  session.changeNow({ call: 'backups.restore', label, isUndoable: false }, () => {
    saveSetting(db.connection, 'backup.restored', {
      sequence: manifest.sequence,
      madeAt: manifest.madeAt,
      restoredAt: session.host.now().toISOString(),
      newest: lastNumber(session.files.backupFolder(db.officeId)),
      ...(kept === undefined ? {} : { kept }),
      isUndo,
    });
  });
  rememberHead(session, readChainHead(db.connection));
}
