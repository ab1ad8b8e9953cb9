import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeFileSafely } from '#db/backup/copy.ts';
import type { ChainHead } from '#db/audit/chain.ts';
import { getSetting } from '#db/settings/settings.ts';
import { lastNumber, listBackups } from '#electron/backup/backup-folder.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { SeenHead } from '#shared/audit/chain.ts';

/** The head of the log of one office file as this computer saw it last. */
const Remembered = z.strictObject({
  path: z.string().max(4000),
  seq: z.int().min(1),
  hash: z.string().length(64),
  seenAt: z.string().max(40),
  /** The number of the newest backup at that moment. */
  backup: z.int().min(0),
});

/**
 * Where the log has been, as far as something outside the office file tells: the backups of this file on this computer, and what the
 * program remembered. After a restore what came later belongs to the office that was replaced, and no longer counts.
 */
export function listSeenHeads(session: OfficeSession): SeenHead[] {
  const { db } = session;
  const folder = session.files.backupFolder(db.officeId);
  const floor = restoredAfter(session);
  const backups = listBackups(folder).flatMap(({ manifest }): SeenHead[] => {
    const chain = manifest.facts?.chain;
    if (!chain || manifest.officePath !== db.path || manifest.sequence <= floor) return [];
    return [{ ...chain, seenAt: manifest.madeAt }];
  });
  const remembered = readRemembered(folder).find(
    ({ path: file, backup }) => file === db.path && backup >= floor,
  );
  return remembered ? [...backups, remembered] : backups;
}

/** Remembers the head of the log beside the backups, so that a log that is cut off later shows. */
export function rememberHead(session: OfficeSession, head: ChainHead | null): void {
  if (!head) return;
  const { db } = session;
  const folder = session.files.backupFolder(db.officeId);
  const entry = {
    path: db.path,
    ...head,
    seenAt: session.host.now().toISOString(),
    backup: lastNumber(folder),
  };
  const others = readRemembered(folder).filter(({ path: file }) => file !== db.path);
  fs.mkdirSync(folder, { recursive: true });
  writeFileSafely(stateFile(folder), JSON.stringify([entry, ...others].slice(0, 20), null, 2));
}

function readRemembered(folder: string): z.infer<typeof Remembered>[] {
  try {
    return z
      .array(Remembered)
      .max(50)
      .parse(JSON.parse(fs.readFileSync(stateFile(folder), 'utf8')));
  } catch {
    return [];
  }
}

/** The newest backup at the moment of the last restore of this file; 0 without one. */
function restoredAfter(session: OfficeSession): number {
  return getSetting(session.db.connection, 'backup.restored')?.newest ?? 0;
}

function stateFile(folder: string): string {
  return path.join(folder, 'logboek.json');
}
