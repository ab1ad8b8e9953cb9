import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { CapacityRow, MonthlyCentihours } from '#shared/capacity/model.ts';
import { Code, Day, RecordId, Year } from '#shared/common/values.ts';

/** Hours of one client, service and role in the year of an employee. */
export const YearPlanLine = z.strictObject({
  client: z.string(),
  clientName: z.string(),
  service: z.string(),
  serviceName: z.string(),
  role: z.string(),
  /** Status of the client's plan: proposal or confirmed. */
  status: z.enum(['A', 'B']),
  yearCentihours: z.int(),
  monthCentihours: MonthlyCentihours,
});
export type YearPlanLine = z.infer<typeof YearPlanLine>;

/** The year of one employee: for which clients, what, when, and what room is left. */
export const YearPlan = z.strictObject({ row: CapacityRow, lines: z.array(YearPlanLine) });
export type YearPlan = z.infer<typeof YearPlan>;

export const YearPlans = z.strictObject({
  officeName: z.string(),
  /** The day on which the plans stand so. */
  on: Day,
  year: Year,
  plans: z.array(YearPlan),
});
export type YearPlans = z.infer<typeof YearPlans>;

const Written = z.strictObject({ path: z.string() });

export const planCalls = {
  /** The year plan of one employee, or of everyone by code. */
  'capacity.getYearPlans': query({
    input: z.strictObject({ year: Year, employee: Code.optional() }),
    output: YearPlans,
  }),
  /** Asks where, and writes the year plan of one employee, or of everyone in one file. */
  'capacity.saveYearPlans': task({
    input: z.strictObject({ year: Year, employee: Code.optional(), format: z.enum(['pdf', 'xlsx']) }),
    output: Written,
    touches: [],
  }),
  /** Asks where, and writes the capacity table: as a workbook with its formulas, or as PDF. */
  'capacity.saveTable': task({
    input: z.strictObject({ year: Year, draftId: RecordId.optional(), format: z.enum(['pdf', 'xlsx']) }),
    output: Written,
    touches: [],
  }),
};
