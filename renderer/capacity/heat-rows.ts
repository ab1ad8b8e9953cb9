import { freeShare, isGroupWithoutBudget, type CapacityGroup } from '#shared/capacity/group-rows.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { formatHours, formatPercentage } from '#shared/text/format.ts';
import classes from '#renderer/capacity/capacity.module.css';
import type { TableRow } from '#renderer/capacity/cell-table.tsx';
import { nameOf, type Labels } from '#renderer/capacity/group-name.ts';
import { rowIdOf } from '#renderer/capacity/table-rows.tsx';

/** How much room a cell of the heat map has; each has a pattern of its own beside its colour. */
export type Tone = 'over' | 'tight' | 'fine' | 'roomy' | 'nothing';
export const tones: readonly Tone[] = ['over', 'tight', 'fine', 'roomy', 'nothing'];

/** Basis points of free room from which a month is no longer tight, and from which it is roomy. */
const FINE_FROM = 1000;
const ROOMY_FROM = 4000;

export function toneOf(share: number | null): Tone {
  if (share === null) return 'nothing';
  if (share < 0) return 'over';
  if (share < FINE_FROM) return 'tight';
  return share < ROOMY_FROM ? 'fine' : 'roomy';
}

/** Whole percents, rounded toward the worse: what is overbooked never looks like nothing. */
export function percentageOf(share: number): string {
  return formatPercentage(Math.floor(share / 100) * 100, 0);
}

/** A row of the heat map: the free room of the year and of each month as a part of what is available. */
export function heatRow(group: CapacityGroup, labels: Labels): TableRow {
  const free = lineOf(group, 'free');
  const available = lineOf(group, 'available');
  const isWithoutTime = isGroupWithoutBudget(group);
  const pairs = [
    [free.yearCentihours, available.yearCentihours],
    ...free.monthCentihours.map((hours, month) => [hours, available.monthCentihours[month] ?? 0]),
  ];
  return {
    kind: 'line',
    id: rowIdOf(group.id, 'free'),
    head: nameOf(group, labels),
    cells: pairs.map(([hours = 0, of = 0]) => {
      const share = isWithoutTime ? null : freeShare(hours, of);
      const shown = share === null ? '–' : of === 0 ? formatHours(hours) : percentageOf(share);
      return {
        text: shown,
        note: isWithoutTime ? text.noBudget : text.heat.cell(shown, formatHours(hours)),
        className: classes[toneOf(share)],
      };
    }),
  };
}
