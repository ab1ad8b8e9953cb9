import { boardText } from '#shared/maintenance/board-nl.ts';
import { firstDayOf, lastDayOf } from '#shared/maintenance/board-axis.ts';

export type StepStatus = 'done' | 'late' | 'current' | 'next';

/** What the board shows of a step; a step of the plan has it all. */
export interface BoardStep {
  key: string;
  /** The calendar year to whose plan it belongs: the one in which its window begins. */
  year: number;
  title: string;
  fromOn: string;
  untilOn: string;
  /** The owner as people say it; null without owner. */
  ownerName: string | null;
  status: StepStatus;
  /** Days until the last day of the window, negative after it. */
  daysLeft: number;
  progress: { doneBasisPoints: number; missing: number };
  /** What is measured of it; without measures a person ticks it off, and there is no list of what is missing. */
  measures: readonly object[];
  /** A closed step stays as it was: its window does not move. */
  closing: object | null;
}

/** How many things are missing as a list can show them: none of a step that is ticked off. */
export function countMissing({ measures, progress }: Pick<BoardStep, 'measures' | 'progress'>): number {
  return measures.length === 0 ? 0 : progress.missing;
}

/** Whether a percentage says something: it was measured, or the step is closed. */
export function hasPercentage({ measures, closing }: Pick<BoardStep, 'measures' | 'closing'>): boolean {
  return measures.length > 0 || closing !== null;
}

/** How many steps are in each state, in the order in which they ask for attention. */
export function countByStatus(steps: readonly Pick<BoardStep, 'status'>[]): Record<StepStatus, number> {
  const counts: Record<StepStatus, number> = { late: 0, current: 0, next: 0, done: 0 };
  for (const { status } of steps) counts[status] += 1;
  return counts;
}

/**
 * What time of the year it is, in one sentence: what is late goes before what is open, what is open before what comes. Of a year
 * that is not the present one it says how many steps are done.
 */
export function computeFinding(steps: readonly BoardStep[], year: number, today: string): string {
  const { finding } = boardText;
  if (steps.length === 0) return finding.none(year);
  const done = steps.filter(({ status }) => status === 'done').length;
  if (done === steps.length) return finding.allDone(year);
  if (today > lastDayOf(year)) return finding.past(done, steps.length, year);
  if (today < firstDayOf(year)) return finding.future(steps.length, year);
  const late = steps.filter(({ status }) => status === 'late');
  const [firstLate] = late;
  if (firstLate) return finding.late(firstLate.title, late.length);
  const open = steps
    .filter(({ status }) => status === 'current')
    .toSorted((a, b) => a.untilOn.localeCompare(b.untilOn));
  const [firstOpen] = open;
  if (firstOpen) return finding.open(firstOpen.title, firstOpen.daysLeft, open.length);
  const [next] = steps
    .filter(({ status }) => status === 'next')
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn));
  return next ? finding.next(next.title, next.fromOn) : finding.past(done, steps.length, year);
}
