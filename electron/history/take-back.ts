import { sqliteCode } from '#db/office/refusals.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import { historyText } from '#shared/history/nl.ts';

/**
 * One transaction that takes changes back. The log knows which records a later change touched, but not that a later record points to
 * one of them or took its number: the file itself refuses that, some of it only at the end of the transaction, and here it
 * becomes a refusal that a person can act on.
 */
export async function takeBack<T>(session: OfficeSession, work: (context: QueryContext) => T): Promise<T> {
  try {
    return await session.transact(work);
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true)
      throw new Refused('CONFLICT', historyText.usedSince);
    throw error;
  }
}
