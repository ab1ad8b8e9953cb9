import * as z from 'zod';
import { Code, Day, daysInMonth, longText, text, Year } from '#shared/common/values.ts';
import { StepScreen } from '#shared/maintenance/step-screens.ts';

/**
 * What of a step can be measured. `completeness`: strategy data that is known; `strategyCurrent`: strategy data that is not too
 * old; `classified`: units with a type under the definition in force; `roles`: roles filled for the planning year; `budgets`:
 * employees with a norm; `availability`: contract, norm and absence entered; `overbooked`: overbooked months that are explained;
 * `risk`: clients with a current risk assessment; `restoreExercise`: a good exercise in restoring a backup in the year;
 * `retention`: what is past its term and was decided on.
 */
export const MeasureKey = z.enum([
  'completeness',
  'strategyCurrent',
  'classified',
  'roles',
  'budgets',
  'availability',
  'overbooked',
  'risk',
  'restoreExercise',
  'retention',
]);
export type MeasureKey = z.infer<typeof MeasureKey>;

/** A part of the whole in hundredths of a percent, 10,000 is all. */
export const BasisPoints = z.int().min(0).max(10_000);

/** A measure with the part that is enough for the step to be done. */
export const StepMeasure = z.strictObject({ key: MeasureKey, threshold: BasisPoints.min(1) });
export type StepMeasure = z.infer<typeof StepMeasure>;

/** The name of a step that scripts and calendars keep: small letters, digits and hyphens. */
export const StepKey = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Alleen kleine letters, cijfers en streepjes.' });

/** A year that can have an onderhoudsplan, up to 2198: windows cross the year's end and steps prepare the next year. */
export const PlanYear = Year.max(2198);

/** A day of every year, `MM-DD`. 29 February exists: in other years it is the 28th. */
export const YearDay = z.string().refine(isYearDay, { error: 'Geen bestaande dag.' });

export function isYearDay(value: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const month = Number(match[1]);
  const day = Number(match[2]);
  // 2000 had a 29 February.
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
}

/** What the office writes down about a step, the same in the template and in a year. */
const written = {
  title: text(100).min(1),
  /** Code of the function that owns the step; null has no owner. */
  ownerFunction: Code.nullable(),
  doneWhen: longText(500),
  instruction: longText(4000),
  screen: StepScreen.nullable(),
  /** Empty: a person ticks the step off. */
  measures: z.array(StepMeasure).max(8),
};

/** One step of the template. */
export const TemplateStep = z.strictObject({
  key: StepKey,
  ...written,
  fromDay: YearDay,
  /** Before `fromDay` when the window crosses the year's end. */
  untilDay: YearDay,
  /** The planning year that the step prepares: that of its own year (0) or the next (1). */
  planningOffset: z.literal([0, 1]),
  /** Belongs to no year before somebody takes it over. */
  isProposal: z.boolean(),
  retiredOn: Day.nullable(),
});
export type TemplateStep = z.infer<typeof TemplateStep>;

/**
 * Where a step is. `done`: closed, or its window is over and every measure reaches its threshold; `late`: its window is over and that is not so; `current`: within
 * its window; `next`: before it.
 */
export const StepStatus = z.enum(['done', 'late', 'current', 'next']);
export type StepStatus = z.infer<typeof StepStatus>;

/** What a measure gives. */
export const MeasureResult = z.strictObject({
  key: MeasureKey,
  /** The part that is enough. */
  threshold: BasisPoints,
  /** How many things must be there; 0 when there is nothing to measure yet. */
  asked: z.int().min(0),
  filled: z.int().min(0),
  /** `filled` of `asked`, rounded down so that 10,000 is really everything; 0 when nothing is asked. */
  basisPoints: BasisPoints,
});
export type MeasureResult = z.infer<typeof MeasureResult>;

/** How far a step is. */
export const Progress = z.strictObject({
  /** The mean of the measures, rounded down; of a step without measures 0 until it is closed. */
  doneBasisPoints: BasisPoints,
  /** How many things are missing; 1 for a step without measures that is not closed. */
  missing: z.int().min(0),
  /** Every measure reaches its threshold; false when nothing could be measured. */
  isEnough: z.boolean(),
  results: z.array(MeasureResult),
});
export type Progress = z.infer<typeof Progress>;

/** The end of a step: by whom, on which day, and why when not everything was there. */
export const Closing = z.strictObject({ on: Day, by: z.string(), reason: z.string().nullable() });
export type Closing = z.infer<typeof Closing>;

/** A step of a year, as every screen about the year uses it. */
export const MaintenanceStep = z.strictObject({
  key: StepKey,
  /** The calendar year in which the window begins. */
  year: Year,
  ...written,
  screen: z.string().nullable(),
  fromOn: Day,
  /** The last day of the window; in the next year when it crosses the year's end. */
  untilOn: Day,
  /** The planning year that the measures are about. */
  planningYear: z.int(),
  /** Code of the employee who owns the step in this year; goes before the function. */
  ownerEmployee: Code.nullable(),
  /** The owner as people say it: name of the employee, else of the function; null without owner. */
  ownerName: z.string().nullable(),
  status: StepStatus,
  /** Days until the last day of the window, 0 on that day, negative after it. */
  daysLeft: z.int(),
  /** As it is now; of a closed step as it was when it was closed. */
  progress: Progress,
  closing: Closing.nullable(),
});
export type MaintenanceStep = z.infer<typeof MaintenanceStep>;

/** One thing that is missing, with the screen that mends it. */
export const MissingRow = z.strictObject({
  measure: MeasureKey,
  /** Number of the client, or null. */
  client: z.string().nullable(),
  /** Code of the employee whom it is about, or null. */
  employee: z.string().nullable(),
  /** Name of the client or employee. */
  name: z.string(),
  /** What is missing, in Dutch. */
  what: z.string(),
  /** Path and parameters of the screen that mends it, as in the address: `/klanten/000104?deel=strategie`. */
  path: z.string(),
  /** Of an overbooked month: which one, so that it can be explained from the list. */
  overbooked: z.strictObject({ month: z.int().min(1).max(12), excessCentihours: z.int().min(0) }).nullable(),
});
export type MissingRow = z.infer<typeof MissingRow>;
