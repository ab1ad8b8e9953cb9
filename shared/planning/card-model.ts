import * as z from 'zod';
import { ClientStatus, ValueOrigin } from '#shared/clients/model.ts';
import { ClientNumber, Code, Day, Month, Year } from '#shared/common/values.ts';
import { PlanFieldName } from '#shared/planning/edit-model.ts';

/** One time that a service of a plan is done. */
export const PlannedMoment = z.strictObject({
  service: Code,
  name: z.string(),
  month: Month,
  /** When the office expects what it needs for the work. */
  expectedOn: Day,
  /** When the office wants to be ready; null without a statutory day. */
  internalOn: Day.nullable(),
  /** By when it must be ready by law; null when the law names no day. */
  statutoryOn: Day.nullable(),
  /** The name of the rule of that day. */
  rule: z.string().nullable(),
});
export type PlannedMoment = z.infer<typeof PlannedMoment>;

/** One value of the plan with where it came from; the origin is null while there is nothing. */
export const PlanCardValue = z.strictObject({ value: z.string().nullable(), origin: ValueOrigin.nullable() });
export type PlanCardValue = z.infer<typeof PlanCardValue>;

/** "Planning dienstverlening klant" of one year. */
export const PlanCard = z.strictObject({
  client: ClientNumber,
  name: z.string(),
  clientStatus: ClientStatus,
  year: Year,
  hasPlan: z.boolean(),
  updatedOn: Day.nullable(),
  values: z.record(PlanFieldName, PlanCardValue),
  /** Who does a role at the beginning of the planning year, by role; nobody is left out. */
  roles: z.record(z.string(), Code),
  feeCents: z.int().nullable(),
  feeYear: Year.nullable(),
  moments: z.array(PlannedMoment),
});
export type PlanCard = z.infer<typeof PlanCard>;

/** What the client gets on paper: no hours, nothing that is only for the office. */
export const PlanLetter = z.strictObject({
  officeName: z.string(),
  on: Day,
  year: Year,
  client: ClientNumber,
  name: z.string(),
  /** Lines of the address; empty when it is not known. */
  address: z.array(z.string()),
  /** The name of the relation manager, or null. */
  contact: z.string().nullable(),
  engagement: z.string().nullable(),
  readyToCompileOn: Day.nullable(),
  accountsCompleteOn: Day.nullable(),
  moments: z.array(PlannedMoment.omit({ internalOn: true })),
});
export type PlanLetter = z.infer<typeof PlanLetter>;
