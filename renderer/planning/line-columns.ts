import { shortMonthNames } from '#shared/text/format.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import type { LineRow } from '#shared/planning/line-rows.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { statusOptions } from '#renderer/planning/plan-columns.ts';

type Column = GridColumn<LineRow>;
const { columns: headers, lineColumns: lineHeaders, lineHints } = planningText;

/** The month (1–12) of a column of hours; undefined for the other columns. */
export function monthOfKey(key: string): number | undefined {
  const match = /^month:(\d{1,2})$/.exec(key);
  return match ? Number(match[1]) : undefined;
}

/** The columns of hours: whose, what, who, the twelve months and the year. */
export function lineColumns(choices: PlanChoices): Column[] {
  return [
    {
      key: 'client',
      kind: 'text',
      header: headers.client,
      width: 84,
      pinned: true,
      searched: true,
      value: (row) => row.client,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 160,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'status',
      kind: 'code',
      options: statusOptions,
      show: 'code',
      header: 'Status',
      width: 84,
      value: (row) => row.status,
    },
    ...lineKeyColumns(choices),
    ...monthColumns(),
  ];
}

/** What, which role and who. */
export function lineKeyColumns({ lists, employees, services }: PlanChoices): Column[] {
  const serviceOptions = services.map(({ code, name, isRetired }) => ({ code, label: name, isRetired }));
  return [
    {
      key: 'service',
      kind: 'code',
      options: serviceOptions,
      header: lineHeaders.service,
      width: 112,
      searched: true,
      value: (row) => row.service,
    },
    {
      key: 'role',
      kind: 'code',
      options: lists.role,
      show: 'code',
      header: lineHeaders.role,
      width: 74,
      editable: true,
      value: (row) => row.role || null,
    },
    {
      key: 'employee',
      kind: 'employee',
      options: employees,
      header: lineHeaders.employee,
      description: lineHints.employee,
      width: 98,
      editable: true,
      searched: true,
      value: (row) => row.employee,
    },
  ];
}

/** The twelve months, typed as hours, and their sum. */
export function monthColumns(): Column[] {
  return [
    ...shortMonthNames.map((month, index): Column => ({
      key: `month:${index + 1}`,
      kind: 'hours',
      header: month,
      description: lineHints.month(month),
      width: 66,
      total: true,
      editable: true,
      value: (row) => row.months[index] || null,
    })),
    {
      key: 'total',
      kind: 'hours',
      header: lineHeaders.year,
      width: 76,
      total: true,
      derived: true,
      value: (row) => row.totalCentihours,
    },
  ];
}
