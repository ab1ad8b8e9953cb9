import { clientFieldKeys, clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import { listText } from '#shared/clients/list-nl.ts';
import { unknown, type CellValue } from '#shared/grid/model.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { valueOf, type ClientRow } from './client-row.ts';

/** What the columns need to know of the office. */
export interface ColumnChoices {
  /** By code list, and by criterion for the bands of the classification. */
  lists: Readonly<Record<string, readonly CodeOption[]>>;
  employees: readonly CodeOption[];
  /** First day that counts as current strategy. */
  currentSince: string;
  currentMonths: number;
}

type Column = GridColumn<ClientRow>;

/** Fields that stand in the list at first sight, in the order of the source's screen. */
const shownFields = [
  'branch',
  'isSmallBusiness',
  'feeClass',
  'writeOffClass',
  'paymentClass',
  'isAmbassador',
  'ageClass',
  'continuity',
] as const satisfies readonly ClientFieldKey[];

const widths: Partial<Record<ClientFieldKey, number>> = {
  number: 80,
  name: 230,
  branch: 190,
  feeClass: 165,
  paymentClass: 170,
  email: 200,
  remark: 240,
  strategyRemark: 240,
  status: 90,
  ageClass: 150,
};

const searched: readonly ClientFieldKey[] = ['number', 'name', 'city'];

/** All columns of the client list: key columns, type, the source's columns, roles, and the rest hidden. */
export function clientColumns(choices: ColumnChoices): Column[] {
  const first: readonly ClientFieldKey[] = ['number', 'name'];
  const rest = clientFieldKeys.filter(
    (key) => !first.includes(key) && !shownFields.some((shown) => shown === key) && key !== 'strategyUpdated',
  );
  return [
    ...first.map((key) => fieldColumn(key, choices)),
    ...standingColumns(),
    ...groupColumns(),
    ...shownFields.map((key) => fieldColumn(key, choices)),
    ...(choices.lists['role'] ?? []).filter(isOffered).map((role) => roleColumn(role, choices)),
    { ...fieldColumn('strategyUpdated', choices), hidden: false },
    ...amountColumns(),
    currentColumn(choices),
    ...rest.map((key) => ({ ...fieldColumn(key, choices), hidden: true })),
  ];
}

function isOffered(option: CodeOption): boolean {
  return option.isRetired !== true;
}

function fieldColumn(key: ClientFieldKey, { lists }: ColumnChoices): Column {
  const field = clientField(key);
  const read = valueOf(key);
  const base = {
    key,
    header: field.heading ?? field.label,
    description: field.hint ?? (field.heading ? field.label : undefined),
    editable: true,
    pinned: key === 'number' || key === 'name',
    searched: searched.includes(key),
    width: widths[key],
  };
  const { kind } = field;
  switch (kind.type) {
    case 'text':
      return { ...base, kind: 'text', value: read, maxLength: kind.max, multiline: kind.multiline === true };
    case 'flag':
      return { ...base, kind: 'flag', value: (row) => toFlag(read(row)) };
    case 'day':
      return { ...base, kind: 'day', value: read };
    case 'year':
      return { ...base, kind: 'number', grouped: false, value: read };
    case 'code':
      return { ...base, kind: 'code', options: lists[kind.list] ?? [], value: read };
    case 'band':
      return { ...base, kind: 'code', options: lists[kind.criterion] ?? [], value: read };
    case 'choice': {
      const options = Object.entries(kind.choices).map(([code, label]) => ({ code, label }));
      return { ...base, kind: 'code', options, value: read };
    }
  }
}

function toFlag(value: string | number | null): boolean | null {
  return value === null ? null : value === 1;
}

const typeOptions = ['A', 'B', 'C', 'D'].map((code) => ({ code, label: code }));

function standingColumns(): Column[] {
  const { columns, hints } = listText;
  return [
    {
      key: 'type',
      header: columns.type,
      description: hints.type,
      kind: 'code',
      options: typeOptions,
      show: 'code',
      width: 64,
      value: ({ standing }) => (standing === null ? null : (standing.type ?? unknown)),
      mark: (value, { standing }) => typeMark(value, standing?.basis),
      explain: explainType,
    },
    {
      key: 'completeness',
      header: columns.completeness,
      description: hints.completeness,
      kind: 'percentage',
      decimals: 0,
      width: 84,
      value: ({ standing }) => standing?.completeness ?? null,
      explain: ({ standing }) => standing?.missing || undefined,
    },
    {
      key: 'points',
      header: columns.points,
      description: hints.points,
      kind: 'number',
      hidden: true,
      width: 76,
      value: ({ standing }) => standing?.points ?? null,
    },
    {
      key: 'missing',
      header: columns.missing,
      kind: 'text',
      hidden: true,
      width: 200,
      value: ({ standing }) => standing?.missing || null,
    },
  ];
}

function typeMark(value: CellValue, basis: string | undefined): string | undefined {
  if (value === null) return undefined;
  const type = value === unknown ? 'incomplete' : String(value).toLowerCase();
  return `peil-type peil-type-${type}${basis === 'group' ? ' peil-inherited' : ''}`;
}

const groupNumberOf = valueOf('groupNumber');

function explainType(row: ClientRow): string | undefined {
  const { standing } = row;
  if (standing === null) return undefined;
  const { basis, type, minPoints, maxPoints, missing } = standing;
  const where =
    basis === 'group' ? listText.basis.group(String(groupNumberOf(row) ?? '')) : listText.basis[basis];
  const why = type === null ? listText.incomplete(minPoints, maxPoints, missing) : '';
  return [why, where].filter((part) => part !== '').join(' ') || undefined;
}

function groupColumns(): Column[] {
  const { columns, hints } = listText;
  const isHead = valueOf('isHead');
  return [
    {
      key: 'isHead',
      header: columns.isHead,
      kind: 'flag',
      description: hints.group,
      width: 100,
      value: (row) => toFlag(isHead(row)),
    },
    {
      key: 'groupNumber',
      header: columns.groupNumber,
      kind: 'text',
      description: hints.group,
      searched: true,
      width: 84,
      value: groupNumberOf,
    },
    {
      key: 'groupName',
      header: columns.groupName,
      kind: 'text',
      searched: true,
      hidden: true,
      width: 200,
      value: valueOf('groupName'),
    },
    {
      key: 'groupCompanies',
      header: columns.groupCompanies,
      kind: 'number',
      hidden: true,
      derived: true,
      value: valueOf('groupCompanies'),
    },
    {
      key: 'groupPersons',
      header: columns.groupPersons,
      kind: 'number',
      hidden: true,
      derived: true,
      value: valueOf('groupPersons'),
    },
  ];
}

function roleColumn(role: CodeOption, { employees }: ColumnChoices): Column {
  return {
    key: `role:${role.code}`,
    header: listText.columns.role(role.code),
    description: role.label,
    kind: 'employee',
    options: employees,
    editable: true,
    width: 80,
    value: (row) => row.roles[role.code] ?? null,
  };
}

function amountColumns(): Column[] {
  const { columns, hints } = listText;
  const production = valueOf('productionCents');
  const writeOff = valueOf('writeOffCents');
  return [
    {
      key: 'billedCents',
      header: columns.billedCents,
      description: hints.billedCents,
      kind: 'euros',
      total: true,
      value: valueOf('billedCents'),
    },
    {
      key: 'amountsYear',
      header: columns.amountsYear,
      description: hints.billedCents,
      kind: 'number',
      grouped: false,
      hidden: true,
      value: valueOf('amountsYear'),
    },
    {
      key: 'writeOff',
      header: columns.writeOff,
      description: hints.writeOff,
      kind: 'percentage',
      derived: true,
      hidden: true,
      value: (row) => partOf(writeOff(row), production(row)),
    },
  ];
}

/** Basis points; null when there is no production to be a part of. */
function partOf(part: string | number | null, whole: string | number | null): number | null {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return null;
  return Math.floor((part / whole) * 10_000);
}

function currentColumn({ currentSince, currentMonths }: ColumnChoices): Column {
  const updatedOn = valueOf('strategyCurrentOn');
  return {
    key: 'strategyCurrent',
    header: listText.columns.strategyCurrent,
    description: listText.hints.strategyCurrent(currentMonths),
    kind: 'flag',
    derived: true,
    hidden: true,
    value: (row) => String(updatedOn(row) ?? '') >= currentSince,
  };
}
