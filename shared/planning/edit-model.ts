import * as z from 'zod';
import { ClientNumber, Code, Month } from '#shared/common/values.ts';
import { planFieldKeys } from '#shared/planning/fields.ts';

export const PlanFieldName = z.enum(planFieldKeys);

/** What a plan's value is as it travels: a code, a day, months as text, text. Null empties it. */
const PlanValue = z.string().max(4000).nullable();

/** One value of one client's plan that a person typed. */
export const PlanChange = z.strictObject({
  client: ClientNumber,
  field: PlanFieldName,
  value: PlanValue,
  /** What the person saw there; left out: whatever stands there may be overwritten. */
  expected: PlanValue.optional(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** What tells the hours of a client's plan of a year from each other, but for the month. */
export const LineKey = z.strictObject({
  client: ClientNumber,
  service: Code,
  /** Empty when it is not known. */
  role: z.string().max(20),
  /** Null is nobody yet. */
  employee: Code.nullable(),
});
export type LineKey = z.infer<typeof LineKey>;

/** Wide, so that hours that cannot be are refused in their cell and not as a whole. */
const TypedCentihours = z.int().min(-1_000_000_000).max(1_000_000_000);

/** Hours of one line and month that a person typed; 0 takes them away. */
export const HoursChange = z.strictObject({
  ...LineKey.shape,
  month: Month,
  centihours: TypedCentihours,
  /** What the person saw there; left out: whatever stands there may be overwritten. */
  expected: TypedCentihours.optional(),
});
export type HoursChange = z.infer<typeof HoursChange>;

/** A cell that is wrong, by its place among the changes, with the reason in Dutch. */
export const PlanRefusal = z.strictObject({
  index: z.int().min(0),
  message: z.string(),
  /** What stands there now, where it is another value than the person saw. */
  current: z.union([z.string(), z.number(), z.null()]).optional(),
});
export type PlanRefusal = z.infer<typeof PlanRefusal>;

/** All or nothing: with one refusal nothing is stored. */
export const PlanChanged = z.strictObject({ changed: z.int().min(0), refused: z.array(PlanRefusal) });
export type PlanChanged = z.infer<typeof PlanChanged>;
