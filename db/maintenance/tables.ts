import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const maintenanceStep = sqliteTable('maintenance_step', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  key: text('key').notNull().unique(),
  title: text('title').notNull(),
  fromDay: text('from_day').notNull(),
  untilDay: text('until_day').notNull(),
  planningOffset: integer('planning_offset').notNull().default(0),
  ownerFunction: text('owner_function'),
  doneWhen: text('done_when').notNull().default(''),
  instruction: text('instruction').notNull().default(''),
  screen: text('screen'),
  measures: text('measures').notNull().default('[]'),
  position: integer('position').notNull().default(0),
  isProposal: integer('is_proposal', { mode: 'boolean' }).notNull().default(false),
  retiredOn: text('retired_on'),
});

export const maintenanceYearStep = sqliteTable('maintenance_year_step', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  year: integer('year').notNull(),
  key: text('key').notNull(),
  title: text('title').notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on').notNull(),
  planningYear: integer('planning_year').notNull(),
  ownerFunction: text('owner_function'),
  ownerEmployeeId: integer('owner_employee_id'),
  doneWhen: text('done_when').notNull().default(''),
  instruction: text('instruction').notNull().default(''),
  screen: text('screen'),
  measures: text('measures').notNull().default('[]'),
  position: integer('position').notNull().default(0),
  closedOn: text('closed_on'),
  closedBy: text('closed_by'),
  closeReason: text('close_reason'),
  closedResult: text('closed_result'),
});

export const overbookingExplanation = sqliteTable('overbooking_explanation', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  employeeId: integer('employee_id').notNull(),
  year: integer('year').notNull(),
  month: integer('month').notNull(),
  explanation: text('explanation').notNull(),
  excessCentihours: integer('excess_centihours').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});
