import { assertClosable } from '#db/closing/closings.ts';
import { closeInSteps } from '#db/closing/close-in-steps.ts';
import { record } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { closingText } from '#shared/closing/nl.ts';
import { partnerCodes } from '#shared/demo/employees.ts';
import { closingMoment, closingRemark } from '#shared/demo/closing.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { yearOf } from '#shared/demo/timeline.ts';

/** The partner closes the planning year before the working year, once that has begun and its planning is there. */
export function listClosingEvents(
  db: OfficeDatabase,
  { planning, today }: DemoOffice,
): { at: string; run: () => void }[] {
  const at = closingMoment(today);
  if (planning === null || planning.plans.length === 0 || at === null || at < planning.moments.startedAt)
    return [];
  const year = yearOf(today) - 1;
  const [by] = partnerCodes;
  const deed = { at, by, call: 'closing.close', label: closingText.changes.closed(year), isUndoable: false };
  const run = () =>
    record(db, deed, () => {
      const day = at.slice(0, 10);
      assertClosable(db.connection, year, yearOf(day));
      const steps = closeInSteps(db, { year, remark: closingRemark, at, by, today: day });
      while (steps.next().done !== true);
    });
  return [{ at, run }];
}
