import { splitRange } from '#db/imports/comparison.ts';
import { clearStaged, stagedRange, stagedTables } from '#db/imports/runs.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { stage, yieldToOthers } from '#electron/imports/steps.ts';

const stepRows = 2_500;

/** Removes the staged rows of runs in short steps; the runs and their problems stay in the list. */
export async function clearStagedInSteps(
  context: Pick<TaskContext, 'session'>,
  ids: readonly number[],
): Promise<void> {
  for (const run of ids) {
    for (const table of stagedTables) {
      const all = { run, ...stagedRange(context.session.db.connection, table, run) };
      for (const range of splitRange(all, stepRows)) {
        await yieldToOthers();
        await stage(context.session, () => clearStaged(context.session.db.connection, table, range));
      }
    }
  }
}
