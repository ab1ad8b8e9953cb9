import * as z from 'zod';
import { CalendarKind } from '#shared/calendar/model.ts';
import { task } from '#shared/calls/define.ts';
import { Code, Day } from '#shared/common/values.ts';

export const calendarCalls = {
  /** Writes a calendar file (iCalendar) of what is open between two days, at most three years. */
  'calendar.saveFile': task({
    input: z.strictObject({
      from: Day,
      until: Day,
      kinds: z.array(CalendarKind).min(1).max(4),
      /** Only steps that this employee owns and deadlines of the clients for whom the employee has a role; null is everyone. */
      employee: Code.nullable(),
      /** An event per client instead of one per rule and day. */
      isPerClient: z.boolean().default(false),
    }),
    output: z.strictObject({ path: z.string(), file: z.string(), events: z.int() }),
    touches: [],
  }),
};
