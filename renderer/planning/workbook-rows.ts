import { planningText } from '#shared/planning/nl.ts';
import type { WorkbookItem } from '#shared/planning/workbook-model.ts';
import { formatHours, shortMonthNames } from '#shared/text/format.ts';
import classes from '#renderer/planning/planning.module.css';
import type { GridColumn } from '#renderer/grid/column.ts';

/** A change of a workbook as a row with a tick. */
export interface ItemRow {
  id: string;
  isTaken: boolean;
  item: WorkbookItem;
}

const { preview: text, columns: headers } = planningText.workbook;

/** Ticked at first: all but what was changed on both sides, and lines that are no longer in the workbook. */
export function isTakenAtFirst({ kind, isConflict }: WorkbookItem): boolean {
  return !isConflict && kind !== 'removed';
}

const kinds = Object.entries(text.kinds).map(([code, label]) => ({ code, label }));

export const itemColumns: readonly GridColumn<ItemRow>[] = [
  {
    key: 'take',
    kind: 'flag',
    header: text.columns.take,
    width: 96,
    pinned: true,
    editable: true,
    value: (row) => row.isTaken,
    mark: (value) => (value === true ? classes['confirmed'] : classes['proposed']),
  },
  {
    key: 'row',
    kind: 'number',
    grouped: false,
    header: text.columns.row,
    width: 60,
    value: ({ item }) => item.row,
  },
  {
    key: 'kind',
    kind: 'code',
    options: kinds,
    header: text.columns.kind,
    width: 124,
    value: ({ item }) => item.kind,
  },
  {
    key: 'client',
    kind: 'text',
    searched: true,
    header: headers.client,
    width: 84,
    value: ({ item }) => item.client,
  },
  {
    key: 'name',
    kind: 'text',
    searched: true,
    header: headers.name,
    width: 190,
    value: ({ item }) => item.name,
  },
  { key: 'service', kind: 'text', header: headers.service, width: 78, value: ({ item }) => item.service },
  { key: 'role', kind: 'text', header: headers.role, width: 78, value: ({ item }) => item.role || null },
  { key: 'employee', kind: 'text', header: headers.employee, width: 104, value: ({ item }) => item.employee },
  {
    key: 'change',
    kind: 'text',
    header: text.columns.change,
    width: 300,
    value: ({ item }) => changeOf(item),
    explain: ({ item }) => changeOf(item),
  },
  {
    key: 'remark',
    kind: 'text',
    header: text.columns.remark,
    width: 300,
    value: ({ item }) => remarkOf(item),
    explain: ({ item }) => remarkOf(item) ?? undefined,
  },
];

const monthOf = (month: number) => shortMonthNames[month - 1] ?? '';
const hoursOf = (centihours: number) => (centihours === 0 ? '' : formatHours(centihours));

/** `mrt 4,5 → 6,0 · apr – → 2,0`; of a moved line who had it. */
export function changeOf({ kind, cells, movedFrom, role, employee }: WorkbookItem): string {
  if (kind === 'moved') return text.movedFrom(movedFrom ?? '');
  return cells
    .filter((cell) => cell.role === role && cell.employee === employee)
    .map(({ month, before, after }) => text.change(monthOf(month), hoursOf(before), hoursOf(after)))
    .join(' · ');
}

function remarkOf({ kind, cells, isConflict }: WorkbookItem): string | null {
  if (isConflict) {
    const changed = cells.filter(({ before, now }) => before !== now);
    return text.conflict(
      changed.map(({ month, now }) => text.conflictCell(monthOf(month), hoursOf(now))).join(', '),
    );
  }
  return kind === 'removed' ? text.removedHint : null;
}
