import type { Measure } from '#db/maintenance/measured.ts';
import { fromGaps } from '#db/maintenance/measured.ts';
import { exerciseText } from '#shared/backup/exercise-nl.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';

/**
 * One good exercise in restoring in the calendar year that the step is about. A step that prepares the next year is done by an exercise of
 * this one.
 */
export const measureRestoreExercise: Measure = ({ connection }, { planningYear, today }) => {
  const year = Math.min(planningYear, Number(today.slice(0, 4)));
  const good = connection
    .prepare('SELECT 1 FROM restore_exercise WHERE is_good = 1 AND done_on BETWEEN ? AND ? LIMIT 1')
    .get(`${year}-01-01`, `${year}-12-31`);
  return fromGaps(1, good === undefined ? [year] : [], (missing) => ({
    measure: 'restoreExercise',
    client: null,
    employee: null,
    name: maintenanceText.measures.restoreExercise,
    what: exerciseText.missing(missing),
    path: '/beheer/reservekopieen/hersteltest',
    overbooked: null,
  }));
};
