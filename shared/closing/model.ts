import * as z from 'zod';
import { longText, RecordId, Year } from '#shared/common/values.ts';

/**
 * What may be unfinished when a year is closed; it is shown before and kept with the closing, and forbids nothing. The count is of
 * records, of `unassignedHours` of hundredths of hours.
 */
export const UnfinishedKey = z.enum([
  'yearRuns',
  'plansProposed',
  'withoutPlan',
  'draftsOpen',
  'importsOpen',
  'rolesPlanned',
  'unassignedHours',
  'withoutBudget',
  'unclassified',
  'stepsOpen',
  'withoutRisk',
]);
export type UnfinishedKey = z.infer<typeof UnfinishedKey>;

export const Unfinished = z.strictObject({ key: UnfinishedKey, count: z.int().min(1) });
export type Unfinished = z.infer<typeof Unfinished>;

/** One closing of a year; it stands until the year is reopened, and stays readable after that. */
export const Closing = z.strictObject({
  id: RecordId,
  year: Year,
  /** Instant and person. */
  closedAt: z.string(),
  closedBy: z.string(),
  remark: z.string().nullable(),
  unfinished: z.array(Unfinished),
  /** The classification in force on that day. */
  definitionVersion: z.int(),
  definitionName: z.string(),
  clients: z.int(),
  plannedCentihours: z.int(),
  /** Null while it stands. */
  reopened: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type Closing = z.infer<typeof Closing>;

/** A planning year of the office, with what stands in it now. */
export const OfficeYear = z.strictObject({
  year: Year,
  plans: z.int(),
  plannedCentihours: z.int(),
  budgets: z.int(),
  /** Why it cannot be closed now; null when it can. A closed year has 'closed'. */
  obstacle: z.enum(['closed', 'future', 'empty']).nullable(),
  /** The closing that stands, if any. */
  closing: Closing.nullable(),
  /** Earlier closings that were reopened, the newest first. */
  earlier: z.array(Closing),
});
export type OfficeYear = z.infer<typeof OfficeYear>;

/** Why a year is reopened: asked for, and kept in the log. */
export const ReopenReason = longText(1000).refine((value) => value.length > 0, {
  error: 'Vul een reden in.',
});
