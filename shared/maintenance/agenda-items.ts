import { addDays, isoDay, lastDayOf } from '#shared/common/days.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import { agendaKinds, type AgendaDates, type AgendaKind } from '#shared/maintenance/agenda.ts';
import { agendaText as text } from '#shared/maintenance/agenda-nl.ts';
import { boardText } from '#shared/maintenance/board-nl.ts';
import type { StepStatus } from '#shared/maintenance/model.ts';

interface AgendaStep {
  key: string;
  year: number;
  title: string;
  fromOn: string;
  untilOn: string;
  status: StepStatus;
}

/** One thing of the agenda as the calendar shows it; `step` or `dates` is what it opens. */
export interface AgendaItem {
  id: string;
  kind: AgendaKind;
  title: string;
  fromOn: string;
  untilOn: string;
  /** The day after the last one: what calendars count to. */
  endsBefore: string;
  isDone: boolean;
  step?: AgendaStep;
  dates?: AgendaDates;
}

/** The items of steps and dates, steps first. */
export function agendaItems(agenda: {
  steps: readonly AgendaStep[];
  dates: readonly AgendaDates[];
}): AgendaItem[] {
  return [
    ...agenda.steps.map((step) => ({
      id: `step ${step.year} ${step.key}`,
      kind: 'step' as const,
      title: `${step.title} · ${boardText.statuses[step.status].toLowerCase()}`,
      fromOn: step.fromOn,
      untilOn: step.untilOn,
      endsBefore: addDays(step.untilOn, 1),
      isDone: step.status === 'done',
      step,
    })),
    ...agenda.dates.map((dates) => ({
      id: `${dates.kind} ${dates.on} ${dates.rule}`,
      kind: dates.kind,
      title: text.dates(dates.ruleName, dates.clients, dates.done),
      fromOn: dates.on,
      untilOn: dates.on,
      endsBefore: addDays(dates.on, 1),
      isDone: dates.done === dates.clients,
      dates,
    })),
  ];
}

/**
 * The items as a list of a month shows them: a step once, on its first day in the month and with its last day, instead of on each
 * of its days; nothing of the weeks around the month.
 */
export function listItems(items: readonly AgendaItem[], month: string): AgendaItem[] {
  const [first, last] = [`${month}-01`, addDays(`${otherMonth(month, 1)}-01`, -1)];
  return items
    .filter(({ fromOn, untilOn }) => fromOn <= last && untilOn >= first)
    .map((item) => {
      if (!item.step) return item;
      const fromOn = item.fromOn < first ? first : item.fromOn;
      return { ...item, fromOn, endsBefore: addDays(fromOn, 1), title: text.until(item.title, item.untilOn) };
    });
}

/** The first and last day of the weeks in which a month `YYYY-MM` is shown, Monday to Sunday. */
export function weeksOfMonth(month: string): { from: string; until: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = isoDay(year, number, 1);
  const last = lastDayOf(year, number);
  return { from: addDays(first, -weekdayOf(first)), until: addDays(last, 6 - weekdayOf(last)) };
}

/** Monday is 0. */
function weekdayOf(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `2026-11` some months later, or earlier when negative; within the years that have dates. */
export function otherMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const total = Math.min(2198 * 12 + 11, Math.max(1901 * 12, year * 12 + number - 1 + by));
  return isoDay(Math.floor(total / 12), (total % 12) + 1, 1).slice(0, 7);
}

/** A month as the address writes it; undefined for what is none. */
export function readMonth(written: string | null): string | undefined {
  return written !== null && /^(19[0-9]{2}|2[01][0-9]{2})-(0[1-9]|1[0-2])$/.test(written)
    ? written
    : undefined;
}

/** The kinds in an address such as `steps.statutory`; all of them when none is named. */
export function readKinds(written: string | null): AgendaKind[] {
  const named = new Set(written?.split('.'));
  const kinds = agendaKinds.filter((kind) => named.has(kind));
  return kinds.length === 0 ? [...agendaKinds] : kinds;
}

/** The agenda as a table, by day. */
export function agendaTable(monthName: string, items: readonly AgendaItem[]): ExportTable {
  const [from, until, kind, what, clients, done] = text.export.columns;
  return {
    title: text.export.title(monthName),
    columns: [
      { header: from, kind: 'day' },
      { header: until, kind: 'day' },
      { header: kind, kind: 'text' },
      { header: what, kind: 'text' },
      { header: clients, kind: 'number', decimals: 0 },
      { header: done, kind: 'number', decimals: 0 },
    ],
    rows: items
      .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
      .map((item) => [
        item.fromOn,
        item.untilOn,
        text.kinds[item.kind],
        item.dates?.ruleName ?? item.title,
        item.dates?.clients ?? null,
        item.dates?.done ?? null,
      ]),
  };
}
