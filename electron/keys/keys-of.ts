import type { KeyRing } from '#db/keys/office-key.ts';
import { ringOf } from '#electron/keys/key-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';

/** The keys of who is at work, newest first, for the office and its backups; none in an unprotected one. */
export function keysOf(session: OfficeSession): KeyRing {
  return session.keys ? ringOf(session.keys.unlocked) : [];
}
