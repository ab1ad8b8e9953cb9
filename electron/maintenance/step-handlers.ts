import { findEmployeeByCode } from '#db/employees/employees.ts';
import { removeExplanation, saveExplanation } from '#db/maintenance/explanations.ts';
import { loadOverbooked } from '#db/maintenance/measure-staff.ts';
import { getTemplateStep, isInUse, loadTemplate } from '#db/maintenance/template.ts';
import {
  addFromTemplate,
  ensureOwnPlan,
  loadYearSteps,
  removeOpenSteps,
  removeStep,
  saveClosing,
  saveOwner,
  saveWindow,
  type YearStep,
} from '#db/maintenance/year-steps.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { createStepReader, getYearStep } from '#electron/maintenance/load-steps.ts';
import { refuseUnknownFunction } from '#electron/maintenance/template-handlers.ts';
import { Refused } from '#shared/common/errors.ts';
import type { maintenanceCalls } from '#shared/maintenance/calls.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { tickedOff } from '#shared/maintenance/progress.ts';
import { checkWindow } from '#shared/maintenance/window.ts';

const { changes, refusals } = maintenanceText;

type StepCalls = Pick<
  typeof maintenanceCalls,
  | 'maintenance.moveStep'
  | 'maintenance.setOwner'
  | 'maintenance.closeStep'
  | 'maintenance.reopenStep'
  | 'maintenance.dropStep'
  | 'maintenance.addStep'
  | 'maintenance.followTemplate'
  | 'maintenance.explainOverbooking'
>;

/** Changes of a year: the first one stores the year's own steps in the same change set. */
export const stepHandlers: HandlersFor<StepCalls> = {
  'maintenance.moveStep': ({ year, key, fromOn, untilOn }, { db, describe }) => {
    const step = getOpenStep(db, year, key);
    const problem = checkWindow(year, { fromOn, untilOn });
    if (problem !== null) throw new Refused('REFUSED', refusals.window[problem](year));
    if (step.fromOn !== fromOn || step.untilOn !== untilOn) {
      ensureOwnPlan(db.connection, year);
      saveWindow(db.connection, step, { fromOn, untilOn });
    }
    describe(changes.moved(step.title, year, fromOn, untilOn));
    return {};
  },

  'maintenance.setOwner': ({ year, key, employee, function: functionCode }, { db, describe }) => {
    const step = getOpenStep(db, year, key);
    const person =
      employee === null || employee === undefined ? employee : findPerson(db.connection, employee);
    if (functionCode !== null && functionCode !== undefined)
      refuseUnknownFunction(db.connection, functionCode);
    ensureOwnPlan(db.connection, year);
    saveOwner(db.connection, step, { employeeId: person && person.id, functionCode });
    const { ownerEmployee, ownerFunction } = getYearStep(db, year, key);
    describe(changes.owner(step.title, year, ownerEmployee ?? ownerFunction));
    return {};
  },

  'maintenance.closeStep': ({ year, key, reason }, { db, today, account, describe }) => {
    const stored = getYearStep(db, year, key);
    if (stored.closing !== null)
      throw new Refused('CONFLICT', refusals.closedTwice(stored.title, stored.closing.on));
    const progress = tickedOff(createStepReader(db, today)(stored).progress);
    const { doneBasisPoints, missing } = progress;
    const given = reason === '' ? null : reason;
    if (doneBasisPoints < 10_000 && given === null) {
      const text =
        missing === 0
          ? refusals.nothingMeasured(stored.title)
          : refusals.needsReason(stored.title, doneBasisPoints, missing);
      throw new Refused('REFUSED', text, { doneBasisPoints, missing });
    }
    ensureOwnPlan(db.connection, year);
    saveClosing(db.connection, stored, { on: today, by: account.name, reason: given, result: progress });
    describe(changes.closed(stored.title, year, doneBasisPoints));
    return { doneBasisPoints, missing };
  },

  'maintenance.reopenStep': ({ year, key }, { db, describe }) => {
    const step = getYearStep(db, year, key);
    if (step.closing === null) throw new Refused('CONFLICT', refusals.notClosed(step.title));
    saveClosing(db.connection, step, null);
    describe(changes.reopened(step.title, year));
    return {};
  },

  'maintenance.dropStep': ({ year, key }, { db, describe }) => {
    const step = getOpenStep(db, year, key);
    if (loadYearSteps(db.connection, year).steps.length === 1)
      throw new Refused('REFUSED', refusals.lastStep(year));
    ensureOwnPlan(db.connection, year);
    removeStep(db.connection, step);
    describe(changes.dropped(step.title, year));
    return {};
  },

  'maintenance.addStep': ({ year, key }, { db, describe }) => {
    const step = getTemplateStep(db.connection, key);
    if (step.retiredOn !== null) throw new Refused('REFUSED', refusals.hasRetired(step.title));
    const isPresent = loadYearSteps(db.connection, year).steps.some((each) => each.key === key);
    if (isPresent) throw new Refused('CONFLICT', refusals.inYear(step.title, year));
    ensureOwnPlan(db.connection, year);
    addFromTemplate(db.connection, year, step);
    describe(changes.added(step.title, year));
    return {};
  },

  'maintenance.followTemplate': ({ year }, { db, describe }) => {
    const { connection } = db;
    const { steps, hasOwnPlan } = loadYearSteps(connection, year);
    if (!hasOwnPlan) return {};
    removeOpenSteps(connection, year);
    const closed = new Set(steps.filter(({ closing }) => closing !== null).map(({ key }) => key));
    // A year without closed steps has no rows any more, and follows the template by itself.
    if (closed.size > 0)
      for (const step of loadTemplate(connection))
        if (isInUse(step) && !closed.has(step.key)) addFromTemplate(connection, year, step);
    describe(changes.followsAgain(year));
    return {};
  },

  'maintenance.explainOverbooking': ({ employee, year, month, explanation }, context) => {
    const { connection } = context.db;
    const person = findPerson(connection, employee);
    const of = { employeeId: person.id, year, month };
    if (explanation === null || explanation === '') {
      removeExplanation(connection, of);
      context.describe(changes.unexplained(person.code, year, month));
      return {};
    }
    const overbooked = loadOverbooked(connection, year).months.find(
      (each) => each.employee === person.code && each.month === month,
    );
    if (!overbooked) throw new Refused('REFUSED', refusals.notOverbooked(person.code, year, month));
    saveExplanation(connection, of, {
      explanation,
      excessCentihours: -overbooked.freeCentihours,
      recordedAt: context.now,
      recordedBy: context.account.name,
    });
    context.describe(changes.explained(person.code, year, month));
    return {};
  },
};

/** A step that may still change; refuses a closed one. */
function getOpenStep(db: OfficeDatabase, year: number, key: string): YearStep {
  const step = getYearStep(db, year, key);
  if (step.closing !== null) throw new Refused('CONFLICT', refusals.isClosed(step.title));
  return step;
}

function findPerson(connection: Connection, code: string): { id: number; code: string } {
  const person = findEmployeeByCode(connection, code);
  if (!person) throw new Refused('NOT_FOUND', refusals.unknownEmployee(code), { employee: code });
  return person;
}
