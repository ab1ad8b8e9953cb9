import fs from 'node:fs';
import path from 'node:path';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { readRecent } from '#electron/office/recent-offices.ts';
import type { KeyPlaces } from '#electron/keys/key-store.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { backupText } from '#shared/backup/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** The office that a restore is about: the open one, or the one that could not be opened. */
export interface RestoreTarget {
  file: string;
  officeId: string;
}

/** Refuses when no office is open and none failed to open. */
export function getTarget(session: OfficeSession): RestoreTarget {
  if (session.isOpen) return { file: session.db.path, officeId: session.db.officeId };
  const { problem } = session;
  const officeId = problem ? findOfficeId(session.files, problem.path) : undefined;
  if (!problem || officeId === undefined) throw new Refused('NO_OFFICE', backupText.refusals.noTarget);
  return { file: problem.path, officeId };
}

/**
 * Which office stood at a path, for a file that cannot tell itself: from the list of recent offices, or else from the newest manifest that
 * names the path.
 */
export function findOfficeId(places: KeyPlaces, file: string): string | undefined {
  const { dataFolder } = places;
  const recent = readRecent(dataFolder).find((entry) => entry.path === file)?.officeId;
  if (recent !== undefined) return recent;
  const root = path.dirname(places.backupFolder('x'));
  const matches = fs.existsSync(root)
    ? fs.readdirSync(root).flatMap((id) => {
        const newest = listBackups(path.join(root, id)).find(({ manifest }) => manifest.officePath === file);
        return newest ? [{ id, madeAt: newest.manifest.madeAt }] : [];
      })
    : [];
  return matches.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))[0]?.id;
}
