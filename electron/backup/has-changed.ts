import { readFacts } from '#db/backup/facts.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** Whether the open office holds a change that its newest backup does not. An office without a backup always does. */
export function hasChangedSinceBackup(session: OfficeSession): boolean {
  const held = findLastBackup(session)?.manifest.facts;
  if (!held) return true;
  const now = readFacts(session.db.connection).lastChange;
  // After a restore the numbers of changes go their own way, so the moment counts too.
  return held.lastChange?.id !== now?.id || held.lastChange?.at !== now?.at;
}
