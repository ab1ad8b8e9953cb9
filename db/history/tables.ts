import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const changeSet = sqliteTable('change_set', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  call: text('call').notNull(),
  label: text('label').notNull(),
  account: text('account').notNull(),
  changedAt: text('changed_at').notNull(),
  isUndoable: integer('is_undoable', { mode: 'boolean' }).notNull(),
  undoesId: integer('undoes_id'),
  undoneById: integer('undone_by_id'),
});

export const changeRow = sqliteTable('change_row', {
  id: integer('id').primaryKey(),
  changeSetId: integer('change_set_id').notNull(),
  tableName: text('table_name').notNull(),
  recordId: integer('record_id').notNull(),
  clientId: integer('client_id'),
  before: text('before'),
  after: text('after'),
  salt: blob('salt', { mode: 'buffer' }),
  keptDigest: blob('kept_digest', { mode: 'buffer' }),
});

export const changeContext = sqliteTable('change_context', {
  id: integer('id').primaryKey(),
  changeSetId: integer('change_set_id').notNull(),
});
