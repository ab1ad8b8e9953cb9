import { auditFileText } from '#shared/audit-files/nl.ts';
import { clientField, clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import { showClientValue, type FindLabel } from '#shared/clients/show-value.ts';
import { yearField, yearFieldKeys, type YearFieldKey } from '#shared/figures/model.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import type { HistoryLine } from '#shared/history/calls.ts';
import { formatMonths } from '#shared/planning/months.ts';
import { planningText } from '#shared/planning/nl.ts';
import { PlanStatus } from '#shared/planning/model.ts';
import { riskText } from '#shared/risk/nl.ts';
import { servicesText } from '#shared/services/nl.ts';
import {
  formatDay,
  formatHours,
  formatInstant,
  formatPercentage,
  monthName,
  shortMonthNames,
} from '#shared/text/format.ts';
import { columnLabels } from '#shared/history/column-labels.ts';
import { recordNames } from '#shared/history/record-names.ts';

type Value = string | number | null;

/** Settings by their key. */
const settingNames: Readonly<Record<string, string>> = {
  'office.name': 'naam van het kantoor',
  'office.workingYear': 'werkjaar',
  'strategy.currentMonths': 'strategiegegevens actueel',
  'backup.restored': 'teruggezette reservekopie',
  'backup.schedule': 'reservekopieën vanzelf',
  'accounts.lockMinutes': 'minuten tot vergrendelen',
  'accounts.recoveryConfirmedAt': 'controle van de herstelsleutel',
};

/** Columns of which it is enough to say that they changed. */
const unreadable = new Set([
  'classification_definition.content',
  'risk_definition.content',
  'risk_assessment.answers',
  'risk_assessment.signals',
  'maintenance_step.measures',
  'maintenance_year_step.measures',
  'maintenance_year_step.closed_result',
  'saved_view.state',
]);

const giftKinds: Readonly<Record<string, string>> = {
  wine_parcel: 'Wijnpakket',
  christmas_card: 'Kerstkaart',
};

/** Columns that mean nothing to a person. */
const silent = new Set([
  'version_id',
  'sha256',
  'bytes',
  'figures',
  'mapping',
  'warnings',
  'taken_fields',
  'position',
  'made_at',
  'made_by',
  'created_at',
  'created_by',
  'draft_id',
  'line_id',
  'definition_id',
  'approved_at',
  'unfinished',
  'definition_id',
  'scoring_id',
  'is_sealed',
]);

const clientFieldByColumn = new Map<string, ClientFieldKey>(
  clientFieldKeys.map((key) => [`${clientField(key).store}.${clientField(key).column}`, key]),
);
const yearFieldByColumn = new Map<string, YearFieldKey>(
  yearFieldKeys.map((key) => [`${yearField(key).table}.${yearField(key).column}`, key]),
);

/** One changed value as people read it. */
export interface DescribedValue {
  label: string;
  before: string;
  after: string;
}

/** The name of a record: `Jaarcijfers 2025`, `Contact E. Boomgaard`. */
export function describeRecord({ record, subject }: Pick<HistoryLine, 'record' | 'subject'>): string {
  const name = recordNames[record] ?? record;
  if (record === 'employee_month' && subject !== null) return `Begroting ${monthName(Number(subject))}`;
  return subject === null
    ? name
    : `${name} ${giftKinds[subject] ?? settingNames[subject] ?? formatDay(subject)}`;
}

/** The changed values of a line with Dutch labels and values; what only the program reads is left out. */
export function describeValues(
  { record, values }: Pick<HistoryLine, 'record' | 'values'>,
  findLabel: FindLabel,
): DescribedValue[] {
  return values.flatMap(({ field, before, after }) => {
    if (silent.has(field)) return [];
    const column = `${record}.${field}`;
    const label = labelOf(column) ?? field;
    return [{ label, before: show(column, before, findLabel), after: show(column, after, findLabel) }];
  });
}

function labelOf(column: string): string | undefined {
  const client = clientFieldByColumn.get(column);
  if (client !== undefined) return clientField(client).label;
  const year = yearFieldByColumn.get(column);
  return year === undefined ? columnLabels[column] : yearField(year).label;
}

function show(column: string, value: Value, findLabel: FindLabel): string {
  if (value === null) return '';
  const client = clientFieldByColumn.get(column);
  if (client !== undefined) return showClientValue(client, value, findLabel);
  const year = yearFieldByColumn.get(column);
  if (year !== undefined) {
    if (value === 'final' || value === 'provisional' || typeof value === 'number') {
      return showYearValue(year, value);
    }
    return value;
  }
  return showOther(column, value);
}

const flags = new Set([
  'code_item.is_high_risk',
  'code_item.is_proposal',
  'service.is_proposal',
  'season_profile.is_default',
  'season_profile.is_proposal',
  'office_holiday.is_day_off',
  'risk_assessment.has_other_risk',
  'maintenance_step.is_proposal',
  'rgs_version.is_current',
]);
const accountCategories = new Map<string, string>(Object.entries(auditFileText.categories));
const auditMethods = new Map(Object.entries(auditFileText.methods).map(([key, { name }]) => [key, name]));
const recurrenceNames = new Map<string, string>(Object.entries(servicesText.recurrences));
const statuses: Readonly<Record<string, string>> = {
  draft: 'Concept',
  active: 'In gebruik',
  closed: 'Vervangen',
};

/** Codes of an assessment, as its screens write them. */
const riskWords: Readonly<Record<string, string>> = {
  ...riskText.statuses,
  ...riskText.classes,
  ...riskText.decisions,
};

function showOther(column: string, value: string | number): string {
  if (unreadable.has(column)) return '(…)';
  if (flags.has(column)) return value === 1 ? 'Ja' : 'Nee';
  if (column === 'classification_definition.status' || column === 'risk_definition.status')
    return statuses[value] ?? String(value);
  if (column.startsWith('risk_assessment.')) {
    const word = riskWords[value];
    if (word !== undefined) return word;
  }
  const planned = showPlanned(column, value);
  if (planned !== undefined) return planned;
  if (column === 'account_range.category') return accountCategories.get(String(value)) ?? String(value);
  if (column === 'audit_file.method') return auditMethods.get(String(value)) ?? String(value);
  if (column === 'setting.value') return showSetting(String(value));
  if (column === 'service_norm.centihours') return `${formatHours(Number(value))} uur`;
  if (column === 'service.recurrence') return recurrenceNames.get(String(value)) ?? String(value);
  if (column.endsWith('_on')) return formatDay(String(value));
  if (column.endsWith('_at')) return formatInstant(String(value));
  return giftKinds[String(value)] ?? String(value);
}

/** Values of a plan and its hours. */
function showPlanned(column: string, value: string | number): string | undefined {
  switch (column) {
    case 'client_plan.status': {
      const status = PlanStatus.safeParse(value);
      return status.success ? `${status.data} ${planningText.statuses[status.data]}` : undefined;
    }
    case 'client_plan.administration_months':
      return formatMonths(JSON.parse(String(value)) as number[]) ?? '';
    case 'employee_contract.part_time_basis_points':
      return formatPercentage(Number(value), Number(value) % 100 === 0 ? 0 : 2);
    case 'season_profile.months':
      return (JSON.parse(String(value)) as number[]).map((share) => formatPercentage(share)).join(', ');
    case 'office_holiday.on_day':
      return formatDay(String(value));
    case 'role_plan.from_month':
      return monthName(Number(value));
    case 'employee_month.month':
    case 'employee_absence.month':
    case 'planned_line.month':
    case 'planning_draft_line.month':
    case 'planning_draft_line.from_month':
      return shortMonthNames[Number(value) - 1];
    default:
      return column.endsWith('centihours') ? formatHours(Number(value)) : undefined;
  }
}

/** Settings are kept as JSON: a text without its quotes, anything with parts as it is. */
function showSetting(json: string): string {
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : value === null ? '' : json;
}
