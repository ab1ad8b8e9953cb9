import type { KnownRecords } from '#db/demo/import-batches.ts';
import { record } from '#db/demo/story.ts';
import { saveExplanation } from '#db/maintenance/explanations.ts';
import { loadOverbooked } from '#db/maintenance/measure-staff.ts';
import { createMeasurer } from '#db/maintenance/measure.ts';
import { getTemplateStep, saveTemplateStep } from '#db/maintenance/template.ts';
import {
  ensureOwnPlan,
  loadYearSteps,
  removeStep,
  saveClosing,
  saveOwner,
  saveWindow,
  type YearStep,
} from '#db/maintenance/year-steps.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { partnerCodes } from '#shared/demo/employees.ts';
import {
  adoptedProposals,
  explanations,
  makeMaintenance,
  type MaintenanceDeed,
} from '#shared/demo/maintenance.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { daysBefore, yearOf } from '#shared/demo/timeline.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { computeProgress, tickedOff } from '#shared/maintenance/progress.ts';

const { changes } = maintenanceText;
const [first, second] = partnerCodes;

/** What happened to the plan of the year; nothing in an office without planning, of which little could be measured. */
export function listMaintenanceEvents(
  db: OfficeDatabase,
  { today, planning, timeline }: DemoOffice,
  known: KnownRecords,
): { at: string; run: () => void }[] {
  if (planning === null) return [];
  const explainedAt = `${daysBefore(today, 70)}T13:30:00.000Z`;
  return [
    ...adoptedProposals.map((key) => ({
      at: timeline.firstScoringAt,
      run: () => adopt(db, key, timeline.firstScoringAt),
    })),
    ...makeMaintenance(today).map((deed) => ({ at: deed.at, run: () => act(db, deed, known) })),
    { at: explainedAt, run: () => explain(db, yearOf(today), explainedAt, known) },
  ];
}

function adopt(db: OfficeDatabase, key: string, at: string): void {
  const label = changes.templateAdopted(getTemplateStep(db.connection, key).title);
  record(db, { at, by: first, call: 'maintenance.adoptProposal', label, isUndoable: true }, () =>
    saveTemplateStep(db.connection, key, {}),
  );
}

function act(db: OfficeDatabase, deed: MaintenanceDeed, known: KnownRecords): void {
  const { connection } = db;
  const { at, by, year } = deed;
  const step = loadYearSteps(connection, year).steps.find(({ key }) => key === deed.key);
  if (!step) return;
  const call = { close: 'closeStep', own: 'setOwner', move: 'moveStep', drop: 'dropStep' }[deed.kind];
  const head = { at, by, call: `maintenance.${call}`, isUndoable: true };
  switch (deed.kind) {
    case 'close':
      return close(db, step, deed);
    case 'own':
      return record(db, { ...head, label: changes.owner(step.title, year, deed.employee) }, () => {
        ensureOwnPlan(connection, year);
        saveOwner(connection, step, {
          employeeId: known.employees.get(deed.employee) ?? null,
          functionCode: undefined,
        });
      });
    case 'move':
      return record(
        db,
        { ...head, label: changes.moved(step.title, year, deed.fromOn, deed.untilOn) },
        () => {
          ensureOwnPlan(connection, year);
          saveWindow(connection, step, deed);
        },
      );
    case 'drop':
      return record(db, { ...head, label: changes.dropped(step.title, year) }, () => {
        ensureOwnPlan(connection, year);
        removeStep(connection, step);
      });
  }
}

/** Closes a step with what could be measured on that day. */
function close(db: OfficeDatabase, step: YearStep, deed: MaintenanceDeed & { kind: 'close' }): void {
  const { at, by, year, reason } = deed;
  const on = at.slice(0, 10);
  const measure = createMeasurer(db, on);
  const result = tickedOff(
    computeProgress(step.measures, ({ key }) => {
      const { asked, filled } = measure(key, step.planningYear);
      return { asked, filled };
    }),
  );
  const label = changes.closed(step.title, year, result.doneBasisPoints);
  record(db, { at, by, call: 'maintenance.closeStep', label, isUndoable: true }, () => {
    ensureOwnPlan(db.connection, year);
    saveClosing(db.connection, step, { on, by, reason, result });
  });
}

/** Explains the first overbooked months of the working year. */
function explain(db: OfficeDatabase, year: number, at: string, known: KnownRecords): void {
  const { months } = loadOverbooked(db.connection, year);
  explanations.forEach((explanation, index) => {
    const place = months[index];
    const employeeId = place && known.employees.get(place.employee);
    if (!place || employeeId === undefined) return;
    const label = changes.explained(place.employee, year, place.month);
    record(db, { at, by: second, call: 'maintenance.explainOverbooking', label, isUndoable: true }, () =>
      saveExplanation(
        db.connection,
        { employeeId, year, month: place.month },
        { explanation, excessCentihours: -place.freeCentihours, recordedAt: at, recordedBy: second },
      ),
    );
  });
}
