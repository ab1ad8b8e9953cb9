import { listBackups, lastNumber } from '#electron/backup/backup-folder.ts';
import { readSecondPlace } from '#electron/backup/second-place.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { retention } from '#shared/backup/retention.ts';
import type { HoldingBackup } from '#shared/privacy/model.ts';

/** The number of the newest backup of the open office. */
export function newestBackup(session: OfficeSession): number {
  return lastNumber(session.files.backupFolder(session.db.officeId));
}

/**
 * The backups up to a number, which hold what was erased after it: on this computer, and in the second place, which gets the same ones.
 * Those of a day, week or month go within the months that rotation keeps; others when newer ones of their kind push them out.
 */
export function listHolding(session: OfficeSession, upTo: number): HoldingBackup[] {
  const folder = session.files.backupFolder(session.db.officeId);
  const second = readSecondPlace(folder);
  const copied = second.folder === null ? 0 : (second.lastGood?.sequence ?? 0);
  return listBackups(folder)
    .filter(({ manifest }) => manifest.sequence <= upTo)
    .flatMap(({ manifest: { sequence, madeAt, reason } }) => {
      const isByCount = reason !== 'daily' && reason !== 'interval' && reason !== 'leaving';
      const withinMonths = isByCount ? null : retention.months;
      const here: HoldingBackup = { sequence, madeAt, place: 'computer', withinMonths };
      return sequence <= copied ? [here, { ...here, place: 'second' as const }] : [here];
    });
}
