import { auditFileText } from '#shared/audit-files/nl.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { clientField, clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import { showClientValue, type FindLabel } from '#shared/clients/show-value.ts';
import { yearField, yearFieldKeys, type YearFieldKey } from '#shared/figures/model.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import type { HistoryLine } from '#shared/history/calls.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { planField, planFieldKeys } from '#shared/planning/fields.ts';
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

type Value = string | number | null;

/** The Dutch names of the kinds of records. */
export const recordNames: Readonly<Record<string, string>> = {
  client: 'Klant',
  strategy: 'Strategie',
  client_role: 'Rol',
  contact: 'Contact',
  yearly_figure: 'Jaarcijfers',
  yearly_production: 'Productie',
  account_range: 'Rekeningreeks',
  audit_file: 'Auditfile',
  account: 'Account',
  rgs_version: 'RGS-tabel',
  rgs_code: 'RGS-code',
  gift: 'Attentie',
  client_plan: 'Planning',
  planned_line: 'Geplande uren',
  planning_draft: 'Concept van de planning',
  planning_draft_line: 'Regel van een concept',
  role_plan: 'Nieuwe rol',
  advisory: 'Adviesdienst',
  employee_contract: 'Contract',
  employee_budget: 'Begroting',
  employee_month: 'Begroting maand',
  employee_absence: 'Afwezigheid',
  season_profile: 'Seizoensprofiel',
  office_holiday: 'Feestdag',
  classification_override: 'Afwijkend type',
  classification_definition: 'Definitie van de classificatie',
  risk_definition: 'Vragenlijst en grenzen van de risico-inventarisatie',
  risk_assessment: 'Risicobeoordeling',
  client_group: 'Klantgroep',
  employee: 'Medewerker',
  code_item: 'Code',
  setting: 'Instelling',
  saved_view: 'Weergave',
  service: 'Dienst',
  service_part: 'Onderdeel van dienst',
  service_norm: 'Norm van dienst',
  deadline_rule: 'Termijn',
  maintenance_step: 'Stap van het onderhoudsplan',
  maintenance_year_step: 'Stap van een jaar',
  overbooking_explanation: 'Uitleg overbezetting',
  year_closing: 'Afsluiting van een planjaar',
  client_merge: 'Samengevoegde klant',
  retention_rule: 'Bewaartermijn',
  retention_decision: 'Besluit over een bewaartermijn',
  privacy_request: 'Verzoek van een persoon',
  legal_form_rule: 'Regel van rechtsvorm',
  legal_value: 'Wettelijk getal',
  client_filing: 'Aangiftegegevens',
  client_book_year: 'Boekjaar',
  client_legal_form: 'Eerdere rechtsvorm',
  client_extension: 'Uitstel',
  deadline_done: 'Gereed gemelde termijn',
  data_request: 'Verzoek om gegevens',
  data_request_cell: 'Gevraagd gegeven',
  data_return: 'Teruggekomen bestand',
  restore_exercise: 'Hersteltest',
};

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

const otherLabels: Readonly<Record<string, string>> = {
  'client.group_id': 'Klantgroep',
  'client.parent_client_id': 'Valt onder',
  'client_role.employee_id': 'Medewerker',
  'client_role.role_code': 'Rol',
  'role_plan.year': 'Planjaar',
  'role_plan.role_code': 'Rol',
  'role_plan.employee_id': 'Medewerker',
  'role_plan.from_month': 'Ingaand per',
  'role_plan.applied_on': 'Doorgevoerd op',
  'advisory.service_code': 'Adviesdienst',
  'advisory.status_code': 'Staat',
  'advisory.next_action': 'Volgende actie',
  'advisory.next_action_on': 'Op',
  'advisory.owner_id': 'Eigenaar',
  'advisory.remark': 'Bijzonderheden',
  'contact.name': cardText.contactFields.name,
  'contact.role': cardText.contactFields.role,
  'contact.birth_year': cardText.contactFields.birthYear,
  'contact.email': cardText.contactFields.email,
  'contact.phone': cardText.contactFields.phone,
  'contact.remark': cardText.contactFields.remark,
  'yearly_figure.year': 'Jaar',
  'yearly_production.year': 'Jaar',
  'account_range.from_account': 'Van rekening',
  'account_range.until_account': 'Tot en met rekening',
  'account_range.category': 'Telt als',
  'audit_file.year': 'Jaar',
  'audit_file.file_name': 'Bestand',
  'audit_file.version': 'Versie',
  'audit_file.software': 'Programma',
  'audit_file.method': 'Methode',
  'audit_file.rgs_table': 'RGS-tabel',
  'audit_file.taken_at': 'Overgenomen op',
  'audit_file.taken_by': 'Overgenomen door',
  'rgs_code.code': 'Code',
  'rgs_code.name': 'Omschrijving',
  'rgs_code.side': 'Debet of credit',
  'rgs_code.counter_code': 'Omslagcode',
  'rgs_code.level': 'Niveau',
  'rgs_version.name': 'Naam',
  'rgs_version.file_name': 'Bestand',
  'rgs_version.loaded_at': 'Geladen op',
  'rgs_version.loaded_by': 'Geladen door',
  'rgs_version.is_current': 'In gebruik',
  'gift.kind': 'Attentie',
  'gift.year': 'Jaar',
  'gift.note': 'Opmerking',
  ...Object.fromEntries(
    planFieldKeys.map((key) => [`client_plan.${planField(key).column}`, planField(key).label]),
  ),
  'client_plan.year': 'Planjaar',
  'client_plan.updated_on': 'Laatst bijgewerkt',
  'employee_contract.from_on': 'Vanaf',
  'employee_contract.until_on': 'Tot en met',
  'employee_contract.part_time_basis_points': 'Deeltijd',
  'employee_budget.year': 'Jaar',
  'employee_budget.function_code': 'Functie',
  'employee_budget.norm_centihours': 'Productienorm',
  'employee_budget.season_profile_id': 'Seizoensprofiel',
  'employee_budget.remark': 'Opmerking',
  'employee_month.year': 'Jaar',
  'employee_month.month': 'Maand',
  'employee_month.available_centihours': 'Beschikbaar',
  'employee_month.control_centihours': 'Controle-uren',
  'employee_absence.year': 'Jaar',
  'employee_absence.month': 'Maand',
  'employee_absence.absence_code': 'Soort',
  'employee_absence.centihours': 'Uren',
  'season_profile.name': 'Naam',
  'season_profile.months': 'Verdeling',
  'season_profile.is_default': 'Standaard',
  'season_profile.is_proposal': 'Voorstel',
  'office_holiday.on_day': 'Datum',
  'office_holiday.name': 'Naam',
  'office_holiday.is_day_off': 'Vrije dag',
  'employee.team_code': 'Team',
  'planned_line.year': 'Planjaar',
  'planned_line.service_id': 'Dienst',
  'planned_line.role_code': 'Rol',
  'planned_line.employee_id': 'Medewerker',
  'planned_line.month': 'Maand',
  'planned_line.centihours': 'Uren',
  ...Object.fromEntries(
    ['maintenance_step', 'maintenance_year_step'].flatMap((table) =>
      Object.entries(maintenanceText.fields).map(([column, label]) => [`${table}.${column}`, label]),
    ),
  ),
  'overbooking_explanation.employee_id': 'Medewerker',
  'overbooking_explanation.year': 'Planjaar',
  'overbooking_explanation.month': 'Maand',
  'overbooking_explanation.explanation': 'Uitleg',
  'overbooking_explanation.excess_centihours': 'Uren te veel',
  'planning_draft.year': 'Planjaar',
  'planning_draft.name': 'Naam',
  'planning_draft_line.service_id': 'Dienst',
  'planning_draft_line.role_code': 'Rol',
  'planning_draft_line.employee_id': 'Medewerker',
  'planning_draft_line.month': 'Maand',
  'planning_draft_line.centihours': 'Uren',
  'planning_draft_line.from_employee_id': 'Medewerker nu',
  'planning_draft_line.from_month': 'Maand nu',
  'planning_draft_line.from_centihours': 'Uren nu',
  'classification_override.type': 'Type',
  'classification_override.reason': 'Reden',
  'classification_override.expires_on': 'Geldig tot en met',
  'classification_definition.status': 'Status',
  'classification_definition.version': 'Versie',
  'classification_definition.name': 'Naam',
  'classification_definition.content': 'Inhoud',
  'classification_definition.reason': 'Reden',
  'classification_definition.activated_at': 'In werking op',
  'classification_definition.activated_by': 'In werking gezet door',
  'risk_definition.status': 'Status',
  'risk_definition.version': 'Versie',
  'risk_definition.name': 'Naam',
  'risk_definition.content': 'Inhoud',
  'risk_definition.reason': 'Reden',
  'risk_definition.activated_at': 'In werking op',
  'risk_definition.activated_by': 'In werking gezet door',
  'risk_assessment.status': 'Status',
  'risk_assessment.answers': 'Antwoorden',
  'risk_assessment.risk_class': 'Risicoklasse',
  'risk_assessment.class_reason': 'Toelichting bij de klasse',
  'risk_assessment.has_other_risk': 'Overig risico volgens de beoordeling',
  'risk_assessment.other_risk_reason': 'Reden van het overige risico',
  'risk_assessment.decision': 'Besluit',
  'risk_assessment.decision_reason': 'Toelichting bij het besluit',
  'risk_assessment.escalation_reason': 'Escalatie OOB',
  'risk_assessment.next_review_on': 'Volgende beoordeling',
  'risk_assessment.remark': 'Opmerking',
  'risk_assessment.signals': 'Signalen',
  'risk_assessment.approved_on': 'Goedgekeurd op',
  'risk_assessment.approved_by': 'Goedgekeurd door',
  'client_group.number': 'Nummer',
  'client_group.name': 'Naam',
  'client_group.head_client_id': 'Hoofd',
  'account.name': 'Naam',
  'account.role': 'Rechten',
  'account.employee_id': 'Medewerker',
  'account.password_set_at': 'Wachtwoord van',
  'account.ended_at': 'Beëindigd op',
  'account.ended_by': 'Beëindigd door',
  'employee.code': 'Code',
  'employee.name': 'Naam',
  'employee.function_code': 'Functie',
  'employee.email': 'E-mail',
  'employee.in_service_on': 'In dienst',
  'employee.out_of_service_on': 'Uit dienst',
  'employee.remark': 'Opmerking',
  'code_item.list': 'Lijst',
  'code_item.code': 'Code',
  'code_item.label': 'Omschrijving',
  'code_item.is_high_risk': 'Hoog risico',
  'code_item.is_proposal': 'Voorstel',
  'code_item.retired_on': 'Vervallen op',
  'setting.key': 'Instelling',
  'setting.value': 'Waarde',
  'saved_view.name': 'Naam',
  'saved_view.screen': 'Scherm',
  'saved_view.state': 'Indeling',
  'service.code': 'Code',
  'service.name': 'Naam',
  'service.recurrence': 'Hoe vaak',
  'service.months': 'Maanden',
  'service.follows': 'Volgt',
  'service.follows_codes': 'Alleen bij',
  'service.legal_form_codes': 'Rechtsvormen',
  'service.anchor': 'Maand volgt de datum',
  'service.window_earliest': 'Niet eerder dan',
  'service.window_latest': 'Niet later dan',
  'service.deadline_code': 'Wettelijke termijn',
  'service.internal_workdays': 'Werkdagen eerder gereed',
  'service.is_proposal': 'Voorstel',
  'service.retired_on': 'Vervallen op',
  'service_part.role_code': 'Rol',
  'service_part.description': 'Omschrijving',
  'service_part.month_offset': 'Maanden later',
  'service_norm.role_code': 'Rol',
  'service_norm.client_type': 'Type',
  'service_norm.size_code': 'Omvang',
  'service_norm.from_year': 'Vanaf jaar',
  'service_norm.centihours': 'Norm',
  'data_request.employee_code': 'Medewerker',
  'data_request.role_code': 'Rol',
  'data_request.file_name': 'Bestand',
  'data_return.file_name': 'Bestand',
  'data_return.taken': 'Overgenomen',
  'data_return.returned_at': 'Ingelezen op',
  'deadline_rule.name': 'Naam',
  'deadline_rule.months': 'Maanden',
  'deadline_rule.days': 'Dagen',
  'deadline_rule.valid_from': 'Geldig vanaf',
  'deadline_rule.source': 'Bron',
  'deadline_rule.checked_on': 'Nagekeken op',
  'year_closing.year': 'Planjaar',
  'year_closing.closed_at': 'Afgesloten op',
  'year_closing.closed_by': 'Afgesloten door',
  'year_closing.remark': 'Opmerking',
  'year_closing.reopened_at': 'Heropend op',
  'year_closing.reopened_by': 'Heropend door',
  'year_closing.reopen_reason': 'Reden van heropenen',
  'deadline_rule.step': 'Soort',
  'deadline_rule.basis': 'Telt vanaf',
  'deadline_rule.after_code': 'Volgt op',
  'retention_rule.code': 'Soort',
  'retention_rule.valid_from': 'Geldig vanaf',
  'retention_rule.months': 'Maanden',
  'retention_rule.source': 'Bron',
  'retention_rule.checked_on': 'Nagekeken op',
  'retention_rule.is_proposal': 'Keuze van het kantoor',
  'retention_decision.code': 'Soort',
  'retention_decision.subject_kind': 'Wie',
  'retention_decision.subject_id': 'Nummer in het kantoorbestand',
  'retention_decision.decision': 'Besluit',
  'retention_decision.reason': 'Reden',
  'retention_decision.keep_until_on': 'Bewaren tot en met',
  'retention_decision.decided_at': 'Besloten op',
  'retention_decision.decided_by': 'Besloten door',
  'privacy_request.kind': 'Soort verzoek',
  'privacy_request.person': 'Van wie',
  'privacy_request.subject_kind': 'Wie',
  'privacy_request.subject_id': 'Nummer in het kantoorbestand',
  'privacy_request.received_on': 'Ontvangen op',
  'privacy_request.extended_months': 'Maanden uitgesteld',
  'privacy_request.extension_reason': 'Reden van uitstel',
  'privacy_request.answered_on': 'Beantwoord op',
  'privacy_request.outcome': 'Hoe beantwoord',
  'privacy_request.remark': 'Opmerking',
  'legal_form_rule.legal_form_code': 'Rechtsvorm',
  'legal_form_rule.valid_from': 'Geldig vanaf',
  'legal_form_rule.income_tax': 'Belasting',
  'legal_form_rule.accounts': 'Jaarrekening',
  'legal_form_rule.files_accounts': 'Deponeert',
  'legal_form_rule.signing_adopts': 'Ondertekenen is vaststellen',
  'legal_form_rule.source': 'Bron',
  'legal_form_rule.checked_on': 'Nagekeken op',
  'legal_value.code': 'Code',
  'legal_value.valid_from': 'Geldig vanaf',
  'legal_value.value': 'Waarde',
  'legal_value.unit': 'Eenheid',
  'legal_value.source': 'Bron',
  'legal_value.checked_on': 'Nagekeken op',
  'client_filing.book_year_end': 'Einde boekjaar',
  'client_filing.all_shareholders_direct': 'Alle aandeelhouders bestuurder',
  'client_filing.articles_differ': 'Statuten wijken af',
  'client_filing.partnership_files': 'Deponeert als personenvennootschap',
  'client_filing.has_enterprise': 'Heeft een onderneming',
  'client_filing.payroll': 'Loonaangifte',
  'client_filing.icp': 'ICP-opgaaf',
  'client_filing.has_kor': 'Kleineondernemersregeling',
  'client_filing.suppletie_discovered_on': 'Suppletie ontdekt op',
  'client_book_year.starts_on': 'Begin',
  'client_book_year.ends_on': 'Einde',
  'client_book_year.is_first': 'Eerste boekjaar',
  'client_legal_form.legal_form_code': 'Rechtsvorm',
  'client_legal_form.until_on': 'Tot en met',
  'client_extension.family': 'Soort',
  'client_extension.period_ends_on': 'Periode tot en met',
  'client_extension.kind': 'Uitstel',
  'client_extension.until_on': 'Uitstel tot',
  'deadline_done.step': 'Soort',
  'deadline_done.period_ends_on': 'Periode tot en met',
  'deadline_done.done_on': 'Gereed op',
  'deadline_done.done_by': 'Gereed gemeld door',
  'deadline_done.remark': 'Opmerking',
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
  return year === undefined ? otherLabels[column] : yearField(year).label;
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
