import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const yearlyFigure = sqliteTable('yearly_figure', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  turnoverCents: integer('turnover_cents'),
  balanceTotalCents: integer('balance_total_cents'),
  equityCents: integer('equity_cents'),
  netResultCents: integer('net_result_cents'),
  staffHundredths: integer('staff_hundredths'),
  status: text('status').notNull().default('final'),
  baseOrigin: text('base_origin').notNull().default('typed'),
  baseRecordedAt: text('base_recorded_at').notNull(),
  baseRecordedBy: text('base_recorded_by').notNull(),
  baseSource: text('base_source'),
});

export const yearlyProduction = sqliteTable('yearly_production', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  year: integer('year').notNull(),
  productionCents: integer('production_cents'),
  writeOffCents: integer('write_off_cents'),
  billedCents: integer('billed_cents'),
  paymentDays: integer('payment_days'),
  baseOrigin: text('base_origin').notNull().default('typed'),
  baseRecordedAt: text('base_recorded_at').notNull(),
  baseRecordedBy: text('base_recorded_by').notNull(),
  baseSource: text('base_source'),
});
