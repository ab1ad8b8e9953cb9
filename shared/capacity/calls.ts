import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import {
  CapacityYear,
  CellLine,
  CellScope,
  LineKey,
  RoleDemand,
  ServiceDemand,
} from '#shared/capacity/model.ts';
import { draftCalls } from '#shared/capacity/draft-calls.ts';
import { planCalls } from '#shared/capacity/plan-calls.ts';
import { Code, Month, MonthCentihours, RecordId, Year } from '#shared/common/values.ts';
import { planningTopics } from '#shared/planning/calls.ts';

/** A year's planning as it stands, or as a draft of it would be. */
const ofYear = { year: Year, draftId: RecordId.optional() };

/** A line as the person saw it: another one there now is a conflict, and nothing is changed. */
export const SeenLine = z.strictObject({
  employee: Code.nullable(),
  month: Month,
  centihours: MonthCentihours.min(1),
});
export type SeenLine = z.infer<typeof SeenLine>;

/** What of a planned line becomes different; 0 hours takes it away. Hours moved onto the same work are added to it. */
export const LineChange = z.strictObject({
  lineId: RecordId,
  seen: SeenLine,
  employee: Code.nullable().optional(),
  month: Month.optional(),
  centihours: MonthCentihours.optional(),
  /** Only so many of the hours go to the month and employee; the rest stays. Not together with `centihours`. */
  part: MonthCentihours.min(1).optional(),
});
export type LineChange = z.infer<typeof LineChange>;

export const CapacityCell = z.strictObject({
  /** The number itself, in hundredths of an hour. */
  centihours: z.int(),
  /** Per employee of a function, team, role or firm: what each brings to the number, those with nothing left out. */
  employees: z.array(z.strictObject({ employee: z.string(), name: z.string(), centihours: z.int() })),
  /** All planned hours of the scope and month, and in how many lines; what free room is taken by. */
  plannedCentihours: z.int(),
  lineCount: z.int(),
  /** The largest lines, at most 500. */
  lines: z.array(CellLine),
  /** In a draft: lines that the draft takes out of this cell. */
  movedAway: z.array(CellLine),
});
export type CapacityCell = z.infer<typeof CapacityCell>;

export const capacityCalls = {
  ...draftCalls,
  ...planCalls,
  /** The six lines per employee, for everyone, one employee or one function. Refuses an employee or function that is unknown. */
  'capacity.getYear': query({
    input: z.strictObject({ ...ofYear, employee: Code.optional(), function: Code.optional() }),
    output: CapacityYear,
  }),
  /** Demand per role with who holds it, in the order of the office's list of roles. */
  'capacity.getRoles': query({
    input: z.strictObject(ofYear),
    output: z.strictObject({ roles: z.array(RoleDemand) }),
  }),
  /** Demand per service, largest first. */
  'capacity.getServices': query({
    input: z.strictObject(ofYear),
    output: z.strictObject({ services: z.array(ServiceDemand) }),
  }),
  /** What makes a number of the table up; without a month the whole year. */
  'capacity.getCell': query({
    input: z.strictObject({
      ...ofYear,
      scope: CellScope,
      month: Month.nullable().default(null),
      line: LineKey,
    }),
    output: CapacityCell,
  }),
  /** Changes hours, month or employee of planned lines; refuses when one was changed since it was seen. */
  'capacity.changeLines': command({
    input: z.strictObject({ year: Year, changes: z.array(LineChange).min(1).max(500) }),
    output: z.strictObject({ changed: z.int() }),
    touches: planningTopics,
  }),
};
