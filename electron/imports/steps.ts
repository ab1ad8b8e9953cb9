import type { TaskContext } from '#electron/calls/context.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { Step } from '#electron/imports/compare-runs.ts';

/** Lets calls that have arrived go first. */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * One short transaction on the staging tables. It is not forced to the disk: rows that a power cut takes are read again, and
 * what a person changes later is forced out together with everything before it.
 */
export function stage(session: OfficeSession, work: () => void): Promise<void> {
  return session.exclusively(() => {
    const { connection } = session.db;
    connection.pragma('synchronous = NORMAL');
    try {
      connection.transaction(work).immediate();
    } finally {
      connection.pragma('synchronous = FULL');
    }
  });
}

/** Steps in transactions of their own, for staging; stops when the person has asked to. */
export function stagingSteps(context: TaskContext): Step {
  return async (work) => {
    await yieldToOthers();
    context.throwIfCancelled();
    await stage(context.session, work);
  };
}

/** Steps inside a transaction that is already open. */
export function innerSteps(context: TaskContext): Step {
  return async (work) => {
    await yieldToOthers();
    context.throwIfCancelled();
    work();
  };
}
