import type { WorkTerm } from '#shared/mywork/model.ts';
import { daysInMonth } from '#shared/common/values.ts';
import { addDays } from '#shared/common/days.ts';

/** The Sunday on which the week of a day ends (ISO weeks begin on Monday). */
export function weekEnd(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (7 - weekday) % 7);
}

/** The last day that still counts as this month: at the end of a month the Sunday of its last week. */
export function monthEnd(today: string): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const last = `${today.slice(0, 8)}${daysInMonth(year, month)}`;
  return last > weekEnd(today) ? last : weekEnd(today);
}

/** The term of something that must be ready on a day; undefined when that is after this month. */
export function termOf(dueOn: string, today: string): WorkTerm | undefined {
  if (dueOn < today) return 'overdue';
  if (dueOn <= weekEnd(today)) return 'week';
  return dueOn <= monthEnd(today) ? 'month' : undefined;
}
