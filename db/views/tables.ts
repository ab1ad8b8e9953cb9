import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const savedView = sqliteTable('saved_view', {
  id: integer('id').primaryKey(),
  screen: text('screen').notNull(),
  name: text('name').notNull(),
  state: text('state').notNull(),
  position: integer('position').notNull().default(0),
});
