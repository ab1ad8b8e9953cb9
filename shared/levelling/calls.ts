import * as z from 'zod';
import { command, query, task } from '#shared/calls/define.ts';
import { ClientNumber, Code, Month, MonthCentihours, RecordId, Year } from '#shared/common/values.ts';
import { planningTopics } from '#shared/planning/calls.ts';

const Centihours = z.int().min(0);

/** One planned line, whole, to another month or employee or both. */
export const LevellingMove = z.strictObject({
  lineId: RecordId,
  client: ClientNumber,
  /** Code of the service. */
  service: Code,
  fromMonth: Month,
  toMonth: Month,
  fromEmployee: Code,
  toEmployee: Code,
  centihours: MonthCentihours.min(1),
});
export type LevellingMove = z.infer<typeof LevellingMove>;

/** A move with what a person wants to know of it. */
export const ProposedMove = LevellingMove.extend({
  clientName: z.string(),
  serviceName: z.string(),
  /** Code of the role; empty when it is not known. */
  role: z.string().max(20),
  isConfirmed: z.boolean(),
  /** The new employee does nothing of this service of the client yet. */
  isNewPerson: z.boolean(),
  /** The work comes after its day by law. */
  isLate: z.boolean(),
  /** What was too much where the line stands now; 0 when it makes room for others. */
  fromOverbookedCentihours: Centihours,
});
export type ProposedMove = z.infer<typeof ProposedMove>;

/** Hours of one role that one month is short of; the role is empty when control hours alone are too many. */
export const LevellingShortage = z.strictObject({
  month: Month,
  role: z.string().max(20),
  centihours: Centihours.min(1),
});
export type LevellingShortage = z.infer<typeof LevellingShortage>;

/** An employee and month that a proposal moves lines from or to, as it stands now. */
export const LevelledCell = z.strictObject({
  employee: Code,
  month: Month,
  plannedCentihours: Centihours,
  /** What planned work may take; null where it is not known. */
  freeCentihours: z.int().nullable(),
});
export type LevelledCell = z.infer<typeof LevelledCell>;

export const LevellingResult = z.strictObject({
  year: Year,
  overbookedBefore: Centihours,
  overbookedAfter: Centihours,
  /** Hundredths of hours that are proven to stay overbooked whatever is moved; equal to `overbookedAfter` when that is the best. */
  bound: Centihours,
  /** Hours that the proposal plans after their day by law. */
  lateAfter: Centihours,
  /** Services of clients that get an employee who did nothing of it. */
  changesOfPeople: z.int().min(0),
  /** How it was found: by the solver; by searching, because the planning is too large for it; or one by one, because it failed. */
  method: z.enum(['solved', 'searched', 'greedy']),
  /** Nothing better exists in hours that are too much, and in hours that are late. */
  isProven: z.boolean(),
  moves: z.array(ProposedMove),
  /** Every cell that the moves touch, so that any choice from them can be counted. */
  cells: z.array(LevelledCell),
  shortages: z.array(LevellingShortage),
  /** Employees with work but without a budget: what they have too much is not known and not counted. */
  withoutBudget: z.array(Code),
  unassignedCentihours: Centihours,
});
export type LevellingResult = z.infer<typeof LevellingResult>;

/** An employee and month with more planned than there is room for. */
export const Bottleneck = z.strictObject({
  employee: Code,
  month: Month,
  overbookedCentihours: Centihours.min(1),
  plannedCentihours: Centihours,
  /** Below zero when control hours alone are more than there is. */
  freeCentihours: z.int(),
});
export type Bottleneck = z.infer<typeof Bottleneck>;

export const levellingCalls = {
  'capacity.listBottlenecks': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({
      overbookedCentihours: Centihours,
      /** Most hours first. */
      bottlenecks: z.array(Bottleneck),
      lineCount: z.int().min(0),
      budgetCount: z.int().min(0),
      withoutBudget: z.array(Code),
      unassignedCentihours: Centihours,
    }),
  }),
  'capacity.level': task({
    input: z.strictObject({
      year: Year,
      timeLimitSeconds: z.number().min(1).max(3600),
      /** Whether lines of confirmed plans may move. */
      allowConfirmed: z.boolean().default(false),
    }),
    output: LevellingResult,
    touches: [],
  }),
  'capacity.applyMoves': command({
    input: z.strictObject({
      year: Year,
      allowConfirmed: z.boolean().default(false),
      moves: z.array(LevellingMove).min(1).max(20_000),
    }),
    output: z.strictObject({ moved: z.int().min(0), clients: z.int().min(0) }),
    touches: planningTopics,
    large: true,
  }),
};
