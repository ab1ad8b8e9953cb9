import * as z from 'zod';

/**
 * What a client's plan of a year is: `A` an automatic proposal, `B` confirmed, `V` dropped. Hours of a dropped plan count
 * nowhere; a confirmed plan is changed by persons only.
 */
export const PlanStatus = z.enum(['A', 'B', 'V']);
export type PlanStatus = z.infer<typeof PlanStatus>;
