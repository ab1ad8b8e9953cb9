import { normDifference, signalText, yearTotal, type BudgetRow } from '#shared/budgets/budget-row.ts';
import { monthField } from '#shared/budgets/budget-values.ts';
import { months, weekCentihoursOf } from '#shared/budgets/contract-hours.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { formatHours } from '#shared/text/format.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import classes from '#renderer/budgets/budgets.module.css';
import type { GridColumn } from '#renderer/grid/column.ts';

const { columns, describe, explain } = budgetsText;

/** Which hours the grid shows and takes. */
export type BudgetView = 'available' | 'control';

/** The columns of the budget: who, what stands out, the norm, twelve months and what follows from them. */
export function budgetColumns(
  view: BudgetView,
  functions: readonly CodeOption[],
  teams: readonly CodeOption[],
): GridColumn<BudgetRow>[] {
  const who = personColumns(functions, teams);
  return view === 'available'
    ? [...who, normColumn, ...months.map(availableColumn), ...resultColumns]
    : [...who, ...months.map(controlColumn), controlSum, availableSum];
}

function personColumns(
  functions: readonly CodeOption[],
  teams: readonly CodeOption[],
): GridColumn<BudgetRow>[] {
  return [
    {
      key: 'employee',
      kind: 'text',
      header: columns.employee,
      width: 68,
      pinned: true,
      searched: true,
      value: (row) => row.employee,
    },
    {
      key: 'name',
      kind: 'text',
      header: columns.name,
      width: 150,
      pinned: true,
      searched: true,
      value: (row) => row.name || null,
    },
    {
      key: 'signals',
      kind: 'text',
      header: columns.signals,
      width: 200,
      searched: true,
      value: (row) => row.signals.map(signalText).join(' · ') || null,
      mark: (_value, row) => signalClass(row),
      explain: (row) => row.signals.map(signalText).join('\n') || undefined,
    },
    {
      key: 'functionCode',
      kind: 'code',
      header: columns.functionCode,
      width: 82,
      editable: (row) => row.normCentihours !== null,
      show: 'code',
      options: functions,
      value: (row) => row.functionCode,
      mark: (_value, row) => (row.hasOwnFunction ? classes['own'] : undefined),
    },
    {
      key: 'teamCode',
      kind: 'code',
      header: columns.teamCode,
      width: 76,
      editable: true,
      show: 'code',
      options: teams,
      value: (row) => row.teamCode,
    },
    {
      key: 'partTime',
      kind: 'percentage',
      header: columns.partTime,
      description: describe.partTime,
      width: 88,
      decimals: 0,
      derived: true,
      value: (row) => row.partTimeBasisPoints,
    },
    {
      key: 'week',
      kind: 'hours',
      header: columns.week,
      description: describe.week,
      width: 86,
      derived: true,
      value: (row) => (row.partTimeBasisPoints === null ? null : weekCentihoursOf(row.partTimeBasisPoints)),
    },
  ];
}

const normColumn: GridColumn<BudgetRow> = {
  key: 'norm',
  kind: 'hours',
  header: columns.norm,
  description: describe.norm,
  width: 92,
  editable: true,
  total: true,
  value: (row) => row.normCentihours,
};

function availableColumn(month: number): GridColumn<BudgetRow> {
  const index = month - 1;
  return {
    key: monthField('available', month),
    kind: 'hours',
    header: budgetsText.months[index] ?? '',
    description: describe.month,
    width: 68,
    editable: (row) => row.isOutside[index] !== true,
    total: true,
    value: (row) => monthValue(row, index),
    mark: (_value, row) =>
      row.isOutside[index] ? classes['outside'] : row.isTyped[index] ? classes['typed'] : undefined,
    explain: (row) => explainMonth(row, month),
  };
}

/** Without a budget and without a typed month there is nothing to show. */
function monthValue(row: BudgetRow, index: number): number | null {
  if (row.isOutside[index]) return null;
  const hours = row.availableCentihours[index] ?? 0;
  return row.normCentihours === null && row.isTyped[index] !== true ? null : hours;
}

function explainMonth(row: BudgetRow, month: number): string | undefined {
  const index = month - 1;
  if (row.isOutside[index]) return explain.outside(budgetsText.monthName(month));
  if (row.isTyped[index]) return explain.typed(formatHours(row.profileCentihours[index]));
  return row.normCentihours === null ? undefined : explain.profile;
}

const sum: GridColumn<BudgetRow> = {
  key: 'sum',
  kind: 'hours',
  header: columns.sum,
  description: describe.sum,
  width: 84,
  derived: true,
  total: true,
  value: (row) => yearTotal(row.availableCentihours),
};

const resultColumns: readonly GridColumn<BudgetRow>[] = [
  sum,
  {
    key: 'difference',
    kind: 'hours',
    header: columns.difference,
    description: describe.difference,
    width: 100,
    derived: true,
    total: true,
    value: normDifference,
    mark: (value) => (typeof value === 'number' && value > 0 ? classes['differs'] : undefined),
    explain: (row) => {
      const difference = normDifference(row);
      return difference === null ? undefined : explain.difference(difference);
    },
  },
  {
    key: 'contractYear',
    kind: 'hours',
    header: columns.contractYear,
    description: describe.contractYear,
    width: 108,
    derived: true,
    total: true,
    value: (row) => (row.partTimeBasisPoints === null ? null : row.contractYearCentihours),
  },
  {
    key: 'profile',
    kind: 'text',
    header: columns.profile,
    width: 130,
    hidden: true,
    derived: true,
    value: (row) => row.profileName,
  },
];

function controlColumn(month: number): GridColumn<BudgetRow> {
  const index = month - 1;
  return {
    key: monthField('control', month),
    kind: 'hours',
    header: budgetsText.months[index] ?? '',
    description: describe.control,
    width: 70,
    editable: (row) => row.isOutside[index] !== true,
    total: true,
    value: (row) => row.controlCentihours[index] || null,
    mark: (_value, row) => (row.isOutside[index] ? classes['outside'] : undefined),
    explain: (row) => (row.isOutside[index] ? explain.outside(budgetsText.monthName(month)) : undefined),
  };
}

const controlSum: GridColumn<BudgetRow> = {
  key: 'controlSum',
  kind: 'hours',
  header: columns.controlSum,
  width: 104,
  derived: true,
  total: true,
  value: (row) => yearTotal(row.controlCentihours),
};

const availableSum: GridColumn<BudgetRow> = {
  ...sum,
  key: 'availableSum',
  header: columns.availableSum,
  width: 100,
};

const severe = new Set<string>(['overlap', 'noContract', 'normAboveContract', 'outsideHours']);

function signalClass(row: BudgetRow): string | undefined {
  if (row.signals.length === 0) return undefined;
  return row.signals.some(({ kind }) => severe.has(kind)) ? classes['danger'] : classes['warning'];
}
