import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const yearClosing = sqliteTable('year_closing', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  year: integer('year').notNull(),
  closedAt: text('closed_at').notNull(),
  closedBy: text('closed_by').notNull(),
  remark: text('remark'),
  unfinished: text('unfinished').notNull(),
  definitionId: integer('definition_id').notNull(),
  scoringId: integer('scoring_id').notNull(),
  isSealed: integer('is_sealed', { mode: 'boolean' }).notNull(),
  reopenedAt: text('reopened_at'),
  reopenedBy: text('reopened_by'),
  reopenReason: text('reopen_reason'),
});

export const yearLockLifted = sqliteTable('year_lock_lifted', {
  id: integer('id').primaryKey(),
  why: text('why').notNull(),
});

export const closingClient = sqliteTable('closing_client', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  number: text('number').notNull(),
  name: text('name').notNull(),
  status: text('status', { enum: ['prospect', 'active', 'former'] }).notNull(),
  legalFormCode: text('legal_form_code'),
  branchCode: text('branch_code'),
  branchLabel: text('branch_label'),
  groupNumber: text('group_number'),
  groupName: text('group_name'),
  isHead: integer('is_head', { mode: 'boolean' }).notNull(),
  unit: text('unit').notNull(),
  computedType: text('computed_type', { enum: ['A', 'B', 'C', 'D'] }),
  overrideType: text('override_type', { enum: ['A', 'B', 'C', 'D'] }),
  overrideReason: text('override_reason'),
  points: integer('points'),
  minPoints: integer('min_points').notNull(),
  maxPoints: integer('max_points').notNull(),
  outcome: text('outcome').notNull(),
  feeVolumeCode: text('fee_volume_code'),
  billedCents: integer('billed_cents'),
  productionCents: integer('production_cents'),
  writeOffCents: integer('write_off_cents'),
  paymentDays: integer('payment_days'),
  strategy: text('strategy'),
  planStatus: text('plan_status', { enum: ['A', 'B', 'V'] }),
  administrationCode: text('administration_code'),
  administrationMonths: text('administration_months'),
  readsAlongCode: text('reads_along_code'),
  vatReturnCode: text('vat_return_code'),
  readyToCompileOn: text('ready_to_compile_on'),
  engagementCode: text('engagement_code'),
  accountsCompleteOn: text('accounts_complete_on'),
  plannedCentihours: integer('planned_centihours').notNull(),
  riskClass: text('risk_class', { enum: ['low', 'normal', 'high'] }),
  riskApprovedOn: text('risk_approved_on'),
  riskNextReviewOn: text('risk_next_review_on'),
});

export const closingRole = sqliteTable('closing_role', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  number: text('number').notNull(),
  roleCode: text('role_code').notNull(),
  employeeCode: text('employee_code'),
  isPlanned: integer('is_planned', { mode: 'boolean' }).notNull(),
  plannedCode: text('planned_code'),
  fromMonth: integer('from_month'),
});

export const closingHours = sqliteTable('closing_hours', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  number: text('number').notNull(),
  serviceCode: text('service_code').notNull(),
  roleCode: text('role_code').notNull(),
  employeeCode: text('employee_code'),
  month: integer('month').notNull(),
  centihours: integer('centihours').notNull(),
  counts: integer('counts', { mode: 'boolean' }).notNull(),
});

export const closingService = sqliteTable('closing_service', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
});

export const closingEmployee = sqliteTable('closing_employee', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  functionCode: text('function_code'),
  functionLabel: text('function_label'),
  teamCode: text('team_code'),
  inServiceOn: text('in_service_on'),
  outOfServiceOn: text('out_of_service_on'),
  partTimeBasisPoints: integer('part_time_basis_points'),
  normCentihours: integer('norm_centihours'),
});

export const closingCapacity = sqliteTable('closing_capacity', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  employeeCode: text('employee_code'),
  month: integer('month').notNull(),
  contractCentihours: integer('contract_centihours').notNull(),
  indirectCentihours: integer('indirect_centihours').notNull(),
  availableCentihours: integer('available_centihours').notNull(),
  plannedCentihours: integer('planned_centihours').notNull(),
  controlCentihours: integer('control_centihours').notNull(),
  freeCentihours: integer('free_centihours').notNull(),
  absenceCentihours: integer('absence_centihours').notNull(),
});

export const closingDefinition = sqliteTable('closing_definition', {
  id: integer('id').primaryKey(),
  closingId: integer('closing_id').notNull(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  content: text('content').notNull(),
});
