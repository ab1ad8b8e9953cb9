import type { Measure } from '#db/maintenance/measured.ts';
import { fromGaps } from '#db/maintenance/measured.ts';
import { loadRiskProgress } from '#db/risk/load-progress.ts';
import { cardPath } from '#shared/maintenance/mend-path.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';

const text = maintenanceText.missing;

/** Active clients with an approved risk assessment that is not due for review. */
export const measureRisk: Measure = ({ connection }, { today }) => {
  const { asked, missing } = loadRiskProgress(connection, today);
  return fromGaps(asked, missing, ({ number, name, why, hasDraft }) => ({
    measure: 'risk',
    client: number,
    employee: null,
    name,
    what: `${text.risk[why]}${hasDraft ? text.hasDraft : ''}`,
    path: cardPath(number, 'risico'),
    overbooked: null,
  }));
};
