import type { ImportKind } from '#shared/imports/model.ts';

/** A staged value, the field of the domain that it fills, and the column that holds it there. */
export interface StagedColumn {
  /** Name in the rows that the reader hands over, and in calls. */
  key: string;
  /** Column of the staging table. */
  column: string;
  /** Column of the table that the kind is taken over into; null for what is no plain column there. */
  target: string | null;
}

export interface Staging {
  table: string;
  /** Table of the office that holds one record per staged row. */
  targetTable: string;
  /** Whether a record is of a client and a year. */
  isYearly: boolean;
  /** Staged columns that together tell one record of a file from another. */
  keys: readonly string[];
  /** Status of a new record whose file gives none, where the record has one. */
  firstStatus?: string;
  /** Part of the name under which the origin of a value is kept. */
  originPrefix?: string;
  columns: readonly StagedColumn[];
}

/** The twelve months of a budget, January first. */
export const stagedMonths: readonly { key: string; column: string }[] = Array.from(
  { length: 12 },
  (_month, index) => ({ key: `month${index + 1}`, column: `month${index + 1}` }),
);

function plain(key: string, column: string, target: string | null = column): StagedColumn {
  return { key, column, target };
}

const client: Staging = {
  table: 'import_client',
  targetTable: 'client',
  isYearly: false,
  keys: ['number'],
  columns: [
    plain('number', 'number', null),
    plain('name', 'name'),
    plain('groupNumber', 'group_number', null),
    plain('groupName', 'group_name', null),
    plain('isHead', 'is_head', null),
    plain('status', 'status_given', 'status'),
    plain('legalForm', 'legal_form', 'legal_form_code'),
    plain('branch', 'branch', 'branch_code'),
    plain('kvkNumber', 'kvk_number'),
    plain('rsin', 'rsin'),
    plain('vatId', 'vat_id'),
    plain('street', 'street'),
    plain('houseNumber', 'house_number'),
    plain('postcode', 'postcode'),
    plain('city', 'city'),
    plain('country', 'country'),
    plain('phone', 'phone'),
    plain('email', 'email'),
    plain('clientSince', 'client_since', 'client_since_on'),
    plain('clientUntil', 'client_until', 'client_until_on'),
    plain('leaveReason', 'leave_reason', 'leave_reason_code'),
    plain('birthYear', 'birth_year'),
    plain('remark', 'remark'),
    plain('roleRlm', 'role_rlm', null),
    plain('roleRlmAss', 'role_rlm_ass', null),
    plain('roleJrk', 'role_jrk', null),
    plain('roleAcc', 'role_acc', null),
  ],
};

const strategy: Staging = {
  table: 'import_strategy',
  targetTable: 'strategy',
  isYearly: false,
  keys: ['number'],
  columns: [
    plain('number', 'number', null),
    plain('isSmallBusiness', 'is_small_business'),
    plain('feeClass', 'fee_class', 'fee_class_code'),
    plain('writeOffClass', 'write_off_class', 'write_off_class_code'),
    plain('paymentClass', 'payment_class', 'payment_class_code'),
    plain('isAmbassador', 'is_ambassador'),
    plain('ageClass', 'age_class', 'age_class_code'),
    plain('continuity', 'continuity', 'continuity_code'),
    plain('hasOtherRisk', 'has_other_risk'),
    plain('otherRiskReason', 'other_risk_reason'),
    plain('isPublicInterest', 'is_public_interest'),
    plain('isProminentPerson', 'is_prominent_person'),
    plain('category', 'category'),
    plain('lifeCycle', 'life_cycle', 'life_cycle_code'),
    plain('strategyRemark', 'strategy_remark'),
    plain('strategyUpdated', 'strategy_updated', 'strategy_updated_on'),
  ],
};

const figure: Staging = {
  table: 'import_figure',
  targetTable: 'yearly_figure',
  firstStatus: 'final',
  isYearly: true,
  keys: ['number', 'year'],
  columns: [
    plain('number', 'number', null),
    plain('year', 'year', null),
    plain('turnoverCents', 'turnover_cents'),
    plain('balanceTotalCents', 'balance_total_cents'),
    plain('equityCents', 'equity_cents'),
    plain('netResultCents', 'net_result_cents'),
    plain('staffHundredths', 'staff_hundredths'),
    plain('status', 'figure_status', 'status'),
  ],
};

const production: Staging = {
  table: 'import_production',
  targetTable: 'yearly_production',
  isYearly: true,
  keys: ['number', 'year'],
  columns: [
    plain('number', 'number', null),
    plain('year', 'year', null),
    plain('productionCents', 'production_cents'),
    plain('writeOffCents', 'write_off_cents'),
    plain('billedCents', 'billed_cents'),
    plain('paymentDays', 'payment_days'),
  ],
};

const plan: Staging = {
  table: 'import_plan',
  targetTable: 'client_plan',
  isYearly: true,
  keys: ['number', 'year'],
  firstStatus: 'A',
  originPrefix: 'plan.',
  columns: [
    plain('number', 'number', null),
    plain('year', 'year', null),
    plain('status', 'status_given', 'status'),
    plain('administration', 'administration', 'administration_code'),
    plain('administrationMonths', 'administration_months'),
    plain('readsAlong', 'reads_along', 'reads_along_code'),
    plain('vatReturn', 'vat_return', 'vat_return_code'),
    plain('readyToCompileOn', 'ready_to_compile_on'),
    plain('engagement', 'engagement', 'engagement_code'),
    plain('accountsCompleteOn', 'accounts_complete_on'),
    plain('remark', 'remark'),
  ],
};

const budget: Staging = {
  table: 'import_budget',
  targetTable: 'employee_budget',
  isYearly: false,
  keys: ['number', 'year'],
  columns: [
    // The employee: what stands for the client in every other kind.
    plain('number', 'number', null),
    plain('year', 'year', null),
    plain('norm', 'norm', null),
    plain('function', 'function_code', null),
    ...stagedMonths.map(({ key, column }) => plain(key, column, null)),
    plain('contractHours', 'contract_hours', null),
  ],
};

const line: Staging = {
  table: 'import_line',
  targetTable: 'planned_line',
  isYearly: false,
  keys: ['number', 'year', 'service_id', 'role_code', 'employee', 'month'],
  columns: [
    plain('number', 'number', null),
    plain('year', 'year', null),
    plain('service', 'service', null),
    plain('role', 'role', null),
    plain('employee', 'employee', null),
    plain('month', 'month', null),
    plain('hours', 'hours', null),
  ],
};

const stagingByKind: Readonly<Record<ImportKind, Staging>> = {
  relaties: client,
  strategie: strategy,
  jaarcijfers: figure,
  productie: production,
  diensten: plan,
  begroting: budget,
  planning: line,
};

/** Where the rows of a kind are staged, and where they go. */
export function stagingOf(kind: ImportKind): Staging {
  return stagingByKind[kind];
}

/** The columns that are compared one to one with a column of the office. */
export function plainColumns(staging: Staging): readonly (StagedColumn & { target: string })[] {
  return staging.columns.flatMap((column) =>
    column.target === null ? [] : [{ ...column, target: column.target }],
  );
}

/** The roles that an export of clients fills, by the staged value that names the employee. */
export const stagedRoles: readonly { key: string; column: string; code: string }[] = [
  { key: 'roleRlm', column: 'role_rlm', code: 'RLM' },
  { key: 'roleRlmAss', column: 'role_rlm_ass', code: 'RLM.ass' },
  { key: 'roleJrk', column: 'role_jrk', code: 'JRK' },
  { key: 'roleAcc', column: 'role_acc', code: 'ACC' },
];
