import type { TaskContext } from '#electron/calls/context.ts';
import type { Step } from '#electron/imports/compare-runs.ts';

/** Lets calls that have arrived go first. */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Steps in transactions of their own, for staging; stops when the person has asked to. */
export function stagingSteps(context: TaskContext): Step {
  return async (work) => {
    await yieldToOthers();
    context.throwIfCancelled();
    await context.session.transact(work);
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
