import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns } from '#db/definitions/columns.ts';

export const riskDefinition = sqliteTable('risk_definition', versionColumns());

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
