import path from 'node:path';
import { writeFileSafely } from '#db/backup/copy.ts';
import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { loadYearSteps } from '#db/maintenance/year-steps.ts';
import { findOwner } from '#db/mywork/own-clients.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { getSetting } from '#db/settings/settings.ts';
import { writeCalendar } from '#electron/calendar/write-calendar.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { createStepReader } from '#electron/maintenance/load-steps.ts';
import { isOwn } from '#electron/mywork/load-work.ts';
import type { CallInput } from '#shared/calls/contract.ts';
import type { calendarCalls } from '#shared/calendar/calls.ts';
import { eventsOfDeadlines, eventsOfSteps } from '#shared/calendar/events.ts';
import type { CalendarEvent } from '#shared/calendar/model.ts';
import { calendarText } from '#shared/calendar/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { myworkText } from '#shared/mywork/nl.ts';

/** Calendars take minutes over more. */
const MOST_EVENTS = 5000;
const MOST_YEARS = 3;

const { dialog, fileKind, fileName, cancelled, nothing, order, tooLong, tooMany } = calendarText;

export const calendarHandlers: HandlersFor<typeof calendarCalls> = {
  'calendar.saveFile': async (asked, context) => {
    const { db, host, now, today } = context;
    const { from, until } = asked;
    if (until < from) throw new Refused('INVALID_INPUT', order);
    if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS)
      throw new Refused('INVALID_INPUT', tooLong);
    const events = listEvents(db, asked, today);
    if (events.length === 0) throw new Refused('REFUSED', nothing);
    if (events.length > MOST_EVENTS) throw new Refused('REFUSED', tooMany(events.length, MOST_EVENTS));
    const chosen = await host.dialogs.saveFile({
      title: dialog,
      suggestedName: path.join(host.paths.documents, fileName(from, until)),
      filters: [{ name: fileKind, extensions: ['ics'] }],
    });
    if (chosen === null) throw new Refused('CANCELLED', cancelled);
    const file = chosen.toLowerCase().endsWith('.ics') ? chosen : `${chosen}.ics`;
    const office = { id: db.officeId, name: getSetting(db.connection, 'office.name') };
    writeFileSafely(file, writeCalendar(events, office, now));
    return { path: file, file: path.basename(file), events: events.length };
  },
};

function listEvents(
  db: OfficeDatabase,
  { from, until, kinds, employee, isPerClient = false }: CallInput<'calendar.saveFile'>,
  today: string,
): CalendarEvent[] {
  const owner = employee === null ? null : findOwner(db.connection, employee);
  if (owner === undefined)
    throw new Refused('NOT_FOUND', myworkText.refusals.unknownEmployee(employee ?? ''));
  const events: CalendarEvent[] = [];
  if (kinds.includes('steps')) {
    const read = createStepReader(db, today);
    // A window may have begun in the year before.
    for (let year = Number(from.slice(0, 4)) - 1; year <= Number(until.slice(0, 4)); year += 1) {
      const steps = loadYearSteps(db.connection, year)
        .steps.filter(({ fromOn, untilOn }) => fromOn <= until && untilOn >= from)
        .map(read);
      events.push(...eventsOfSteps(steps.filter((step) => owner === null || isOwn(step, owner))));
    }
  }
  const dated = (['statutory', 'internal', 'reviews'] as const).filter((kind) => kinds.includes(kind));
  if (dated.length > 0) {
    const deadlines = loadDeadlines(db.connection, {
      from,
      until,
      ...(owner ? { clientIds: owner.clientIds } : {}),
      today,
    });
    for (const kind of dated) events.push(...eventsOfDeadlines(deadlines, kind, isPerClient));
  }
  return events;
}
