import { recordEvent } from '#db/history/record.ts';
import type { TaskContext } from '#electron/calls/context.ts';

/** Writes into the history that clients left the office: what was taken, never what stood in it. */
export async function logExport(context: TaskContext, label: string, call: string): Promise<void> {
  if (context.session.viewing) {
    // Nothing is written to a damaged file, nor to the copy of it that goes when it is closed.
    context.session.log.info(`${call} from a damaged office`);
    return;
  }
  await context.session.transact(({ db, account, now }) =>
    recordEvent(db.connection, { call, label, account: account.name, changedAt: now }),
  );
}
