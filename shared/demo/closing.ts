import { daysBefore, yearOf } from './timeline.ts';

/** What the partner wrote when closing the year before the working year. */
export const closingRemark = 'Besproken in het partneroverleg van februari.';

/** When the year before the working year was closed: on 10 February; null before that. */
export function closingMoment(today: string): string | null {
  const at = `${yearOf(today)}-02-10T15:20:00.000Z`;
  return at.slice(0, 10) <= daysBefore(today, 5) ? at : null;
}
