import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { versionColumns } from '#db/definitions/columns.ts';

export const classificationDefinition = sqliteTable('classification_definition', versionColumns());

export const classificationScoring = sqliteTable('classification_scoring', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  definitionId: integer('definition_id').notNull(),
  kind: text('kind', { enum: ['reference', 'before_activation', 'after_activation'] }).notNull(),
  referenceOn: text('reference_on').notNull(),
  referenceYear: integer('reference_year').notNull(),
  reason: text('reason').notNull(),
  scoredAt: text('scored_at').notNull(),
  scoredBy: text('scored_by').notNull(),
  countA: integer('count_a').notNull(),
  countB: integer('count_b').notNull(),
  countC: integer('count_c').notNull(),
  countD: integer('count_d').notNull(),
  countIncomplete: integer('count_incomplete').notNull(),
});

export const classificationLine = sqliteTable('classification_line', {
  id: integer('id').primaryKey(),
  scoringId: integer('scoring_id').notNull(),
  unit: text('unit').notNull(),
  unitName: text('unit_name').notNull(),
  headNumber: text('head_number'),
  computedType: text('computed_type'),
  points: integer('points'),
  minPoints: integer('min_points').notNull(),
  maxPoints: integer('max_points').notNull(),
  overrideType: text('override_type'),
  overrideReason: text('override_reason'),
  overrideExpiresOn: text('override_expires_on'),
  outcome: text('outcome').notNull(),
  amountsYear: integer('amounts_year'),
  billedCents: integer('billed_cents'),
  productionCents: integer('production_cents'),
  writeOffCents: integer('write_off_cents'),
  feeVolumeCode: text('fee_volume_code'),
  writeOffCode: text('write_off_code'),
  paymentCode: text('payment_code'),
  ambassador: integer('ambassador', { mode: 'boolean' }),
  continuityCode: text('continuity_code'),
  ageClassCode: text('age_class_code'),
  birthYear: integer('birth_year'),
  branchCode: text('branch_code'),
  branchLabel: text('branch_label'),
  isHighRiskBranch: integer('is_high_risk_branch', { mode: 'boolean' }),
  otherRisk: integer('other_risk', { mode: 'boolean' }),
  origins: text('origins').notNull(),
});

export const classificationMember = sqliteTable('classification_member', {
  id: integer('id').primaryKey(),
  lineId: integer('line_id').notNull(),
  number: text('number').notNull(),
  name: text('name').notNull(),
  status: text('status').notNull(),
});

export const classificationOverride = sqliteTable('classification_override', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  groupId: integer('group_id').unique(),
  clientId: integer('client_id').unique(),
  type: text('type', { enum: ['A', 'B', 'C', 'D'] }).notNull(),
  reason: text('reason').notNull(),
  expiresOn: text('expires_on').notNull(),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
});
