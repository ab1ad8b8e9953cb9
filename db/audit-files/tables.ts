import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const accountRange = sqliteTable('account_range', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id'),
  position: integer('position').notNull(),
  fromAccount: text('from_account').notNull(),
  untilAccount: text('until_account').notNull(),
  category: text('category').notNull(),
});

export const auditReading = sqliteTable('audit_reading', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  fileName: text('file_name').notNull(),
  readAt: text('read_at').notNull(),
  facts: text('facts').notNull(),
});

export const auditFile = sqliteTable('audit_file', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  version: text('version').notNull(),
  software: text('software').notNull(),
  method: text('method').notNull(),
  rgsTable: text('rgs_table'),
  figures: text('figures').notNull(),
  mapping: text('mapping').notNull(),
  warnings: text('warnings').notNull(),
  takenFields: text('taken_fields').notNull(),
  takenAt: text('taken_at').notNull(),
  takenBy: text('taken_by').notNull(),
});
