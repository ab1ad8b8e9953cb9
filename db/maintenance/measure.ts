import {
  measureClassified,
  measureCompleteness,
  measureRoles,
  measureStrategyCurrent,
} from '#db/maintenance/measure-clients.ts';
import { measureRestoreExercise } from '#db/maintenance/measure-exercise.ts';
import { measureRetention } from '#db/maintenance/measure-retention.ts';
import { measureRisk } from '#db/maintenance/measure-risk.ts';
import { measureAvailability, measureBudgets, measureOverbooked } from '#db/maintenance/measure-staff.ts';
import type { Measure, Measured } from '#db/maintenance/measured.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { MeasureKey } from '#shared/maintenance/model.ts';

const measures: Readonly<Record<MeasureKey, Measure>> = {
  completeness: measureCompleteness,
  strategyCurrent: measureStrategyCurrent,
  classified: measureClassified,
  roles: measureRoles,
  budgets: measureBudgets,
  availability: measureAvailability,
  overbooked: measureOverbooked,
  risk: measureRisk,
  restoreExercise: measureRestoreExercise,
  retention: measureRetention,
};

/** Measures as of a day, each measure of a planning year once however many steps ask it. */
export function createMeasurer(
  db: OfficeDatabase,
  today: string,
): (key: MeasureKey, planningYear: number) => Measured {
  const known = new Map<string, Measured>();
  return (key, planningYear) => {
    const name = `${key} ${ofYear.has(key) ? planningYear : ''}`;
    const measured = known.get(name) ?? measures[key](db, { planningYear, today });
    known.set(name, measured);
    return measured;
  };
}

/** The others are about the office as it is. */
const ofYear: ReadonlySet<MeasureKey> = new Set([
  'roles',
  'budgets',
  'availability',
  'overbooked',
  'restoreExercise',
]);
