import { daysBefore, yearOf } from './timeline.ts';

/** What the partner wrote when closing the year before the working year. */
export const closingRemark = 'Besproken in het partneroverleg van januari.';

/** When the year before the working year was closed: on 28 January; null before that. */
export function closingMoment(today: string): string | null {
  const at = `${yearOf(today)}-01-28T15:20:00.000Z`;
  return at.slice(0, 10) <= daysBefore(today, 5) ? at : null;
}
