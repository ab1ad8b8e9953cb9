import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const restoreExercise = sqliteTable('restore_exercise', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  doneAt: text('done_at').notNull(),
  doneOn: text('done_on').notNull(),
  account: text('account').notNull(),
  computer: text('computer').notNull(),
  appVersion: text('app_version').notNull(),
  place: text('place').notNull(),
  sequence: integer('sequence').notNull(),
  backupMadeAt: text('backup_made_at').notNull(),
  bytes: integer('bytes').notNull(),
  isGood: integer('is_good', { mode: 'boolean' }).notNull(),
  problem: text('problem'),
  clientCount: integer('client_count'),
  tableCount: integer('table_count'),
  rowCount: integer('row_count'),
  sampleCount: integer('sample_count'),
  changedCount: integer('changed_count'),
  milliseconds: integer('milliseconds').notNull(),
});
