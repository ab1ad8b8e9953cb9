import { setTimeout as wait } from 'node:timers/promises';
import type { ClosedState, OfficeDatabase } from '#db/office/database.ts';
import { checkStructure, listTables } from '#db/office/check.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { readHeader } from '#db/office/open-file.ts';
import { assertAsLeft } from '#db/office/open.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { markDamaged } from '#electron/office/closed-states.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';

/** In milliseconds: the first screen is drawn before the check begins, and calls are served between two tables. */
const usualWaits = { first: 1500, next: 30 };

/**
 * Checks a large office file right after it is shown: against how it was left or else one table at a time. Damage closes the office:
 * the start screen then says so and offers a backup, before anybody works on in a damaged file.
 */
export async function checkInSteps(
  session: OfficeSession,
  db: OfficeDatabase,
  waits = usualWaits,
): Promise<void> {
  await wait(waits.first, undefined, { ref: false });
  if (db.leftAs && (await isCheckedAsLeft(session, db, db.leftAs))) return;
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

/**
 * Compares the file, bit by bit, with how it was left; another thread reads it. False when it could not be compared any more, because
 * changes were taken over into the file since.
 */
async function isCheckedAsLeft(
  session: OfficeSession,
  db: OfficeDatabase,
  left: ClosedState,
): Promise<boolean> {
  try {
    const read = await session.backups.inTurn(async () => {
      if (!isCurrent(session, db) || !isStillAsLeft(db, left)) return undefined;
      const release = db.hold();
      try {
        const threadUrl = session.host.workerUrl('backup-thread');
        return await runJob(threadUrl, { type: 'hash', descriptor: db.descriptor });
      } finally {
        release();
      }
    });
    if (read) assertAsLeft(read, left);
    return read !== undefined;
  } catch (error) {
    await closeDamaged(session, db, error);
    return true;
  }
}

function isStillAsLeft(db: OfficeDatabase, left: ClosedState): boolean {
  return readHeader(db.descriptor).toString('hex') === left.header;
}

function isCurrent(session: OfficeSession, db: OfficeDatabase): boolean {
  return session.isOpen && session.db === db;
}

async function closeDamaged(session: OfficeSession, db: OfficeDatabase, error: unknown): Promise<void> {
  session.log.error('check of the office file', error);
  const refusal = refusalOf(error);
  if (!(refusal instanceof Refused)) return;
  await session.detach();
  markDamaged(session.files.dataFolder, db.path);
  session.problem = { code: refusal.code, message: refusal.message, path: db.path };
  session.emit('office', null);
}
