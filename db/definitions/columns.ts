import { integer, text } from 'drizzle-orm/sqlite-core';

/** The columns of a table that keeps the versions of a definition; see `versions.ts`. */
export function versionColumns() {
  return {
    id: integer('id').primaryKey({ autoIncrement: true }),
    version: integer('version').unique(),
    status: text('status', { enum: ['draft', 'active', 'closed'] }).notNull(),
    name: text('name').notNull(),
    content: text('content').notNull(),
    createdAt: text('created_at'),
    createdBy: text('created_by').notNull(),
    activatedAt: text('activated_at'),
    activatedBy: text('activated_by'),
    reason: text('reason'),
  };
}
