import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const gift = sqliteTable('gift', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  kind: text('kind').notNull(),
  note: text('note'),
});
