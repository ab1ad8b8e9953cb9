import fs from 'node:fs';
import { leadsToOpenFile } from '#db/office/open-file.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { findOfficeId } from '#electron/backup/restore-target.ts';
import { showBackup } from '#electron/backup/show-backup.ts';
import { readRecent } from '#electron/office/recent-offices.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { OfficeStatus } from '#shared/office/calls.ts';

/** How many backups the start screen offers. */
const offered = 5;

/** Why an office could not be opened, with what may help. */
export function showProblem(session: OfficeSession): OfficeStatus['problem'] {
  const { problem } = session;
  if (!problem) return null;
  const officeId = findOfficeId(session.files, problem.path);
  const backups = officeId === undefined ? [] : listBackups(session.files.backupFolder(officeId));
  const sound = backups.filter(({ manifest }) => manifest.reason !== 'replaced');
  const known = readRecent(session.files.dataFolder).find((recent) => recent.path === problem.path);
  return {
    ...problem,
    officeName: known?.name ?? sound[0]?.manifest.facts?.officeName ?? null,
    isPresent: fs.existsSync(problem.path),
    canView: problem.code === 'FILE_DAMAGED' && fs.existsSync(problem.path),
    unlockBy: namesToUnlock(session, problem.path),
    backups: sound.slice(0, offered).map(showBackup),
  };
}

/** The names of an encrypted office whose keys nobody opened yet. */
function namesToUnlock(session: OfficeSession, file: string): string[] | null {
  if (session.rescueKeys || leadsToOpenFile(file)) return null;
  return session.files.findKeys(file)?.accounts.map(({ name }) => name) ?? null;
}
