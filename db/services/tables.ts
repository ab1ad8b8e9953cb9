import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const service = sqliteTable('service', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull().unique(),
  name: text('name').notNull().unique(),
  recurrence: text('recurrence').notNull(),
  months: text('months').notNull(),
  follows: text('follows'),
  followsCodes: text('follows_codes'),
  legalFormCodes: text('legal_form_codes'),
  anchor: text('anchor'),
  windowEarliest: integer('window_earliest').notNull(),
  windowLatest: integer('window_latest').notNull(),
  deadlineCode: text('deadline_code'),
  internalWorkdays: integer('internal_workdays').notNull().default(3),
  position: integer('position').notNull().default(0),
  isProposal: integer('is_proposal', { mode: 'boolean' }).notNull().default(false),
  retiredOn: text('retired_on'),
});

export const servicePart = sqliteTable('service_part', {
  id: integer('id').primaryKey(),
  serviceId: integer('service_id').notNull(),
  roleCode: text('role_code').notNull(),
  description: text('description'),
  monthOffset: integer('month_offset').notNull().default(0),
  position: integer('position').notNull().default(0),
});

export const serviceNorm = sqliteTable('service_norm', {
  id: integer('id').primaryKey(),
  serviceId: integer('service_id').notNull(),
  roleCode: text('role_code').notNull(),
  clientType: text('client_type').notNull().default(''),
  sizeCode: text('size_code').notNull().default(''),
  fromYear: integer('from_year').notNull(),
  centihours: integer('centihours').notNull(),
});
