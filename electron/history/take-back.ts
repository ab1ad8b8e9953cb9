import { undoSteps } from '#db/history/undo.ts';
import { refusalOf, sqliteCode } from '#db/office/refusals.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import { historyText } from '#shared/history/nl.ts';

/**
 * Takes one change set back in one transaction, in steps that let queries go in between. The log knows which records a later
 * change touched, but not that a later record points to one of them or took its number: the file itself refuses that, some of it
 * only at the end of the transaction, and here it becomes a refusal that a person can act on.
 */
export async function takeBack(
  session: OfficeSession,
  changeSetId: number,
  call: string,
): Promise<{ label: string }> {
  try {
    return await session.transactInSteps(async ({ db, account, now }) => {
      const steps = undoSteps(db.connection, changeSetId, { account: account.name, changedAt: now, call });
      for (;;) {
        const step = steps.next();
        if (step.done) return { label: step.value.label };
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    });
  } catch (error) {
    if (refusalOf(error) instanceof Refused) throw error;
    if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true)
      throw new Refused('CONFLICT', historyText.usedSince);
    throw error;
  }
}
