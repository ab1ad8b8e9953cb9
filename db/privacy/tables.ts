import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const clientMerge = sqliteTable('client_merge', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  droppedId: integer('dropped_id').notNull(),
});

export const retentionRule = sqliteTable('retention_rule', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  validFrom: text('valid_from').notNull(),
  months: integer('months').notNull(),
  source: text('source').notNull(),
  checkedOn: text('checked_on').notNull(),
  isProposal: integer('is_proposal', { mode: 'boolean' }).notNull(),
});

export const retentionDecision = sqliteTable('retention_decision', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: integer('subject_id').notNull(),
  decision: text('decision').notNull(),
  reason: text('reason'),
  keepUntilOn: text('keep_until_on'),
  decidedAt: text('decided_at').notNull(),
  decidedBy: text('decided_by').notNull(),
});

export const privacyRequest = sqliteTable('privacy_request', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').notNull(),
  person: text('person').notNull(),
  subjectKind: text('subject_kind'),
  subjectId: integer('subject_id'),
  receivedOn: text('received_on').notNull(),
  extendedMonths: integer('extended_months').notNull(),
  extensionReason: text('extension_reason'),
  answeredOn: text('answered_on'),
  outcome: text('outcome'),
  remark: text('remark'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const privacyErasure = sqliteTable('privacy_erasure', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  changeSetId: integer('change_set_id').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: integer('subject_id').notNull(),
  mode: text('mode').notNull(),
  code: text('code'),
  requestId: integer('request_id'),
  reason: text('reason').notNull(),
  decidedBy: text('decided_by').notNull(),
  decidedAt: text('decided_at').notNull(),
  carriedOutAt: text('carried_out_at').notNull(),
  carriedOutBy: text('carried_out_by').notNull(),
  counts: text('counts').notNull(),
  lastBackup: integer('last_backup').notNull(),
});
