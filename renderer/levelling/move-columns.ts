import { describeReason, levellingText } from '#shared/levelling/nl.ts';
import { tickBox } from '#renderer/grid/tick-box.ts';
import { monthName } from '#shared/text/format.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/levelling/levelling.module.css';
import type { MoveRow } from '#renderer/levelling/proposal-store.ts';

const { columns } = levellingText.screen.moves;

export const chosenKey = 'chosen';

/** What stays the same is shown soft, so that the eye finds what changes. */
const markOf = (isSame: boolean): string | undefined => (isSame ? classes['same'] : classes['changed']);

const twelve = Array.from({ length: 12 }, (_, index) => ({
  code: String(index + 1),
  label: monthName(index + 1),
}));

export const moveColumns: readonly GridColumn<MoveRow>[] = [
  {
    key: chosenKey,
    kind: 'flag',
    header: columns.chosen,
    width: 78,
    pinned: true,
    editable: true,
    value: (row) => row.isChosen,
    mark: tickBox,
  },
  {
    key: 'client',
    kind: 'text',
    header: columns.client,
    width: 84,
    pinned: true,
    searched: true,
    value: (row) => row.client,
  },
  {
    key: 'clientName',
    kind: 'text',
    header: columns.clientName,
    width: 190,
    pinned: true,
    searched: true,
    value: (row) => row.clientName,
  },
  {
    key: 'service',
    kind: 'text',
    header: columns.service,
    width: 120,
    searched: true,
    value: (row) => row.serviceName,
  },
  { key: 'role', kind: 'text', header: columns.role, width: 76, value: (row) => row.role || null },
  {
    key: 'hours',
    kind: 'hours',
    header: columns.hours,
    width: 70,
    total: true,
    value: (row) => row.centihours,
  },
  {
    key: 'fromEmployee',
    kind: 'text',
    header: columns.fromEmployee,
    width: 96,
    searched: true,
    value: (row) => row.fromEmployee,
  },
  {
    key: 'toEmployee',
    kind: 'text',
    header: columns.toEmployee,
    width: 96,
    searched: true,
    value: (row) => row.toEmployee,
    mark: (_value, row) => markOf(row.fromEmployee === row.toEmployee),
  },
  {
    key: 'fromMonth',
    kind: 'code',
    header: columns.fromMonth,
    width: 116,
    options: twelve,
    show: 'label',
    value: (row) => String(row.fromMonth),
  },
  {
    key: 'toMonth',
    kind: 'code',
    header: columns.toMonth,
    width: 116,
    options: twelve,
    show: 'label',
    value: (row) => String(row.toMonth),
    mark: (_value, row) => markOf(row.fromMonth === row.toMonth),
  },
  { key: 'why', kind: 'text', header: columns.why, width: 330, value: describeReason },
];
