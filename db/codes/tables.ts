import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const codeItem = sqliteTable('code_item', {
  id: integer('id').primaryKey(),
  list: text('list').notNull(),
  code: text('code').notNull(),
  label: text('label').notNull(),
  isHighRisk: integer('is_high_risk', { mode: 'boolean' }).notNull().default(false),
  isProposal: integer('is_proposal', { mode: 'boolean' }).notNull().default(false),
  position: integer('position').notNull().default(0),
  retiredOn: text('retired_on'),
  recurrence: text('recurrence'),
});
