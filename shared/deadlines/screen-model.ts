import * as z from 'zod';
import { ClientNumber, Code, Day, text, Year } from '#shared/common/values.ts';
import { DeadlineFamily, DeadlineStep } from '#shared/deadlines/model.ts';

/** A client of the list, once for all its deadlines. */
export const WorkClient = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  legalForm: z.string().nullable(),
  group: z.string().nullable(),
  /** Code of the employee who manages the client (role RLM). */
  manager: z.string().nullable(),
});
export type WorkClient = z.infer<typeof WorkClient>;

/** A rule of the list, once for all deadlines that come from it. */
export const WorkRule = z.strictObject({
  code: Code,
  name: z.string(),
  family: DeadlineFamily,
  step: DeadlineStep,
  source: z.string(),
  checkedOn: Day,
});
export type WorkRule = z.infer<typeof WorkRule>;

/**
 * The deadlines of a period, compact: an office of 5,000 clients has a hundred thousand in a year. Each is a list of: place of
 * the client, place of the rule, end of the period, day by law, internal day, done on, done by, remark, place of the words that
 * say from what it is counted.
 */
export const WorkList = z.strictObject({
  clients: z.array(WorkClient),
  rules: z.array(WorkRule),
  bases: z.array(z.string()),
  deadlines: z.array(
    z.tuple([
      z.int(),
      z.int(),
      Day,
      Day,
      Day,
      Day.nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.int(),
    ]),
  ),
});
export type WorkList = z.infer<typeof WorkList>;

/** How a deadline stands on a day. */
export const WorkState = z.enum(['late', 'pressing', 'open', 'done']);
export type WorkState = z.infer<typeof WorkState>;

/** Names one deadline: a step of a client for a period, whatever rule gave the day. */
export const WorkKey = z.strictObject({ clientNumber: ClientNumber, step: DeadlineStep, periodEndsOn: Day });
export type WorkKey = z.infer<typeof WorkKey>;

/** One deadline as the list shows it. */
export interface WorkRow extends WorkKey {
  clientName: string;
  legalForm: string | null;
  group: string | null;
  manager: string | null;
  ruleCode: string;
  ruleName: string;
  family: DeadlineFamily;
  source: string;
  checkedOn: string;
  /** From what the day is counted, in words. */
  basis: string;
  dueOn: string;
  internalOn: string;
  /** Days until the day by law; negative when it has passed. */
  daysLeft: number;
  doneOn: string | null;
  doneBy: string | null;
  remark: string | null;
  state: WorkState;
}

/** The taxes of the becon scheme. */
export const BeconTax = z.enum(['income_tax', 'corporate_tax']);
export type BeconTax = z.infer<typeof BeconTax>;

/** A return on the becon list of a tax year. */
export const BeconReturn = z.strictObject({
  tax: BeconTax,
  clientNumber: ClientNumber,
  clientName: z.string(),
  manager: z.string().nullable(),
  periodEndsOn: Day,
  filedOn: Day.nullable(),
});
export type BeconReturn = z.infer<typeof BeconReturn>;

/** What must be filed at the end of a month, in hundredths of a percent of the list, and where that was read. */
export const BeconMinimum = z.strictObject({
  tax: BeconTax,
  /** Last day of the month. */
  on: Day,
  basisPoints: z.int().min(0).max(10_000),
  source: z.string(),
  checkedOn: Day,
});
export type BeconMinimum = z.infer<typeof BeconMinimum>;

/** The becon list of a tax year with the line that it is held against. */
export const BeconList = z.strictObject({
  taxYear: Year,
  /** Tax years with a list, newest first. */
  taxYears: z.array(Year),
  returns: z.array(BeconReturn),
  minimums: z.array(BeconMinimum),
});
export type BeconList = z.infer<typeof BeconList>;

/** A remark with a done mark. */
export const DoneRemark = text(1000);
