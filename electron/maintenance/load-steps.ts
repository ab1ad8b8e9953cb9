import { createMeasurer } from '#db/maintenance/measure.ts';
import { listOwnYears, loadYearSteps, type YearStep } from '#db/maintenance/year-steps.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { computeProgress, statusOf } from '#shared/maintenance/progress.ts';
import { daysBetween } from '#shared/maintenance/window.ts';

/** Turns stored steps into what screens use, measured as of a day; a closed step keeps the figure of its closing. */
export function createStepReader(db: OfficeDatabase, today: string): (step: YearStep) => MaintenanceStep {
  const measure = createMeasurer(db, today);
  const functions = new Map(
    db.connection.prepare("SELECT code, label FROM code_item WHERE list = 'function'").raw().all() as [
      code: string,
      label: string,
    ][],
  );
  return ({ position: _position, closedResult, ownerEmployeeName, ...step }) => {
    const progress =
      closedResult ?? computeProgress(step.measures, ({ key }) => pick(measure(key, step.planningYear)));
    const ownerName =
      step.ownerEmployee === null
        ? step.ownerFunction && (functions.get(step.ownerFunction) ?? step.ownerFunction)
        : ownerEmployeeName || step.ownerEmployee;
    return {
      ...step,
      ownerName,
      progress,
      status: statusOf({ ...step, progress }, today),
      daysLeft: daysBetween(today, step.untilOn),
    };
  };
}

function pick({ asked, filled }: { asked: number; filled: number }) {
  return { asked, filled };
}

/** A step of a year as it is stored; refuses one that the year does not have. */
export function getYearStep(db: OfficeDatabase, year: number, key: string): YearStep {
  const step = loadYearSteps(db.connection, year).steps.find((each) => each.key === key);
  if (!step) throw new Refused('NOT_FOUND', maintenanceText.refusals.unknownStep(year, key), { year, key });
  return step;
}

/**
 * What time of the year it is: the steps of this year, and those of last year that are not over or were left open. An office that
 * never touched last year's plan did not have Peil then, and is not late. Only what is shown is measured.
 */
export function loadNow(db: OfficeDatabase, today: string) {
  const { connection } = db;
  const year = Number(today.slice(0, 4));
  const read = createStepReader(db, today);
  const hadPlan = listOwnYears(connection).includes(year - 1);
  const open = [
    ...loadYearSteps(connection, year - 1).steps.filter(({ untilOn }) => hadPlan || untilOn >= today),
    ...loadYearSteps(connection, year).steps,
  ].filter(({ closing }) => closing === null);
  const begun = open.filter(({ fromOn }) => fromOn <= today).map(read);
  const next =
    open.find(({ fromOn }) => fromOn > today) ??
    loadYearSteps(connection, year + 1).steps.find(({ closing }) => closing === null);
  return {
    today,
    late: begun.filter(({ status }) => status === 'late'),
    current: begun.filter(({ status }) => status === 'current'),
    next: next === undefined ? null : read(next),
  };
}
