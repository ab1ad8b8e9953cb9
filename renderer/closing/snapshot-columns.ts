import { clientTypes } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { snapshotText } from '#shared/closing/snapshot-nl.ts';
import type { SnapshotCapacity, SnapshotClient, SnapshotLine } from '#shared/closing/snapshot-model.ts';
import { clientFields } from '#shared/clients/fields.ts';
import { planningText } from '#shared/planning/nl.ts';
import { shortMonthNames } from '#shared/text/format.ts';
import type { GridColumn } from '#renderer/grid/column.ts';

const { columns: headers } = snapshotText;
const statuses = Object.entries(clientFields.status.kind.choices).map(([code, label]) => ({ code, label }));
/** Unknown is a question mark, as everywhere. */
const unknown = '?';
const types = [
  ...clientTypes.map((code) => ({ code, label: nl.standings[code] })),
  { code: unknown, label: nl.standings.incomplete },
];
const planStatuses = Object.entries(planningText.statuses).map(([code, label]) => ({ code, label }));
const risks = (['low', 'normal', 'high'] as const).map((code) => ({ code, label: compareText.risks[code] }));

type ClientColumn = GridColumn<SnapshotClient>;

function textColumn<Row>(key: string, header: string, width: number, value: (row: Row) => string | null) {
  return { key, kind: 'text', header, width, value } as const;
}

function identity<Row extends { number: string; name: string }>(): GridColumn<Row>[] {
  return [
    {
      key: 'number',
      kind: 'text',
      header: headers.number,
      width: 90,
      pinned: true,
      searched: true,
      value: (row) => row.number,
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
  ];
}

/** The clients as they were: who, type, amounts and strategy data; roles are the office's of that day. */
export function clientColumns(roles: readonly { code: string; label: string }[]): ClientColumn[] {
  return [
    ...identity<SnapshotClient>(),
    {
      key: 'status',
      kind: 'code',
      options: statuses,
      show: 'label',
      header: headers.status,
      width: 100,
      value: (row) => row.status,
    },
    {
      key: 'group',
      kind: 'text',
      header: headers.group,
      width: 170,
      value: (row) => (row.groupNumber === null ? null : `${row.groupNumber} ${row.groupName ?? ''}`.trim()),
    },
    {
      key: 'isHead',
      kind: 'flag',
      header: headers.isHead,
      width: 70,
      value: (row) => row.groupNumber !== null && row.isHead,
    },
    {
      key: 'type',
      kind: 'code',
      options: types,
      show: 'code',
      header: headers.type,
      width: 70,
      value: (row) => row.type ?? unknown,
    },
    {
      key: 'computedType',
      kind: 'code',
      options: types,
      show: 'code',
      header: headers.computedType,
      width: 90,
      value: (row) => row.computedType ?? unknown,
      explain: (row) => row.overrideReason ?? undefined,
    },
    {
      key: 'points',
      kind: 'number',
      header: headers.points,
      width: 80,
      value: (row) => (row.minPoints === row.maxPoints ? row.minPoints : `${row.minPoints}–${row.maxPoints}`),
    },
    textColumn('fee', headers.fee, 120, (row) => row.feeVolumeCode),
    {
      key: 'billed',
      kind: 'euros',
      header: headers.billed,
      width: 110,
      total: true,
      value: (row) => row.billedCents,
    },
    {
      key: 'production',
      kind: 'euros',
      header: headers.production,
      width: 110,
      total: true,
      value: (row) => row.productionCents,
    },
    {
      key: 'writeOff',
      kind: 'euros',
      header: headers.writeOff,
      width: 110,
      total: true,
      value: (row) => row.writeOffCents,
    },
    ...roles.map(({ code, label }): ClientColumn => ({
      key: `role:${code}`,
      kind: 'text',
      header: code,
      description: label,
      width: 90,
      value: (row) => row.roles[code] ?? null,
    })),
    {
      key: 'ambassador',
      kind: 'flag',
      header: headers.ambassador,
      width: 110,
      value: (row) => row.ambassador,
    },
    textColumn('continuity', headers.continuity, 100, (row) => row.continuity),
    textColumn('age', headers.age, 90, (row) => row.ageClass),
    textColumn('branch', headers.branch, 150, (row) => row.branch),
    textColumn('legalForm', headers.legalForm, 110, (row) => row.legalForm),
    { key: 'otherRisk', kind: 'flag', header: headers.otherRisk, width: 110, value: (row) => row.otherRisk },
    { key: 'oob', kind: 'flag', header: 'OOB', width: 70, value: (row) => row.publicInterest },
    { key: 'pep', kind: 'flag', header: 'PEP', width: 70, value: (row) => row.prominentPerson },
    {
      key: 'updated',
      kind: 'day',
      header: headers.strategyUpdatedOn,
      width: 120,
      value: (row) => row.strategyUpdatedOn,
    },
  ];
}

/** What was agreed with the clients for the year. */
export function planColumns(): GridColumn<SnapshotClient>[] {
  return [
    ...identity<SnapshotClient>(),
    {
      key: 'status',
      kind: 'code',
      options: planStatuses,
      show: 'both',
      header: headers.planStatus,
      width: 130,
      value: (row) => row.planStatus,
    },
    textColumn('administration', headers.administration, 110, (row) => row.administration),
    textColumn('readsAlong', headers.readsAlong, 110, (row) => row.readsAlong),
    textColumn('vat', headers.vatReturn, 110, (row) => row.vatReturn),
    textColumn('engagement', headers.engagement, 110, (row) => row.engagement),
    {
      key: 'ready',
      kind: 'day',
      header: headers.readyToCompileOn,
      width: 130,
      value: (row) => row.readyToCompileOn,
    },
    {
      key: 'complete',
      kind: 'day',
      header: headers.accountsCompleteOn,
      width: 130,
      value: (row) => row.accountsCompleteOn,
    },
    {
      key: 'hours',
      kind: 'hours',
      header: headers.hours,
      width: 90,
      total: true,
      value: (row) => row.plannedCentihours,
    },
  ];
}

/** The hours per client, service, role and employee. */
export function lineColumns(): GridColumn<SnapshotLine>[] {
  return [
    ...identity<SnapshotLine>(),
    {
      key: 'status',
      kind: 'code',
      options: planStatuses,
      show: 'code',
      header: headers.planStatus,
      width: 84,
      value: (row) => row.status,
    },
    textColumn('service', headers.service, 150, (row) => row.serviceName),
    textColumn('role', headers.role, 90, (row) => row.role),
    textColumn('employee', headers.employee, 110, (row) => row.employee),
    ...monthColumns<SnapshotLine>(true),
    {
      key: 'total',
      kind: 'hours',
      header: headers.year,
      width: 90,
      total: true,
      derived: true,
      value: (row) => row.totalCentihours,
    },
  ];
}

/** The six lines per employee. */
export function capacityColumns(): GridColumn<SnapshotCapacity>[] {
  return [
    {
      key: 'employee',
      kind: 'text',
      header: headers.employee,
      width: 110,
      pinned: true,
      searched: true,
      value: (row) => row.employee ?? compareText.screen.nobody,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 180,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    textColumn('function', headers.function, 90, (row) => row.function),
    textColumn('line', headers.line, 190, (row) => capacityText.lines[row.line]),
    ...monthColumns<SnapshotCapacity>(false),
    { key: 'year', kind: 'hours', header: headers.year, width: 90, value: (row) => row.yearCentihours },
  ];
}

function monthColumns<Row extends { months: readonly number[] }>(total: boolean): GridColumn<Row>[] {
  return shortMonthNames.map((header, index) => ({
    key: `month:${index + 1}`,
    kind: 'hours',
    header,
    width: 74,
    total,
    value: (row) => (total && row.months[index] === 0 ? null : (row.months[index] ?? null)),
  }));
}

/** The risk class that held on that day. */
export function riskColumns(): GridColumn<SnapshotClient>[] {
  return [
    ...identity<SnapshotClient>(),
    {
      key: 'status',
      kind: 'code',
      options: statuses,
      show: 'label',
      header: headers.status,
      width: 100,
      value: (row) => row.status,
    },
    {
      key: 'class',
      kind: 'code',
      options: risks,
      show: 'label',
      header: headers.riskClass,
      width: 130,
      value: (row) => row.riskClass,
    },
    {
      key: 'approved',
      kind: 'day',
      header: headers.riskApprovedOn,
      width: 130,
      value: (row) => row.riskApprovedOn,
    },
    {
      key: 'next',
      kind: 'day',
      header: headers.riskNextReviewOn,
      width: 150,
      value: (row) => row.riskNextReviewOn,
    },
    { key: 'otherRisk', kind: 'flag', header: headers.otherRisk, width: 110, value: (row) => row.otherRisk },
    { key: 'oob', kind: 'flag', header: 'OOB', width: 70, value: (row) => row.publicInterest },
    { key: 'pep', kind: 'flag', header: 'PEP', width: 70, value: (row) => row.prominentPerson },
  ];
}
