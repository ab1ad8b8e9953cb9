import type { KeyRing } from '#db/keys/office-key.ts';
import { ringOf } from '#electron/keys/key-file.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** The keys of who is at work, newest first, for the office and its backups; none in an unprotected one. */
export function keysOf(session: OfficeSession): KeyRing {
  const keys = holderOf(session);
  return keys ? ringOf(keys.unlocked) : [];
}

/** The keys of who is at work, or those that were opened for the backups of an office that itself cannot be opened. */
export function holderOf(session: OfficeSession): OfficeKeys | null {
  return session.isOpen ? session.keys : session.rescueKeys;
}
