import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const rolePlan = sqliteTable('role_plan', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  roleCode: text('role_code').notNull(),
  employeeId: integer('employee_id'),
  fromMonth: integer('from_month').notNull().default(1),
  appliedOn: text('applied_on'),
  origin: text('origin').notNull().default('typed'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});
