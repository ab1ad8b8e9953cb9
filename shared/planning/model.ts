import * as z from 'zod';
import { ClientNumber, Code, Month, MonthCentihours, Origin, RecordId } from '#shared/common/values.ts';

/**
 * What a client's plan of a year is: `A` an automatic proposal, `B` confirmed, `V` dropped. Hours of a dropped plan count
 * nowhere; a confirmed plan is changed by persons only.
 */
export const PlanStatus = z.enum(['A', 'B', 'V']);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** Hours of one service, role, employee and month in a client's plan of a year. */
export const PlannedLine = z.strictObject({
  id: RecordId,
  client: ClientNumber,
  /** Code of the service. */
  service: Code,
  /** Role that does this part; empty when it is not known. */
  role: z.string().max(20),
  /** Code of the employee; null is nobody yet. */
  employee: Code.nullable(),
  month: Month,
  centihours: MonthCentihours.min(1),
  origin: Origin,
});
export type PlannedLine = z.infer<typeof PlannedLine>;
