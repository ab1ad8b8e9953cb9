import { closeInSteps } from '#db/closing/close-in-steps.ts';
import { assertClosable, findClosing } from '#db/closing/closings.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { Closing } from '#shared/closing/model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { running, refusals, progress } = closingText;

/** Work that must end before a year is closed: what it would bring in belongs to the year, or would be lost. */
const blocking: readonly (readonly [call: string, what: string])[] = [
  ['imports.preview', running.import],
  ['imports.readAgain', running.import],
  ['imports.commit', running.import],
  ['imports.undo', running.undo],
  ['history.undo', running.undo],
  ['history.redo', running.undo],
  ['planning.propose', running.proposal],
  ['planning.setValues', running.edit],
  ['planning.setHours', running.edit],
  ['capacity.level', running.levelling],
];

/** Closes a year: a verified backup first, then everything in one transaction. */
export async function closeYear(
  { year, remark }: { year: number; remark: string | null },
  context: TaskContext,
): Promise<Closing> {
  const thisYear = Number(context.today.slice(0, 4));
  assertIdle(context.session);
  assertClosable(context.db.connection, year, thisYear);
  context.progress({ label: progress.backup, done: 0, total: 5 });
  await makeBackup(context.session, 'closing');
  context.throwIfCancelled();
  assertIdle(context.session);
  return context.longChange(
    closingText.changes.closed(year),
    async (change) => {
      assertClosable(change.db.connection, year, thisYear);
      const { db, account, now, today } = change;
      let done = 0;
      for (const label of closeInSteps(db, { year, remark, at: now, by: account.name, today })) {
        done += 1;
        context.progress({ label, done, total: 5, isCancellable: true });
        await new Promise((resolve) => setImmediate(resolve));
        context.throwIfCancelled();
      }
      const closing = findClosing(db.connection, year);
      if (closing === undefined) throw new Error('the year was not closed');
      return closing;
    },
    { isUndoable: false },
  );
}

function assertIdle(session: OfficeSession): void {
  const found = blocking.find(([call]) => session.tasks.isRunning(call));
  if (found) throw new Refused('BUSY', refusals.busy(found[1]));
}
