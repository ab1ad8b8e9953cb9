import * as z from 'zod';
import { ClientType } from '#shared/classification/model.ts';
import { Code, Day, Month, MonthCentihours, RecordId, text, Year } from '#shared/common/values.ts';

/** How often work comes back; `on_demand` is planned by hand only. */
export const Recurrence = z.enum(['month', 'four_weeks', 'quarter', 'year', 'on_demand']);
export type Recurrence = z.infer<typeof Recurrence>;

/** The ways of coming back that have months: every one but on demand. */
export const PeriodicRecurrence = Recurrence.exclude(['on_demand']);
export type PeriodicRecurrence = z.infer<typeof PeriodicRecurrence>;

/** How many times a year work comes back: thirteen periods of four weeks, also in a year of 53 weeks. */
export const occurrencesPerYear: Readonly<Record<PeriodicRecurrence, number>> = {
  month: 12,
  four_weeks: 13,
  quarter: 4,
  year: 1,
};

/** The value of a client's plan that a service can follow. */
export const FollowedField = z.enum(['administration', 'reads_along', 'vat_return', 'engagement']);
export type FollowedField = z.infer<typeof FollowedField>;

/** The date of a client's plan whose month can be the month of the work. */
export const Anchor = z.enum(['ready_to_compile', 'accounts_complete']);
export type Anchor = z.infer<typeof Anchor>;

/** Months of the work (1-12, ascending) by how often it comes back; a month may stand twice among those of four weeks. */
export const ServiceMonths = z.strictObject({
  month: z.array(Month).max(24).optional(),
  four_weeks: z.array(Month).max(24).optional(),
  quarter: z.array(Month).max(24).optional(),
  year: z.array(Month).max(24).optional(),
});
export type ServiceMonths = z.infer<typeof ServiceMonths>;

/** Where a service's months are not given. */
export const defaultMonths: Readonly<Record<PeriodicRecurrence, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  four_weeks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12],
  quarter: [1, 4, 7, 10],
  year: [1],
};

/** Which role does which part of a service. */
export const ServicePart = z.strictObject({
  role: Code,
  description: text(200).nullable(),
  /** Months after the month of the work in which this part is done, 0-11. */
  monthOffset: z.int().min(0).max(11),
});
export type ServicePart = z.infer<typeof ServicePart>;

/** Norm hours of one time the service is done, for one role. */
export const ServiceNorm = z.strictObject({
  role: Code,
  /** The client's type; empty is every type. */
  clientType: z.union([ClientType, z.literal('')]),
  /** The code of the client's fee volume; empty is every size. */
  sizeCode: text(20),
  /** The first planning year in which the norm holds. */
  fromYear: Year,
  centihours: MonthCentihours,
});
export type ServiceNorm = z.infer<typeof ServiceNorm>;

/** A service of the office's catalogue, without what the program keeps itself. */
export const ServiceValues = z.strictObject({
  code: Code,
  name: text(100).min(1),
  /** How often it comes back where it follows no value of the plan, or one that does not say how often. */
  recurrence: Recurrence,
  months: ServiceMonths,
  /** The value of the plan that says whether, and how often, it is done; null: see `legalFormCodes`. */
  follows: FollowedField.nullable(),
  /** Codes of that value with which it is done; null is every code that comes back, and for an engagement every code. */
  followsCodes: z.array(Code).max(50).nullable(),
  /** For a service that follows no value: the legal forms to which it is proposed. `[]` is never, null is every one. */
  legalFormCodes: z.array(Code).max(50).nullable(),
  /** Takes the month of the work from a date of the plan; null takes it from `months`. */
  anchor: Anchor.nullable(),
  /**
   * When the work may be done. Once a year or on demand: calendar months 1-12. Otherwise months before (negative) and after
   * the month of the work.
   */
  windowEarliest: z.int().min(-11).max(12),
  windowLatest: z.int().min(-11).max(12),
  /** Code of the rule that says when it must be ready by law; null is no such day. */
  deadlineCode: Code.nullable(),
  /** Working days before the statutory day on which the office wants to be ready, 0-60. */
  internalWorkdays: z.int().min(0).max(60),
  parts: z.array(ServicePart).max(20),
  norms: z.array(ServiceNorm).max(2000),
});
export type ServiceValues = z.infer<typeof ServiceValues>;

/** A service of the office's catalogue. */
export const Service = z.strictObject({
  ...ServiceValues.shape,
  id: RecordId,
  position: z.int().min(0),
  /** Proposed by Peil and not yet confirmed by the office. */
  isProposal: z.boolean(),
  retiredOn: Day.nullable(),
  /** Planned lines of any year, and of drafts, that use it. */
  useCount: z.int().min(0),
});
export type Service = z.infer<typeof Service>;
