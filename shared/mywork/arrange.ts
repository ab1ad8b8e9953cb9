import type { Deadline } from '#shared/deadlines/model.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import type { WorkItem, WorkTerm } from '#shared/mywork/model.ts';
import { termOf } from '#shared/mywork/terms.ts';

/** Steps and deadlines that are not done, by term and day; what comes after this month is left out. */
export function arrangeWork(
  steps: readonly MaintenanceStep[],
  deadlines: readonly Deadline[],
  today: string,
): Record<WorkTerm, WorkItem[]> {
  const items: WorkItem[] = [
    ...steps.filter(({ status }) => status !== 'done').map(toStep),
    ...group(deadlines),
  ];
  const work: Record<WorkTerm, WorkItem[]> = { overdue: [], week: [], month: [] };
  for (const item of items) {
    const term = item.dueOn < today ? 'overdue' : termOf(laterOf(dayOf(item), today), today);
    // A step that runs now is this month's work, also when its window is open for longer.
    const runsNow =
      item.kind === 'step' && steps.some(({ key, status }) => key === item.key && status === 'current');
    if (term) work[term].push(item);
    else if (runsNow) work.month.push(item);
  }
  for (const list of Object.values(work))
    list.sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.title.localeCompare(b.title));
  return work;
}

/** The day that decides: the end of a step's window, or the day of the office for a deadline. */
export function dayOf(item: WorkItem): string {
  return item.kind === 'step' ? item.dueOn : item.internalOn;
}

/** A day of the office that has passed is work for now: too late is only what the law calls so. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function toStep({ year, key, title, untilOn, progress }: MaintenanceStep): WorkItem {
  const { doneBasisPoints, missing } = progress;
  return { kind: 'step', year, key, title, dueOn: untilOn, doneBasisPoints, missing };
}

function group(deadlines: readonly Deadline[]): WorkItem[] {
  const open = deadlines.filter(({ doneOn }) => doneOn === null);
  const byDay = Map.groupBy(open, ({ ruleCode, periodEndsOn, dueOn, internalOn, family, clientNumber }) =>
    // A review is about one client; returns of a period are done in one go.
    [ruleCode, dueOn, internalOn, family === 'wwft' ? clientNumber : periodEndsOn].join(' '),
  );
  return [...byDay.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { ruleCode, ruleName, periodEndsOn, dueOn, internalOn, source, checkedOn } = first;
    const clients = same.map(({ clientNumber, clientName }) => ({ number: clientNumber, name: clientName }));
    return [
      {
        kind: 'deadline',
        rule: ruleCode,
        title: ruleName,
        periodEndsOn,
        dueOn,
        internalOn,
        source,
        checkedOn,
        clients,
      },
    ];
  });
}
