import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const auditChain = sqliteTable('audit_chain', {
  id: integer('id').primaryKey(),
  key: blob('key', { mode: 'buffer' }).notNull(),
});

export const auditLink = sqliteTable('audit_link', {
  seq: integer('seq').primaryKey(),
  changeSetId: integer('change_set_id').notNull(),
  lastRowId: integer('last_row_id').notNull(),
  rowCount: integer('row_count').notNull(),
  salt: blob('salt', { mode: 'buffer' }),
  labelDigest: blob('label_digest', { mode: 'buffer' }),
  rowsDigest: blob('rows_digest', { mode: 'buffer' }).notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
});

export const auditCheck = sqliteTable('audit_check', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  checkedAt: text('checked_at').notNull(),
  checkedBy: text('checked_by').notNull(),
  occasion: text('occasion').notNull(),
  fromSeq: integer('from_seq').notNull(),
  untilSeq: integer('until_seq').notNull(),
  untilHash: blob('until_hash', { mode: 'buffer' }),
  findings: text('findings').notNull(),
});
