import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const dataRequest = sqliteTable('data_request', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  key: text('key').notNull().unique(),
  employeeCode: text('employee_code'),
  roleCode: text('role_code').notNull(),
  fileName: text('file_name').notNull(),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
});

export const dataRequestCell = sqliteTable('data_request_cell', {
  id: integer('id').primaryKey(),
  requestId: integer('request_id').notNull(),
  clientId: integer('client_id').notNull(),
  fileClientId: integer('file_client_id').notNull(),
  field: text('field').notNull(),
  before: text('before'),
});

export const dataReturn = sqliteTable('data_return', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  requestId: integer('request_id').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  taken: integer('taken').notNull(),
  returnedAt: text('returned_at').notNull(),
  returnedBy: text('returned_by').notNull(),
});
