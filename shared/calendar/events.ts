import type { CalendarEvent, CalendarKind } from '#shared/calendar/model.ts';
import { calendarText } from '#shared/calendar/nl.ts';
import type { Deadline } from '#shared/deadlines/model.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';

/** The windows of steps that are not done, as events. */
export function eventsOfSteps(steps: readonly MaintenanceStep[]): CalendarEvent[] {
  return steps
    .filter(({ status }) => status !== 'done')
    .map((step) => ({
      key: `stap-${step.year}-${step.key}`,
      title: step.title,
      description: calendarText.stepDescription(step),
      kind: 'steps',
      firstDay: step.fromOn,
      lastDay: step.untilOn,
    }));
}

/**
 * Deadlines that are not done, as events on their day by law or on the day of the office. Together: one event per rule, period and
 * day that names its clients; else one per client, for somebody who looks after a few.
 */
export function eventsOfDeadlines(
  deadlines: readonly Deadline[],
  kind: Exclude<CalendarKind, 'steps'>,
  isPerClient: boolean,
): CalendarEvent[] {
  const dayOf = (deadline: Deadline) => (kind === 'internal' ? deadline.internalOn : deadline.dueOn);
  const open = deadlines.filter(
    ({ doneOn, family }) => doneOn === null && (kind === 'reviews') === (family === 'wwft'),
  );
  const keyOf = (deadline: Deadline) =>
    [
      kind,
      // Filing has two days: after adopting, and at the very latest. Other rules of a step take each other's place.
      deadline.step === 'file' ? deadline.ruleCode : deadline.step,
      deadline.periodEndsOn,
      // A client keeps its event when its day moves; a group of clients is known by the day that they share.
      isPerClient ? deadline.clientNumber : dayOf(deadline),
    ].join('-');
  return [...Map.groupBy(open, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        key,
        title: isPerClient
          ? calendarText.clientTitle(first, kind)
          : calendarText.groupTitle(first.ruleName, kind, group.length),
        description: calendarText.deadlineDescription(group),
        kind,
        firstDay: dayOf(first),
        lastDay: dayOf(first),
      },
    ];
  });
}
