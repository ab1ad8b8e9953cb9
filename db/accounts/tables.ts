import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const account = sqliteTable('account', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  employeeId: integer('employee_id'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  passwordSetAt: text('password_set_at').notNull(),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
});

export const signIn = sqliteTable('sign_in', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  accountId: text('account_id'),
  at: text('at').notNull(),
  outcome: text('outcome').notNull(),
  computer: text('computer').notNull(),
});
