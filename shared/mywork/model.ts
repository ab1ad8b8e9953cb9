import * as z from 'zod';
import { ClientNumber, Code, Day, Year } from '#shared/common/values.ts';

/** When something must be ready: before today, until Sunday, or until the end of the month. */
export const WorkTerm = z.enum(['overdue', 'week', 'month']);
export type WorkTerm = z.infer<typeof WorkTerm>;

/** A step of the onderhoudsplan that the employee owns. */
export const WorkStep = z.strictObject({
  kind: z.literal('step'),
  year: Year,
  key: z.string(),
  title: z.string(),
  /** The last day of its window. */
  dueOn: Day,
  doneBasisPoints: z.int(),
  missing: z.int(),
});
export type WorkStep = z.infer<typeof WorkStep>;

/** Deadlines of one rule and period on one day, of the employee's own clients. */
export const WorkDeadline = z.strictObject({
  kind: z.literal('deadline'),
  rule: Code,
  title: z.string(),
  periodEndsOn: Day,
  /** The day by law. */
  dueOn: Day,
  /** The day on which the office wants to be ready: it decides the term. */
  internalOn: Day,
  source: z.string(),
  /** The day on which the rule was last checked. */
  checkedOn: Day,
  clients: z.array(z.strictObject({ number: ClientNumber, name: z.string() })),
});
export type WorkDeadline = z.infer<typeof WorkDeadline>;

export const WorkItem = z.discriminatedUnion('kind', [WorkStep, WorkDeadline]);
export type WorkItem = z.infer<typeof WorkItem>;

/** A client of whom something must still be known. */
export const WorkGap = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  /** Labels of the fields that are missing. */
  missing: z.array(z.string()),
});
export type WorkGap = z.infer<typeof WorkGap>;

/** What lies on the desk of one employee. */
export const Work = z.strictObject({
  overdue: z.array(WorkItem),
  week: z.array(WorkItem),
  month: z.array(WorkItem),
  gaps: z.array(WorkGap),
});
export type Work = z.infer<typeof Work>;

/** What this computer knows about its user; an account will take its place. */
export const Desk = z.strictObject({
  /** Code of the employee who sits here; null: not said yet. */
  employee: Code.nullable(),
  /** No desktop notifications. */
  isQuiet: z.boolean(),
  /** The last day on which a reminder was shown. */
  remindedOn: Day.nullable(),
});
export type Desk = z.infer<typeof Desk>;

export const emptyDesk: Desk = { employee: null, isQuiet: false, remindedOn: null };
