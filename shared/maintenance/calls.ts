import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { Code, Day, longText, Month } from '#shared/common/values.ts';
import {
  BasisPoints,
  MaintenanceStep,
  MeasureKey,
  MissingRow,
  StepKey,
  StepStatus,
  TemplateStep,
  PlanYear,
} from '#shared/maintenance/model.ts';

const touches: readonly Topic[] = ['maintenance'];
const step = { year: PlanYear, key: StepKey };
const asOf = { year: PlanYear, today: Day.optional() };
const done = z.strictObject({});

/** A template step as it is typed: the program makes the key of a new one from its title. */
export const TypedStep = TemplateStep.omit({ key: true, isProposal: true, retiredOn: true });
export type TypedStep = z.infer<typeof TypedStep>;

/** An overbooked month with its explanation. */
export const Explanation = z.strictObject({
  employee: Code,
  month: Month,
  explanation: z.string(),
  /** Hours too many when it was explained; more now means that the explanation is worth another look. */
  excessCentihours: z.int().min(0),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type Explanation = z.infer<typeof Explanation>;

export const maintenanceCalls = {
  /** The steps of a year for scripts: as of `today`, which is the day of the computer when it is left out. */
  'maintenance.getYear': query({
    input: z.strictObject(asOf),
    output: z.strictObject({
      steps: z.array(
        z.strictObject({
          key: StepKey,
          title: z.string(),
          from: Day,
          until: Day,
          /** Code of the employee, else of the function. */
          owner: Code.nullable(),
          status: StepStatus,
          doneBasisPoints: BasisPoints,
          missing: z.int().min(0),
        }),
      ),
    }),
  }),
  /** Everything that the screens show of a year. */
  'maintenance.getBoard': query({
    input: z.strictObject(asOf),
    output: z.strictObject({
      year: PlanYear,
      /** The day that counts as today. */
      today: Day,
      /** Steps whose window begins in the year, by window. */
      steps: z.array(MaintenanceStep),
      /** Steps of the year before whose window reaches into this one. */
      tails: z.array(MaintenanceStep),
      /** False while the year follows the template. */
      hasOwnPlan: z.boolean(),
      /** Proposals of the template that nobody took over yet. */
      proposals: z.int().min(0),
      /** Steps of the template that this year does not have. */
      absent: z.array(z.strictObject({ key: StepKey, title: z.string() })),
    }),
  }),
  /** What time of the year it is: of this year and the tail of the last one. */
  'maintenance.getNow': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: Day,
      late: z.array(MaintenanceStep),
      current: z.array(MaintenanceStep),
      /** The first step that comes, or null. */
      next: MaintenanceStep.nullable(),
    }),
  }),
  /** What a step's percentage lacks, thing by thing; as it is now, also of a closed step. */
  'maintenance.listMissing': query({
    input: z.strictObject({ ...step, today: Day.optional(), measure: MeasureKey.optional() }),
    output: z.strictObject({ step: MaintenanceStep, rows: z.array(MissingRow) }),
  }),
  'maintenance.moveStep': command({
    input: z.strictObject({ ...step, fromOn: Day, untilOn: Day }),
    output: done,
    touches,
  }),
  /** Gives a step of a year an owner; what is left out stays. */
  'maintenance.setOwner': command({
    input: z.strictObject({
      ...step,
      employee: Code.nullable().optional(),
      function: Code.nullable().optional(),
    }),
    output: done,
    touches,
  }),
  /** Ends a step with its figure of this moment; below 100 % only with a reason. */
  'maintenance.closeStep': command({
    input: z.strictObject({ ...step, reason: longText(1000).nullable().default(null) }),
    output: z.strictObject({ doneBasisPoints: BasisPoints, missing: z.int() }),
    touches,
  }),
  'maintenance.reopenStep': command({ input: z.strictObject(step), output: done, touches }),
  /** Takes a step out of a year that does not need it. */
  'maintenance.dropStep': command({ input: z.strictObject(step), output: done, touches }),
  /** Puts a step of the template into a year that does not have it. */
  'maintenance.addStep': command({ input: z.strictObject(step), output: done, touches }),
  /** Forgets the year's own windows and owners: open steps are those of the template again, closed ones stay. */
  'maintenance.followTemplate': command({
    input: z.strictObject({ year: PlanYear }),
    output: done,
    touches,
  }),
  /** The template, retired steps and proposals included, in its order. */
  'maintenance.getTemplate': query({
    input: z.strictObject({}),
    output: z.strictObject({ steps: z.array(TemplateStep) }),
  }),
  /** Adds a step at the end; a key that is taken is refused, one that is left out is made from the title. */
  'maintenance.addTemplateStep': command({
    input: z.strictObject({ key: StepKey.optional(), step: TypedStep }),
    output: z.strictObject({ key: StepKey }),
    touches,
  }),
  /** Changes what is named; years with a plan of their own keep it. A proposal that is changed is taken over. */
  'maintenance.saveTemplateStep': command({
    input: z.strictObject({ key: StepKey, changes: TypedStep.partial() }),
    output: done,
    touches,
  }),
  'maintenance.adoptProposal': command({
    input: z.strictObject({ key: StepKey }),
    output: done,
    touches,
  }),
  'maintenance.retireTemplateStep': command({
    input: z.strictObject({ key: StepKey, isRetired: z.boolean() }),
    output: done,
    touches,
  }),
  /** The order of all template steps; refuses a list that lacks one. */
  'maintenance.orderTemplate': command({
    input: z.strictObject({ keys: z.array(StepKey).min(1).max(200) }),
    output: done,
    touches,
  }),
  /** Explanations of overbooked months in a planning year. */
  'maintenance.listExplanations': query({
    input: z.strictObject({ year: PlanYear }),
    output: z.strictObject({ explanations: z.array(Explanation) }),
  }),
  /** Says why an employee is overbooked in a month; null takes the explanation away. Refuses a month with free room. */
  'maintenance.explainOverbooking': command({
    input: z.strictObject({
      employee: Code,
      year: PlanYear,
      month: Month,
      explanation: longText(1000).nullable(),
    }),
    output: done,
    touches,
  }),
};
