import { WorkState, type WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const {
  states,
  list: { columns: headers, hints },
} = deadlinesScreenText;
const stateOptions = WorkState.options.map((code) => ({ code, label: states[code] }));
const families = Object.entries(deadlinesText.families).map(([code, label]) => ({ code, label }));

const markOf = (row: WorkRow) => classes[row.state];

/** The columns of the deadlines. The day on which something was done can be typed; a review is done by its assessment. */
export const workColumns: readonly GridColumn<WorkRow>[] = [
  {
    key: 'dueOn',
    kind: 'day',
    header: headers.dueOn,
    description: hints.dueOn,
    width: 104,
    pinned: true,
    value: (row) => row.dueOn,
    mark: (_value, row) => markOf(row),
  },
  {
    key: 'name',
    kind: 'text',
    header: headers.name,
    width: 210,
    pinned: true,
    searched: true,
    value: (row) => row.clientName,
  },
  {
    key: 'rule',
    kind: 'text',
    header: headers.rule,
    width: 230,
    searched: true,
    value: (row) => row.ruleName,
    explain: (row) => `${row.basis}. ${row.source}`,
  },
  {
    key: 'periodEndsOn',
    kind: 'day',
    header: headers.periodEndsOn,
    width: 106,
    value: (row) => row.periodEndsOn,
  },
  {
    key: 'internalOn',
    kind: 'day',
    header: headers.internalOn,
    description: hints.internalOn,
    width: 112,
    value: (row) => row.internalOn,
  },
  {
    key: 'daysLeft',
    kind: 'number',
    header: headers.daysLeft,
    description: hints.daysLeft,
    width: 74,
    value: (row) => (row.doneOn === null ? row.daysLeft : null),
    mark: (_value, row) => markOf(row),
  },
  {
    key: 'state',
    kind: 'code',
    show: 'label',
    header: headers.state,
    width: 140,
    options: stateOptions,
    value: (row) => row.state,
    mark: (_value, row) => markOf(row),
  },
  {
    key: 'doneOn',
    kind: 'day',
    header: headers.doneOn,
    description: hints.doneOn,
    width: 116,
    editable: (row) => row.step !== 'wwft',
    value: (row) => row.doneOn,
  },
  {
    key: 'manager',
    kind: 'text',
    header: headers.manager,
    description: hints.manager,
    width: 66,
    searched: true,
    value: (row) => row.manager,
  },
  {
    key: 'number',
    kind: 'text',
    header: headers.number,
    width: 90,
    searched: true,
    value: (row) => row.clientNumber,
  },
  { key: 'legalForm', kind: 'text', header: headers.legalForm, width: 110, value: (row) => row.legalForm },
  {
    key: 'group',
    kind: 'text',
    header: headers.group,
    width: 180,
    searched: true,
    value: (row) => row.group,
  },
  { key: 'doneBy', kind: 'text', header: headers.doneBy, width: 120, value: (row) => row.doneBy },
  {
    key: 'remark',
    kind: 'text',
    header: headers.remark,
    width: 180,
    searched: true,
    value: (row) => row.remark,
  },
  {
    key: 'family',
    kind: 'code',
    show: 'label',
    header: headers.family,
    width: 150,
    hidden: true,
    options: families,
    value: (row) => row.family,
  },
  { key: 'basis', kind: 'text', header: headers.basis, width: 260, hidden: true, value: (row) => row.basis },
  {
    key: 'source',
    kind: 'text',
    header: headers.source,
    width: 260,
    hidden: true,
    value: (row) => row.source,
  },
  {
    key: 'checkedOn',
    kind: 'day',
    header: headers.checkedOn,
    width: 116,
    hidden: true,
    value: (row) => row.checkedOn,
  },
];
