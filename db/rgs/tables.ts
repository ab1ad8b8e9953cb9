import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const rgsVersion = sqliteTable('rgs_version', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  fileName: text('file_name').notNull(),
  loadedAt: text('loaded_at').notNull(),
  loadedBy: text('loaded_by').notNull(),
  isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
});

export const rgsCode = sqliteTable('rgs_code', {
  id: integer('id').primaryKey(),
  versionId: integer('version_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  side: text('side'),
  counterCode: text('counter_code'),
  level: integer('level').notNull(),
});
