import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const advisory = sqliteTable('advisory', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  serviceCode: text('service_code').notNull(),
  statusCode: text('status_code').notNull(),
  nextAction: text('next_action'),
  nextActionOn: text('next_action_on'),
  ownerId: integer('owner_id'),
  remark: text('remark'),
  origin: text('origin').notNull().default('typed'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});
