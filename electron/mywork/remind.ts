import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { findOwner } from '#db/mywork/own-clients.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { getSetting } from '#db/settings/settings.ts';
import { loadNow } from '#electron/maintenance/load-steps.ts';
import { readDesk, readOwnDesk, saveDesk } from '#electron/mywork/desk-file.ts';
import { isOwn } from '#electron/mywork/load-work.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { dayOf } from '#shared/common/days.ts';
import { arrangeWork } from '#shared/mywork/arrange.ts';
import type { WorkItem } from '#shared/mywork/model.ts';
import { myworkText } from '#shared/mywork/nl.ts';
import { weekEnd } from '#shared/mywork/terms.ts';
import { addDays } from '#shared/common/days.ts';

const hour = 3_600_000;

/**
 * Shows once a day, as a notification of the desktop, what is too late and what must be ready this week: of the employee who sits
 * here, or of the whole office while nobody said who that is. Quiet when the person wants it so, and when there is nothing.
 */
export async function remindOnce(session: OfficeSession): Promise<void> {
  if (!session.isOpen) return;
  const { db, files, host } = session;
  const today = dayOf(host.now());
  const desk = readOwnDesk(session);
  if (desk.isQuiet || desk.remindedOn === today) return;
  const body = session.read(() => composeReminder(db, desk.employee, today));
  saveDesk(files.dataFolder, db.officeId, {
    ...readDesk(files.dataFolder, db.officeId),
    remindedOn: today,
  });
  if (body !== '')
    await host.notify(myworkText.reminder.title(getSetting(db.connection, 'office.name')), body);
}

/** Reminds now and, in a program that stays open, on every next day. Ends when another office is opened or this one is closed. */
export function keepReminding(session: OfficeSession): void {
  const { db } = session;
  const remind = () => {
    if (!session.isOpen || session.db !== db) return clearInterval(timer);
    remindOnce(session).catch((error: unknown) => session.log.error('reminder', error));
  };
  const timer = setInterval(remind, hour);
  timer.unref();
  remind();
}

/** The text of a reminder; empty when there is nothing to say. */
function composeReminder(db: OfficeDatabase, employee: string | null, today: string): string {
  const owner = employee === null ? undefined : findOwner(db.connection, employee);
  const { late, current } = loadNow(db, today);
  const steps = [...late, ...current].filter((step) => owner === undefined || isOwn(step, owner));
  const deadlines = loadDeadlines(db.connection, {
    from: addDays(today, -31),
    until: addDays(weekEnd(today), 31),
    ...(owner ? { clientIds: owner.clientIds } : {}),
    today,
  });
  const { overdue, week } = arrangeWork(steps, deadlines, today);
  const { lateSteps, endingSteps, lateDeadlines, weekDeadlines } = myworkText.reminder;
  return [
    say(stepsIn(overdue), lateSteps),
    say(stepsIn(week), endingSteps),
    say(deadlinesIn(overdue), lateDeadlines),
    say(deadlinesIn(week), weekDeadlines),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function say(count: number, text: (count: number) => string): string {
  return count === 0 ? '' : text(count);
}

function stepsIn(items: readonly WorkItem[]): number {
  return items.filter(({ kind }) => kind === 'step').length;
}

function deadlinesIn(items: readonly WorkItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'deadline' ? item.clients.length : 0), 0);
}
