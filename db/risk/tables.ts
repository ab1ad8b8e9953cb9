import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const riskDefinition = sqliteTable('risk_definition', {
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
});

export const riskAssessment = sqliteTable('risk_assessment', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  clientId: integer('client_id').notNull(),
  definitionId: integer('definition_id').notNull(),
  status: text('status', { enum: ['draft', 'approved', 'superseded'] }).notNull(),
  answers: text('answers').notNull().default('{}'),
  riskClass: text('risk_class', { enum: ['low', 'normal', 'high'] }),
  classReason: text('class_reason'),
  hasOtherRisk: integer('has_other_risk', { mode: 'boolean' }),
  otherRiskReason: text('other_risk_reason'),
  decision: text('decision', { enum: ['continue', 'measures', 'escalate', 'end'] }),
  decisionReason: text('decision_reason'),
  escalationReason: text('escalation_reason'),
  nextReviewOn: text('next_review_on'),
  remark: text('remark'),
  signals: text('signals'),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
  approvedOn: text('approved_on'),
  approvedAt: text('approved_at'),
  approvedBy: text('approved_by'),
});
