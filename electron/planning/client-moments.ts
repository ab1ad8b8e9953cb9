import { createDayOffCheck } from '#db/budgets/load-days-off.ts';
import type { Connection } from '#db/office/database.ts';
import { loadPlannedMonths } from '#db/planning/load-card.ts';
import { loadPlanFacts } from '#db/planning/load-facts.ts';
import { listDeadlineRules } from '#db/services/deadlines.ts';
import { listServices } from '#db/services/services.ts';
import type { PlannedMoment } from '#shared/planning/card-model.ts';
import { listMoments } from '#shared/planning/moments.ts';

/** When each service of a client's plan of a year is done, and by when. */
export function momentsOfClient(connection: Connection, clientId: number, year: number): PlannedMoment[] {
  return listMoments({
    year,
    services: listServices(connection),
    rules: listDeadlineRules(connection),
    facts: loadPlanFacts(connection, clientId, year),
    plannedMonths: loadPlannedMonths(connection, clientId, year),
    isDayOff: createDayOffCheck(connection),
  });
}
