import * as z from 'zod';
import { text } from '#shared/common/values.ts';

/** The four types, best first. `incomplete` is not a type: it is the state of a unit with unknown values. */
export const ClientType = z.enum(['A', 'B', 'C', 'D']);
export type ClientType = z.infer<typeof ClientType>;
export const clientTypes = ClientType.options;

/** Where a unit stands: under a type, or unknown because values are missing. Order of charts and matrices. */
export const Standing = z.enum(['A', 'B', 'C', 'D', 'incomplete']);
export type Standing = z.infer<typeof Standing>;
export const standings = Standing.options;

/** The strategy values that can earn points; a definition uses each of them at most once. */
export const CriterionKey = z.enum([
  'feeVolume',
  'writeOff',
  'payment',
  'ambassador',
  'continuity',
  'ageClass',
  'branch',
  'otherRisk',
]);
export type CriterionKey = z.infer<typeof CriterionKey>;
export const criterionKeys = CriterionKey.options;

/**
 * How a value finds its band: `amount` in cents, `percentage` in basis points of production, `age` in whole years,
 * `code` by the code itself, `flag` by J or N.
 */
export const Measure = z.enum(['amount', 'percentage', 'age', 'code', 'flag']);
export type Measure = z.infer<typeof Measure>;

/** How each value is measured. The branch counts by its high-risk mark in the office's list, not by its code. */
export const measureOf = {
  feeVolume: 'amount',
  writeOff: 'percentage',
  payment: 'code',
  ambassador: 'flag',
  continuity: 'code',
  ageClass: 'age',
  branch: 'flag',
  otherRisk: 'flag',
} as const satisfies Record<CriterionKey, Measure>;

/** Whether bands of this measure have limits instead of only a code. */
export function hasLimits(measure: Measure): boolean {
  return measure === 'amount' || measure === 'percentage' || measure === 'age';
}

const Points = z.int().min(0).max(1000);
const Limit = z.int().min(-9_000_000_000_000).max(9_000_000_000_000);

export const Band = z.strictObject({
  /** The code as the practice software exports it, e.g. `05000-07500`, `Bij`, `60>`, `J`. */
  code: text(20),
  label: text(80),
  /** First value inside, in the unit of the measure; null = no lower limit. Always null for codes and flags. */
  from: Limit.nullable(),
  /** First value above the band (half-open); null = no upper limit. */
  to: Limit.nullable(),
  /** Null = the code says that the value is unknown (`???`): it earns a range, not zero. */
  points: Points.nullable(),
  /** Our proposal where the source is silent; shown as "voorstel" until a partner confirms it. */
  isProposal: z.boolean(),
});
export type Band = z.infer<typeof Band>;

export const Criterion = z.strictObject({
  key: CriterionKey,
  label: text(80),
  bands: z.array(Band).max(60),
});
export type Criterion = z.infer<typeof Criterion>;

export const TypeRange = z.strictObject({
  type: ClientType,
  /** Lowest number of points of the type, inclusive. */
  from: Points,
  /** Highest number of points of the type, inclusive. */
  to: Points,
});
export type TypeRange = z.infer<typeof TypeRange>;

/**
 * One version of the classification. The schema accepts an unfinished draft; `checkDefinition` says what still keeps it
 * from being used.
 */
export const Definition = z.strictObject({
  /** 1, 2, 3 … in order of activation; null while it is a draft. */
  version: z.int().positive().nullable(),
  name: text(80),
  /** What the highest points of all criteria must add up to. */
  pointsToDivide: Points,
  criteria: z.array(Criterion).max(20),
  types: z.array(TypeRange).max(10),
});
export type Definition = z.infer<typeof Definition>;

/** A partner's own verdict on a unit, with an end: overrides are listed and expire. */
export const Override = z.strictObject({
  type: ClientType,
  reason: text(500).min(1),
  /** Last day on which it holds, `YYYY-MM-DD`. */
  expiresOn: z.string(),
});
export type Override = z.infer<typeof Override>;
