import { loadCompleteness } from '#db/completeness/load-completeness.ts';
import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { findOwner, type Owner } from '#db/mywork/own-clients.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { loadNow } from '#electron/maintenance/load-steps.ts';
import { Refused } from '#shared/common/errors.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { arrangeWork } from '#shared/mywork/arrange.ts';
import type { Work, WorkGap } from '#shared/mywork/model.ts';
import { myworkText } from '#shared/mywork/nl.ts';
import { monthEnd } from '#shared/mywork/terms.ts';
import { addDays } from '#shared/common/days.ts';

/** How long something stays among what is too late. */
const DAYS_BACK = 366;
/** The law's day is never further from the day of the office. */
const MOST_DAYS_BETWEEN = 100;

/** What lies on the desk of an employee; refuses one who does not exist. */
export function loadWork(db: OfficeDatabase, code: string, today: string): Work {
  const { connection } = db;
  const owner = findOwner(connection, code);
  if (!owner) throw new Refused('NOT_FOUND', myworkText.refusals.unknownEmployee(code));
  const { late, current } = loadNow(db, today);
  const steps = [...late, ...current].filter((step) => isOwn(step, owner));
  const deadlines = loadDeadlines(connection, {
    from: addDays(today, -DAYS_BACK),
    until: addDays(monthEnd(today), MOST_DAYS_BETWEEN),
    clientIds: owner.clientIds,
    today,
  });
  return { ...arrangeWork(steps, deadlines, today), gaps: loadGaps(db, owner, today) };
}

/** An owner by name goes before one by function. */
export function isOwn(step: MaintenanceStep, { code, functionCode }: Owner): boolean {
  if (step.ownerEmployee !== null) return step.ownerEmployee === code;
  return step.ownerFunction !== null && step.ownerFunction === functionCode;
}

function loadGaps({ connection }: OfficeDatabase, { clientIds }: Owner, today: string): WorkGap[] {
  const own = new Set(clientIds);
  const { fields, clients } = loadCompleteness(connection, { today });
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  return clients
    .filter(({ clientId, missing }) => missing.length > 0 && own.has(clientId))
    .map(({ number, name, missing }) => ({
      number,
      name,
      missing: missing.map((key) => labels.get(key) ?? key),
    }));
}
