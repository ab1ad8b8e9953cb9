import { setTimeout as wait } from 'node:timers/promises';
import { getSetting } from '#db/settings/settings.ts';
import { backUpChanges, makeDailyBackup } from '#electron/backup/daily-backup.ts';
import { findLastBackup } from '#electron/backup/last-backup.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { isIntervalOver } from '#shared/backup/schedule.ts';
import { dayOf } from '#shared/common/days.ts';

/** In milliseconds: how often the schedule is looked at. */
const lookEvery = 300_000;
/** In milliseconds: how long closing waits for the second place; what it misses follows at the next start. */
const secondPatience = 8000;

/**
 * What is to be done each time the schedule is looked at: the backup of a new day in a program that stays open overnight, and one every so
 * many hours of work. `uptime` counts milliseconds and never goes back, whatever happens to the clock.
 */
export function createScheduleLook(session: OfficeSession, uptime: () => number): () => Promise<void> {
  let last = uptime();
  return async () => {
    if (findLastBackup(session)?.manifest.day !== dayOf(session.host.now())) {
      last = uptime();
      await makeDailyBackup(session);
    } else if (isIntervalOver(uptime() - last, getSetting(session.db.connection, 'backup.schedule'))) {
      last = uptime();
      await backUpChanges(session, 'interval');
    }
  };
}

/** Keeps the schedule of the open office until it is closed or another one takes its place. */
export function keepSchedule(session: OfficeSession): void {
  const { officeId } = session.db;
  const look = createScheduleLook(session, () => performance.now());
  const timer = setInterval(() => {
    if (!session.isOpen) return;
    if (session.db.officeId !== officeId || session.schedule !== timer) return clearInterval(timer);
    look().catch((error: unknown) => session.log.error('schedule of backups', error));
  }, lookEvery);
  timer.unref();
  session.schedule = timer;
}

/**
 * The backup at closing: when the office wants one and something changed. Waits for the second place as well, but not for long: a folder on the
 * network may take minutes to say no.
 */
export async function backUpBeforeClosing(session: OfficeSession): Promise<void> {
  if (!session.isOpen || !session.isAttended || session.viewing) return;
  if (!getSetting(session.db.connection, 'backup.schedule').atClosing) return;
  await backUpChanges(session, 'leaving');
  await Promise.race([session.backups.second, wait(secondPatience, undefined, { ref: false })]);
}
