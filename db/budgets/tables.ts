import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const seasonProfile = sqliteTable('season_profile', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull().unique(),
  months: text('months').notNull(),
  isDefault: integer('is_default', { mode: 'boolean' }).notNull().default(false),
  isProposal: integer('is_proposal', { mode: 'boolean' }).notNull().default(false),
});

export const employeeContract = sqliteTable('employee_contract', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  employeeId: integer('employee_id').notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on'),
  partTimeBasisPoints: integer('part_time_basis_points').notNull(),
  origin: text('origin').notNull().default('typed'),
});

export const employeeBudget = sqliteTable('employee_budget', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  employeeId: integer('employee_id').notNull(),
  year: integer('year').notNull(),
  functionCode: text('function_code'),
  normCentihours: integer('norm_centihours').notNull(),
  seasonProfileId: integer('season_profile_id'),
  remark: text('remark'),
  baseOrigin: text('base_origin').notNull().default('typed'),
  baseRecordedAt: text('base_recorded_at').notNull(),
  baseRecordedBy: text('base_recorded_by').notNull(),
  baseSource: text('base_source'),
});

export const employeeMonth = sqliteTable('employee_month', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  employeeId: integer('employee_id').notNull(),
  year: integer('year').notNull(),
  month: integer('month').notNull(),
  availableCentihours: integer('available_centihours'),
  controlCentihours: integer('control_centihours').notNull().default(0),
  origin: text('origin').notNull().default('typed'),
});

export const employeeAbsence = sqliteTable('employee_absence', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  employeeId: integer('employee_id').notNull(),
  year: integer('year').notNull(),
  month: integer('month').notNull(),
  absenceCode: text('absence_code').notNull(),
  centihours: integer('centihours').notNull(),
});

export const officeHoliday = sqliteTable('office_holiday', {
  id: integer('id').primaryKey(),
  onDay: text('on_day').notNull().unique(),
  name: text('name').notNull(),
  isDayOff: integer('is_day_off', { mode: 'boolean' }).notNull(),
});
