import { takeSnapshot, type Snapshot } from '#db/backup/snapshot.ts';
import { checkChainQuietly } from '#electron/audit/check-chain.ts';
import { removeBackup, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { readSecondPlace, saveSecondPlace } from '#electron/backup/second-place.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { BackupReason } from '#shared/backup/model.ts';

/**
 * Makes a verified backup of the open office and, when a second place is set, starts the copy to there. People go on working: this
 * thread only holds the file still (a checkpoint and counting); copying and checking happen on another thread.
 *
 * Call it before `longChange`, never inside one: it waits for the running change. Throws the refusal that a person can act on
 * (DISK_FULL …) and leaves no half backup.
 *
 * @param onSnapshot called once the moment is fixed: what changes from then on is not in the backup, so a change may begin
 */
export function makeBackup(
  session: OfficeSession,
  reason: BackupReason,
  onSnapshot: () => void = () => undefined,
): Promise<StoredBackup> {
  return session.backups.inTurn(async () => {
    await checkChainQuietly(session);
    const snapshot = await session.exclusively(() => takeSnapshot(session.db));
    onSnapshot();
    return write(session, snapshot, reason);
  });
}

/** As `makeBackup`, for a caller that holds the turns of backups and changes already. */
export function writeSnapshot(session: OfficeSession, reason: BackupReason): Promise<StoredBackup> {
  return write(session, takeSnapshot(session.db), reason);
}

async function write(
  session: OfficeSession,
  snapshot: Snapshot,
  reason: BackupReason,
): Promise<StoredBackup> {
  try {
    const backup = await runJob(session.host.workerUrl('backup-thread'), {
      type: 'write',
      order: {
        folder: session.files.backupFolder(snapshot.facts.officeId),
        descriptor: snapshot.descriptor,
        facts: snapshot.facts,
        reason,
        now: session.host.now().getTime(),
        appVersion: session.host.version,
        officePath: session.db.path,
        protection: session.files.protectionOf(session.db, snapshot.facts.officeId),
      },
    });
    assertUnchanged(snapshot, backup);
    session.backups.lastFailure = null;
    startSecondCopy(session, backup);
    return backup;
  } finally {
    snapshot.release();
  }
}

function assertUnchanged(snapshot: Snapshot, backup: StoredBackup): void {
  try {
    snapshot.assertUnchanged();
  } catch (error) {
    removeBackup(backup.file);
    throw error;
  }
}

/** Copies a backup to the second place without making anyone wait: a network folder may take minutes to say no. */
export function startSecondCopy(session: OfficeSession, backup: StoredBackup): void {
  const folder = session.files.backupFolder(backup.manifest.facts?.officeId ?? '');
  const { folder: second } = readSecondPlace(folder);
  if (second === null) return;
  session.backups.copyTo(second, () =>
    copyToSecond(session, backup, folder)
      .catch((error: unknown) => void session.log.error('second place', error))
      .then(() => session.emit('backups', null)),
  );
}

async function copyToSecond(session: OfficeSession, backup: StoredBackup, folder: string): Promise<void> {
  const place = readSecondPlace(folder);
  const result = await runJob(session.host.workerUrl('backup-thread'), {
    type: 'second',
    backup,
    place,
    now: session.host.now().toISOString(),
  });
  // Another folder may have been chosen meanwhile.
  if (readSecondPlace(folder).folder === place.folder) saveSecondPlace(folder, result);
}
