import { setTimeout as wait } from 'node:timers/promises';
import type { OfficeDatabase } from '#db/office/database.ts';
import { checkStructure, listTables } from '#db/office/check.ts';
import { refusalOf } from '#db/office/refusals.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';

/** In milliseconds: the first screen is drawn before the check begins, and calls are served between two tables. */
const usualWaits = { first: 1500, next: 30 };

/**
 * Checks a large office file right after it is shown, one table at a time. Damage closes the office: the start screen then says
 * so and offers a backup, before anybody works on in a damaged file.
 */
export async function checkInSteps(
  session: OfficeSession,
  db: OfficeDatabase,
  waits = usualWaits,
): Promise<void> {
  await wait(waits.first, undefined, { ref: false });
  for (const table of isCurrent(session, db) ? listTables(db.connection) : []) {
    if (!isCurrent(session, db)) return;
    try {
      checkStructure(db.connection, table);
    } catch (error) {
      await closeDamaged(session, db, error);
      return;
    }
    await wait(waits.next, undefined, { ref: false });
  }
}

function isCurrent(session: OfficeSession, db: OfficeDatabase): boolean {
  return session.isOpen && session.db === db;
}

async function closeDamaged(session: OfficeSession, db: OfficeDatabase, error: unknown): Promise<void> {
  session.log.error('check of the office file', error);
  const refusal = refusalOf(error);
  if (!(refusal instanceof Refused)) return;
  await session.detach();
  session.problem = { code: refusal.code, message: refusal.message, path: db.path };
  session.emit('office', null);
}
