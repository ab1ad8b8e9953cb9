import { customType, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A column that holds whatever the compared field holds. */
const anyValue = customType<{ data: string | number | null }>({ dataType: () => 'any' });

/** What every staged row has, whatever its kind; `number` is the client, or of a budget the employee. */
const stagedRow = {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull(),
  row: integer('row').notNull(),
  isUnreadable: integer('is_unreadable').notNull(),
  status: text('status').notNull().default('wrong'),
  choice: text('choice').notNull().default('take'),
  number: text('number'),
};

export const importRun = sqliteTable('import_run', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  batchId: integer('batch_id').notNull(),
  fileName: text('file_name').notNull(),
  filePath: text('file_path').notNull(),
  sha256: text('sha256'),
  bytes: integer('bytes').notNull().default(0),
  kind: text('kind'),
  status: text('status').notNull(),
  header: text('header'),
  choices: text('choices').notNull().default('{}'),
  mapping: text('mapping'),
  rows: integer('rows').notNull().default(0),
  newRows: integer('new_rows').notNull().default(0),
  changedRows: integer('changed_rows').notNull().default(0),
  unchangedRows: integer('unchanged_rows').notNull().default(0),
  conflictRows: integer('conflict_rows').notNull().default(0),
  wrongRows: integer('wrong_rows').notNull().default(0),
  problems: integer('problems').notNull().default(0),
  comparedWith: integer('compared_with').notNull().default(0),
  previewedAt: text('previewed_at').notNull(),
  previewedBy: text('previewed_by').notNull(),
  committedAt: text('committed_at'),
  committedBy: text('committed_by'),
  outcome: text('outcome'),
  changeSetId: integer('change_set_id'),
});

export const importProblem = sqliteTable('import_problem', {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull(),
  row: integer('row').notNull(),
  columnName: text('column_name'),
  value: text('value'),
  code: text('code').notNull(),
  detail: text('detail'),
  isNotice: integer('is_notice').notNull(),
  isFromReader: integer('is_from_reader').notNull(),
});

export const importNewCode = sqliteTable('import_new_code', {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull(),
  list: text('list').notNull(),
  code: text('code').notNull(),
  label: text('label').notNull(),
  isHighRisk: integer('is_high_risk').notNull().default(0),
});

export const importDifference = sqliteTable('import_difference', {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull(),
  stagedId: integer('staged_id').notNull(),
  row: integer('row').notNull(),
  clientId: integer('client_id').notNull(),
  field: text('field').notNull(),
  year: integer('year').notNull().default(0),
  before: anyValue('before'),
  after: anyValue('after'),
  isConflict: integer('is_conflict').notNull(),
});

export const importProfile = sqliteTable('import_profile', {
  id: integer('id').primaryKey(),
  kind: text('kind').notNull(),
  signature: text('signature').notNull(),
  mapping: text('mapping').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
});

export const importClient = sqliteTable('import_client', {
  ...stagedRow,
  name: text('name'),
  groupNumber: text('group_number'),
  groupName: text('group_name'),
  isHead: integer('is_head'),
  statusGiven: text('status_given'),
  legalForm: text('legal_form'),
  branch: text('branch'),
  kvkNumber: text('kvk_number'),
  rsin: text('rsin'),
  vatId: text('vat_id'),
  street: text('street'),
  houseNumber: text('house_number'),
  postcode: text('postcode'),
  city: text('city'),
  country: text('country'),
  phone: text('phone'),
  email: text('email'),
  clientSince: text('client_since'),
  clientUntil: text('client_until'),
  leaveReason: text('leave_reason'),
  birthYear: integer('birth_year'),
  remark: text('remark'),
  roleRlm: text('role_rlm'),
  roleRlmAss: text('role_rlm_ass'),
  roleJrk: text('role_jrk'),
  roleAcc: text('role_acc'),
});

export const importStrategy = sqliteTable('import_strategy', {
  ...stagedRow,
  isSmallBusiness: integer('is_small_business'),
  feeClass: text('fee_class'),
  writeOffClass: text('write_off_class'),
  paymentClass: text('payment_class'),
  isAmbassador: integer('is_ambassador'),
  ageClass: text('age_class'),
  continuity: text('continuity'),
  hasOtherRisk: integer('has_other_risk'),
  otherRiskReason: text('other_risk_reason'),
  isPublicInterest: integer('is_public_interest'),
  isProminentPerson: integer('is_prominent_person'),
  category: text('category'),
  lifeCycle: text('life_cycle'),
  strategyRemark: text('strategy_remark'),
  strategyUpdated: text('strategy_updated'),
});

export const importFigure = sqliteTable('import_figure', {
  ...stagedRow,
  year: integer('year'),
  turnoverCents: integer('turnover_cents'),
  balanceTotalCents: integer('balance_total_cents'),
  equityCents: integer('equity_cents'),
  netResultCents: integer('net_result_cents'),
  staffHundredths: integer('staff_hundredths'),
  figureStatus: text('figure_status'),
});

export const importProduction = sqliteTable('import_production', {
  ...stagedRow,
  year: integer('year'),
  productionCents: integer('production_cents'),
  writeOffCents: integer('write_off_cents'),
  billedCents: integer('billed_cents'),
  paymentDays: integer('payment_days'),
});

export const importPlan = sqliteTable('import_plan', {
  ...stagedRow,
  year: integer('year'),
  statusGiven: text('status_given'),
  administration: text('administration'),
  administrationMonths: text('administration_months'),
  readsAlong: text('reads_along'),
  vatReturn: text('vat_return'),
  readyToCompileOn: text('ready_to_compile_on'),
  engagement: text('engagement'),
  accountsCompleteOn: text('accounts_complete_on'),
  remark: text('remark'),
});

export const importBudget = sqliteTable('import_budget', {
  ...stagedRow,
  year: integer('year'),
  norm: integer('norm'),
  functionCode: text('function_code'),
  month1: integer('month1'),
  month2: integer('month2'),
  month3: integer('month3'),
  month4: integer('month4'),
  month5: integer('month5'),
  month6: integer('month6'),
  month7: integer('month7'),
  month8: integer('month8'),
  month9: integer('month9'),
  month10: integer('month10'),
  month11: integer('month11'),
  month12: integer('month12'),
  contractHours: integer('contract_hours'),
});

export const importLine = sqliteTable('import_line', {
  ...stagedRow,
  year: integer('year'),
  service: text('service'),
  role: text('role'),
  employee: text('employee'),
  month: integer('month'),
  hours: integer('hours'),
  clientId: integer('client_id'),
  serviceId: integer('service_id'),
  employeeId: integer('employee_id'),
  roleCode: text('role_code').notNull().default(''),
  lineId: integer('line_id'),
});
