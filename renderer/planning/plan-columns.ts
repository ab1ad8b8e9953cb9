import type { PlanChoices, PlanRow, ServiceHead } from '#shared/planning/grid-model.ts';
import { planField, planFieldKeys, type PlanFieldKey } from '#shared/planning/fields.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/planning/planning.module.css';

type Column = GridColumn<PlanRow>;
const { columns: headers, hints, statuses } = planningText;

export const statusOptions: readonly CodeOption[] = Object.entries(statuses).map(([code, label]) => ({
  code,
  label,
}));

const widths: Partial<Record<PlanFieldKey, number>> = {
  status: 122,
  administration: 150,
  administrationMonths: 162,
  readsAlong: 134,
  vatReturn: 110,
  engagement: 160,
  readyToCompileOn: 172,
  accountsCompleteOn: 160,
  remark: 220,
};

/** The columns of "1. Planning dienstverlening in het jaar", in the order of the card. */
export function planColumns(year: number, services: readonly ServiceHead[], choices: PlanChoices): Column[] {
  const [first, ...rest] = planFieldKeys.filter((key) => key !== 'remark');
  return [
    ...clientColumns(choices),
    {
      key: 'updatedOn',
      kind: 'day',
      header: headers.updatedOn,
      width: 142,
      derived: true,
      value: (row) => row.updatedOn,
    },
    ...(first ? [fieldColumn(first, choices)] : []),
    ...rest.map((key) => fieldColumn(key, choices)),
    ...services.map(serviceColumn),
    ...totalColumns(year),
    { ...fieldColumn('remark', choices), hidden: true },
  ];
}

function clientColumns({ employees }: PlanChoices): Column[] {
  return [
    {
      key: 'client',
      kind: 'text',
      header: headers.client,
      description: hints.client,
      width: 84,
      pinned: true,
      searched: true,
      value: (row) => row.client,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 220,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'group',
      kind: 'text',
      header: headers.group,
      width: 130,
      searched: true,
      value: (row) => row.group,
    },
    {
      key: 'relationManager',
      kind: 'employee',
      options: employees,
      header: headers.relationManager,
      description: hints.relationManager,
      width: 70,
      value: (row) => row.relationManager,
    },
  ];
}

function fieldColumn(key: PlanFieldKey, { lists }: PlanChoices): Column {
  const { label, kind, hint } = planField(key);
  const base = {
    key,
    header: label,
    description: key === 'status' ? hints.status : hint,
    editable: true,
    width: widths[key],
    value: (row: PlanRow) => row[key],
  };
  switch (kind.type) {
    case 'status':
      return {
        ...base,
        kind: 'code',
        options: statusOptions,
        show: 'both',
        mark: (value) => statusMarks[String(value)],
      };
    case 'code':
      return { ...base, kind: 'code', options: lists[kind.list] };
    case 'day':
      return { ...base, kind: 'day' };
    case 'months':
      return { ...base, kind: 'text', maxLength: 60 };
    case 'text':
      return { ...base, kind: 'text', maxLength: kind.max, multiline: true };
  }
}

const statusMarks: Readonly<Record<string, string | undefined>> = {
  A: classes['proposed'],
  B: classes['confirmed'],
  V: classes['dropped'],
};

function serviceColumn({ code, name }: ServiceHead, place: number): Column {
  return {
    key: `service:${code}`,
    kind: 'hours',
    header: headers.service(name),
    description: hints.service(`${code} ${name}`),
    width: 104,
    total: true,
    value: (row) => row.hours[place] ?? null,
  };
}

function totalColumns(year: number): Column[] {
  return [
    {
      key: 'total',
      kind: 'hours',
      header: headers.total,
      description: hints.total,
      width: 96,
      total: true,
      derived: true,
      value: (row) => row.totalCentihours,
    },
    {
      key: 'lastTotal',
      kind: 'hours',
      header: headers.lastTotal(year - 1),
      description: hints.lastTotal(year - 1),
      width: 92,
      total: true,
      value: (row) => row.lastTotalCentihours,
    },
    {
      key: 'fee',
      kind: 'euros',
      header: headers.fee(year - 1),
      description: hints.fee(year - 1),
      width: 150,
      total: true,
      value: (row) => row.feeCents,
      explain: ({ feeYear }) => (feeYear === null ? undefined : String(feeYear)),
    },
    {
      key: 'feeYear',
      kind: 'number',
      grouped: false,
      hidden: true,
      header: headers.feeYear,
      value: (row) => row.feeYear,
    },
  ];
}
