import type { Measure } from '#db/maintenance/measured.ts';
import { listPastTerm } from '#db/privacy/retention.ts';
import { mendPath } from '#shared/maintenance/mend-path.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';

/**
 * What is past its term today and was decided on, of all that is past it. An empty list is one thing that is there: nothing is kept
 * too long.
 */
export const measureRetention: Measure = ({ connection }, { today }) => {
  const lines = listPastTerm(connection, today);
  if (lines.length === 0) return { asked: 1, filled: 1, list: () => [] };
  const open = lines.filter(({ decision }) => decision === null);
  return {
    asked: lines.length,
    filled: lines.length - open.length,
    list: () =>
      open.map(({ key, code, subjectKind, number, name, keptUntilOn }) => ({
        measure: 'retention',
        client: subjectKind === 'client' ? number : null,
        employee: subjectKind === 'employee' ? number : null,
        name,
        what: maintenanceText.missing.undecided(retentionText.codes[code], keptUntilOn),
        path: mendPath('/beheer/bewaartermijnen', { regel: key }),
        overbooked: null,
      })),
  };
};
