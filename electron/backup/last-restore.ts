import { getSetting } from '#db/settings/settings.ts';
import { listBackups, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { showBackup } from '#electron/backup/show-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { LastRestore } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { dayOf } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';

/** After so many days a restore is no longer offered for undoing in so many words; what it replaced stays in the list while rotation keeps it. */
const offeredDays = 30;

/** The restore that the open office comes from; null when there was none, or long ago. It outlives a restart: the office itself holds it. */
export function findLastRestore(session: OfficeSession): LastRestore | null {
  const { connection } = session.db;
  const restored = getSetting(connection, 'backup.restored');
  if (!restored) return null;
  const days = daysBetween(dayOf(new Date(restored.restoredAt)), dayOf(session.host.now()));
  if (Math.abs(days) > offeredDays) return null;
  const kept = findReplaced(session);
  const changesSince = connection
    .prepare(
      `SELECT count(*) FROM change_set WHERE id > (SELECT max(id) FROM change_set WHERE call = 'backups.restore')`,
    )
    .pluck()
    .get();
  return {
    madeAt: restored.madeAt,
    restoredAt: restored.restoredAt,
    isUndo: restored.isUndo ?? false,
    kept: kept ? showBackup(kept) : null,
    changesSince: Number(changesSince),
  };
}

/** The backup of what the last restore replaced; refuses when it cannot be put back. */
export function getReplaced(session: OfficeSession): StoredBackup {
  const kept = findReplaced(session);
  if (!kept) throw new Refused('NOT_FOUND', backupText.refusals.nothingToUndo);
  return kept;
}

/** Another file of the same office, a copy that was put beside it, has the same backups but was never replaced by them. */
function findReplaced(session: OfficeSession): StoredBackup | undefined {
  const restored = getSetting(session.db.connection, 'backup.restored');
  if (restored?.kept === undefined) return undefined;
  return listBackups(session.files.backupFolder(session.db.officeId)).find(
    ({ manifest }) =>
      manifest.sequence === restored.kept &&
      manifest.reason === 'restore' &&
      manifest.officePath === session.db.path,
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
