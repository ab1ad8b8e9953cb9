import * as z from 'zod';

/** What can be put into somebody's own calendar. */
export const CalendarKind = z.enum(['steps', 'statutory', 'internal', 'reviews']);
export type CalendarKind = z.infer<typeof CalendarKind>;

/** An event of whole days in a calendar. */
export interface CalendarEvent {
  /** The same for the same thing at every export, so that a calendar updates the event it has instead of adding another. */
  key: string;
  title: string;
  description: string;
  kind: CalendarKind;
  /** First and last day `YYYY-MM-DD`; the same for one day. */
  firstDay: string;
  lastDay: string;
}
