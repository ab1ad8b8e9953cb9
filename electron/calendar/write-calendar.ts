import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '#shared/common/days.ts';
import type { CalendarEvent } from '#shared/calendar/model.ts';
import { calendarText } from '#shared/calendar/nl.ts';

/** Sequence numbers count seconds since then: they fit in 31 bits until 2088. */
const FIRST_SECOND = Date.UTC(2020, 0, 1) / 1000;

/**
 * The events as iCalendar text (RFC 5545), whole days only: these have no time zone. The identity of an event is its key within the
 * office, and a later export has a higher sequence number, so that a calendar takes it for a newer version of what it has.
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  office: { id: string; name: string },
  now: string,
): string {
  const stamp = new Date(now);
  const sequence = Math.max(0, Math.floor(stamp.getTime() / 1000) - FIRST_SECOND);
  const calendar = ical({
    name: calendarText.calendarName(office.name),
    prodId: { company: 'Peil', product: 'Jaarplan', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, title, description, kind, firstDay, lastDay } of events) {
    calendar.createEvent({
      id: `${key}@${office.id}.peil`,
      sequence,
      stamp,
      start: midnight(firstDay),
      // The end of a whole-day event is the day after its last one.
      end: midnight(addDays(lastDay, 1)),
      allDay: true,
      summary: title,
      description,
      categories: [{ name: calendarText.kinds[kind] }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
