import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { Day, RecordId, text, Year } from '#shared/common/values.ts';

const touches: readonly Topic[] = ['budgets', 'capacity', 'preparation', 'planning', 'services', 'office'];

const ProfileName = text(100).min(1);
/** Hundredths of a percent per month, January first. Their sum is free: 10,000 spreads the whole norm. */
const ProfileMonths = z.array(z.int().min(0).max(10_000)).length(12);

/** How a norm is spread over the months. */
export const SeasonProfile = z.strictObject({
  id: RecordId,
  name: z.string(),
  months: ProfileMonths,
  isDefault: z.boolean(),
  /** Proposed by Peil and not yet confirmed by the office. */
  isProposal: z.boolean(),
  /** Budgets that name it. */
  useCount: z.int(),
});
export type SeasonProfile = z.infer<typeof SeasonProfile>;

/** A day that is off, or could be. */
export const OfficeHoliday = z.strictObject({
  onDay: Day,
  name: z.string(),
  isDayOff: z.boolean(),
  /** Of the Dutch calendar, of which the office may only choose whether it is off. */
  isCalendar: z.boolean(),
  /** Off without a choice of the office. */
  isOffByDefault: z.boolean(),
  isWeekday: z.boolean(),
});
export type OfficeHoliday = z.infer<typeof OfficeHoliday>;

export const budgetCalendarCalls = {
  /** The season profiles, the default one first. */
  'budgets.listProfiles': query({
    input: z.strictObject({}),
    output: z.strictObject({ profiles: z.array(SeasonProfile) }),
  }),
  /** Adds a profile, or changes the one with `id`; a changed proposal counts as confirmed. */
  'budgets.saveProfile': command({
    input: z.strictObject({ id: RecordId.nullable(), name: ProfileName, months: ProfileMonths }),
    output: z.strictObject({ id: RecordId }),
    touches,
  }),
  'budgets.confirmProfile': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  /** Who chose no profile of their own follow the default one. */
  'budgets.setDefaultProfile': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  /** Refuses the default profile, and one that a budget names. */
  'budgets.removeProfile': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  /** The days of a year that are off or could be, by date. */
  'budgets.listHolidays': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ days: z.array(OfficeHoliday) }),
  }),
  /** Chooses whether a day of the list is off. */
  'budgets.setHoliday': command({
    input: z.strictObject({ onDay: Day, isDayOff: z.boolean() }),
    output: z.strictObject({}),
    touches,
  }),
  /** A day off of the office's own, such as a bridging day. */
  'budgets.addHoliday': command({
    input: z.strictObject({ onDay: Day, name: text(100).min(1) }),
    output: z.strictObject({}),
    touches,
  }),
  /** Removes a day of the office's own. */
  'budgets.removeHoliday': command({
    input: z.strictObject({ onDay: Day }),
    output: z.strictObject({}),
    touches,
  }),
};
