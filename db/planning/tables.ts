import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const clientPlan = sqliteTable('client_plan', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  status: text('status').notNull().default('A'),
  administrationCode: text('administration_code'),
  administrationMonths: text('administration_months'),
  readsAlongCode: text('reads_along_code'),
  vatReturnCode: text('vat_return_code'),
  readyToCompileOn: text('ready_to_compile_on'),
  engagementCode: text('engagement_code'),
  accountsCompleteOn: text('accounts_complete_on'),
  remark: text('remark'),
  updatedOn: text('updated_on'),
  baseOrigin: text('base_origin').notNull().default('typed'),
  baseRecordedAt: text('base_recorded_at').notNull(),
  baseRecordedBy: text('base_recorded_by').notNull(),
  baseSource: text('base_source'),
});

export const plannedLine = sqliteTable('planned_line', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  serviceId: integer('service_id').notNull(),
  roleCode: text('role_code').notNull().default(''),
  employeeId: integer('employee_id'),
  month: integer('month').notNull(),
  centihours: integer('centihours').notNull(),
  origin: text('origin').notNull().default('typed'),
});

export const planningDraft = sqliteTable('planning_draft', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  year: integer('year').notNull(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const planningDraftLine = sqliteTable('planning_draft_line', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  draftId: integer('draft_id').notNull(),
  lineId: integer('line_id'),
  clientId: integer('client_id').notNull(),
  serviceId: integer('service_id').notNull(),
  roleCode: text('role_code').notNull().default(''),
  employeeId: integer('employee_id'),
  month: integer('month').notNull(),
  centihours: integer('centihours').notNull(),
  fromEmployeeId: integer('from_employee_id'),
  fromMonth: integer('from_month'),
  fromCentihours: integer('from_centihours'),
});
