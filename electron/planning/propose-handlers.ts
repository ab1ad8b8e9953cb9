import { assertYearOpen } from '#db/closing/closed-years.ts';
import { findClientIds } from '#db/planning/propose-load.ts';
import { listPlanStatuses, savePlanStatuses } from '#db/planning/propose-save.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import { propose } from '#electron/planning/propose.ts';
import { Refused } from '#shared/common/errors.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import type { proposeCalls } from '#shared/planning/propose-calls.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';

export const proposeHandlers: HandlersFor<typeof proposeCalls> = {
  'planning.propose': (asked, task) => propose(asked, task),

  'planning.setStatus': ({ year, clientNumbers, status }, context) => {
    const { connection } = context.db;
    assertYearOpen(connection, year);
    const asked = clientNumbers === undefined ? null : findClientIds(connection, clientNumbers);
    if (asked && asked.unknown.length > 0)
      throw new Refused('NOT_FOUND', proposeText.unknownClients(asked.unknown), { numbers: asked.unknown });
    const statuses = listPlanStatuses(connection, year, asked && [...asked.ids.values()]);
    if (statuses.size === 0)
      throw new Refused('NOT_FOUND', asked ? proposeText.noPlansOf(year) : proposeText.noPlans(year));
    const ids = [...statuses]
      .filter(([, present]) => (asked ? present !== status : present === movesTo[status]))
      .map(([id]) => id);
    context.describe(proposeText.changes.status(year, ids.length, status));
    savePlanStatuses(connection, { year, ids, status, today: context.today }, stampOf(context));
    const withoutPlan = [...(asked?.ids ?? [])].filter(([, id]) => !statuses.has(id));
    return { changed: ids.length, withoutPlan: withoutPlan.map(([number]) => number) };
  },
};

/** Which plans go along when all of a year are given a status: dropped ones stay dropped. */
const movesTo: Readonly<Record<PlanStatus, PlanStatus>> = { A: 'B', B: 'A', V: 'A' };
