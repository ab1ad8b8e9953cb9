import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { saveScoring } from '#db/classification/scorings.ts';
import { assertClosable, getClosing, insertClosing, sealClosing } from '#db/closing/closings.ts';
import { takeSnapshot } from '#db/closing/take-snapshot.ts';
import { findUnfinished } from '#db/closing/unfinished.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
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
      let done = 0;
      for (const label of closeInSteps(change, year, remark)) {
        done += 1;
        context.progress({ label, done, total: 5, isCancellable: true });
        await new Promise((resolve) => setImmediate(resolve));
        context.throwIfCancelled();
      }
      const id = Number(
        change.db.connection.prepare('SELECT max(id) FROM year_closing WHERE year = ?').pluck().get(year),
      );
      return getClosing(change.db.connection, id);
    },
    { isUndoable: false },
  );
}

function* closeInSteps(
  { db, account, now, today }: CommandContext,
  year: number,
  remark: string | null,
): Generator<string> {
  const unfinished = findUnfinished(db, year, today);
  yield progress.classification;
  const definitionId = getActiveDefinition(db).id;
  const scoring = saveScoring(db.connection, classifyOffice(db, today, 'origins'), {
    definitionId,
    kind: 'reference',
    reason: closingText.scoringReason(year),
    scoredAt: now,
    scoredBy: account.name,
  });
  const closingId = insertClosing(db.connection, {
    year,
    closedAt: now,
    closedBy: account.name,
    remark,
    unfinished,
    definitionId,
    scoringId: scoring.id,
  });
  yield* takeSnapshot(db, { closingId, year, scoringId: scoring.id, definitionId, today });
  sealClosing(db.connection, closingId);
}

function assertIdle(session: OfficeSession): void {
  const found = blocking.find(([call]) => session.isRunning(call));
  if (found) throw new Refused('BUSY', refusals.busy(found[1]));
}
