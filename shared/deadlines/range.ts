import { Refused } from '#shared/common/errors.ts';
import { addMonths } from '#shared/common/days.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';

/** The longest period of which days are counted at once. */
const longestMonths = 60;

/** Refuses a period whose first day lies after its last, or that is longer than five years. */
export function refuseRange({ from, until }: { from: string; until: string }): void {
  if (from > until) throw new Refused('REFUSED', deadlinesText.refusals.order, { field: 'from' });
  if (until > addMonths(from, longestMonths))
    throw new Refused('REFUSED', deadlinesText.refusals.tooLong, { field: 'until' });
}
