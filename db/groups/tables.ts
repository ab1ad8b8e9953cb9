import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const clientGroup = sqliteTable('client_group', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  number: text('number').notNull().unique(),
  name: text('name').notNull().default(''),
  headClientId: integer('head_client_id'),
});
