import { isInUse, loadTemplate, parseMeasures } from '#db/maintenance/template.ts';
import type { Connection } from '#db/office/database.ts';
import {
  PlanYear,
  type Closing,
  type Progress,
  type StepMeasure,
  type TemplateStep,
} from '#shared/maintenance/model.ts';
import { windowOf, type Window } from '#shared/maintenance/window.ts';

/** A step of a year as it is stored, or as the template gives it. */
export interface YearStep {
  key: string;
  year: number;
  title: string;
  fromOn: string;
  untilOn: string;
  planningYear: number;
  ownerFunction: string | null;
  ownerEmployee: string | null;
  ownerEmployeeName: string | null;
  doneWhen: string;
  instruction: string;
  screen: string | null;
  measures: StepMeasure[];
  position: number;
  closing: Closing | null;
  /** The figure of the moment of closing. */
  closedResult: Progress | null;
}

interface Row extends Omit<YearStep, 'measures' | 'closing' | 'closedResult'> {
  measures: string;
  closedOn: string | null;
  closedBy: string | null;
  closeReason: string | null;
  closedResult: string | null;
}

/** The steps of a year: its own, else those of the template. By window, then by the order of the template. */
export function loadYearSteps(
  connection: Connection,
  year: number,
): { steps: YearStep[]; hasOwnPlan: boolean } {
  // Screens ask for the years beside the one that they show; a year that cannot have a plan has no steps.
  if (!PlanYear.safeParse(year).success) return { steps: [], hasOwnPlan: false };
  const own = loadOwnSteps(connection, year);
  if (own.length > 0) return { steps: own, hasOwnPlan: true };
  const steps = loadTemplate(connection)
    .map((step, position) => ({ step, position }))
    .filter(({ step }) => isInUse(step))
    .map(({ step, position }) => fromTemplate(step, year, position))
    .toSorted(
      (a, b) => compare(a.fromOn, b.fromOn) || compare(a.untilOn, b.untilOn) || a.position - b.position,
    );
  return { steps, hasOwnPlan: false };
}

/** The years that have a plan of their own. */
export function listOwnYears(connection: Connection): number[] {
  return connection
    .prepare('SELECT DISTINCT year FROM maintenance_year_step ORDER BY year')
    .pluck()
    .all() as number[];
}

function loadOwnSteps(connection: Connection, year: number): YearStep[] {
  const rows = connection
    .prepare(
      `SELECT step.key, year, title, from_on AS fromOn, until_on AS untilOn, planning_year AS planningYear,
         owner_function AS ownerFunction, employee.code AS ownerEmployee, employee.name AS ownerEmployeeName,
         done_when AS doneWhen, instruction, screen, measures, position, closed_on AS closedOn, closed_by AS closedBy,
         close_reason AS closeReason, closed_result AS closedResult
       FROM maintenance_year_step AS step LEFT JOIN employee ON employee.id = step.owner_employee_id
       WHERE year = ? ORDER BY from_on, until_on, position, step.id`,
    )
    .all(year) as Row[];
  return rows.map(({ closedOn, closedBy, closeReason, closedResult, ...row }) => ({
    ...row,
    measures: parseMeasures(row.measures),
    closing: closedOn === null ? null : { on: closedOn, by: closedBy ?? '', reason: closeReason },
    // Written by closeStep as the progress of then.
    closedResult: closedResult === null ? null : (JSON.parse(closedResult) as Progress),
  }));
}

function fromTemplate(step: TemplateStep, year: number, position: number): YearStep {
  return {
    key: step.key,
    year,
    title: step.title,
    ...windowOf(year, step),
    planningYear: year + step.planningOffset,
    ownerFunction: step.ownerFunction,
    ownerEmployee: null,
    ownerEmployeeName: null,
    doneWhen: step.doneWhen,
    instruction: step.instruction,
    screen: step.screen,
    measures: step.measures,
    position,
    closing: null,
    closedResult: null,
  };
}

/** Stores the steps that a year takes from the template, before the first change of the year. */
export function ensureOwnPlan(connection: Connection, year: number): void {
  const { steps, hasOwnPlan } = loadYearSteps(connection, year);
  if (!hasOwnPlan) for (const step of steps) insertStep(connection, step);
}

/** Puts a step of the template into a year with a plan of its own. */
export function addFromTemplate(connection: Connection, year: number, step: TemplateStep): void {
  const position = loadTemplate(connection).findIndex(({ key }) => key === step.key);
  insertStep(connection, fromTemplate(step, year, position));
}

function insertStep(connection: Connection, step: YearStep): void {
  connection
    .prepare(
      `INSERT INTO main.maintenance_year_step (year, key, title, from_on, until_on, planning_year, owner_function, done_when,
         instruction, screen, measures, position)
       VALUES (@year, @key, @title, @fromOn, @untilOn, @planningYear, @ownerFunction, @doneWhen, @instruction, @screen,
         @measures, @position)`,
    )
    .run({ ...step, measures: JSON.stringify(step.measures), closing: null });
}

interface StepName {
  year: number;
  key: string;
}

export function saveWindow(connection: Connection, step: StepName, { fromOn, untilOn }: Window): void {
  connection
    .prepare(
      'UPDATE main.maintenance_year_step SET from_on = @fromOn, until_on = @untilOn WHERE year = @year AND key = @key',
    )
    .run({ ...step, fromOn, untilOn });
}

/** Stores who owns a step; what is undefined stays. */
export function saveOwner(
  connection: Connection,
  step: StepName,
  owner: { employeeId: number | null | undefined; functionCode: string | null | undefined },
): void {
  const { year, key } = step;
  const set = (column: 'owner_employee_id' | 'owner_function', value: string | number | null) =>
    connection
      .prepare(`UPDATE main.maintenance_year_step SET ${column} = ? WHERE year = ? AND key = ?`)
      .run(value, year, key);
  if (owner.employeeId !== undefined) set('owner_employee_id', owner.employeeId);
  if (owner.functionCode !== undefined) set('owner_function', owner.functionCode);
}

/** Ends a step with its figure, or with null opens it again. */
export function saveClosing(
  connection: Connection,
  step: StepName,
  closing: (Closing & { result: Progress }) | null,
): void {
  connection
    .prepare(
      `UPDATE main.maintenance_year_step SET closed_on = @on, closed_by = @by, close_reason = @reason, closed_result = @result
       WHERE year = @year AND key = @key`,
    )
    .run({
      year: step.year,
      key: step.key,
      on: closing?.on ?? null,
      by: closing?.by ?? null,
      reason: closing?.reason ?? null,
      result: closing === null ? null : JSON.stringify(closing.result),
    });
}

export function removeStep(connection: Connection, { year, key }: StepName): void {
  connection.prepare('DELETE FROM main.maintenance_year_step WHERE year = ? AND key = ?').run(year, key);
}

/** Removes the open steps of a year, so that those of the template can take their place. */
export function removeOpenSteps(connection: Connection, year: number): void {
  connection.prepare('DELETE FROM main.maintenance_year_step WHERE year = ? AND closed_on IS NULL').run(year);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
