import { checkClients, checkDuplicates, checkGroups, checkOtherFiles } from '#db/imports/check-staged.ts';
import { createComparison } from '#db/imports/compare.ts';
import { splitRange, type Range } from '#db/imports/comparison.ts';
import { checkLines } from '#db/imports/resolve-lines.ts';
import { isOpenRun, lastChange, saveCounts, stagedRange } from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { stagingOf } from '#db/imports/staging.ts';
import type { Connection } from '#db/office/database.ts';
import type { ImportKind } from '#shared/imports/model.ts';

/** Does one short piece of work on the staging tables, and lets other calls go first. */
export type Step = (work: () => void) => Promise<void>;

/** Stands for a comparison that held for one commit only. */
const neverCurrent = -1;

const stepRows = 2_500;

/**
 * Compares runs with the office and with each other, in short steps: clients first, because the other kinds may need clients
 * that they bring.
 *
 * @param together the runs that are or will be taken over together
 * @param options.only compares these alone, against the others
 * @param options.freshSince the rows were told apart while they were read, from this change of the office on
 * @param options.isPartial some of a preview's runs are left out: the comparison must not be relied upon later
 */
export async function compareRuns(
  connection: Connection,
  together: readonly ImportRun[],
  step: Step,
  options: { only?: ReadonlySet<number>; isPartial?: boolean; freshSince?: number } = {},
): Promise<void> {
  const open = together.filter(isOpenRun);
  const bringing = open.filter((run) => run.kind === 'relaties');
  for (const run of open) if (run.kind === 'planning') await resolveRun(connection, run, step);
  const ordered = [...bringing, ...open.filter((run) => run.kind !== 'relaties')];
  for (const run of ordered) {
    if (options.only && !options.only.has(run.id)) continue;
    await compareRun(connection, run, step, { open, bringing, ...options });
  }
}

/** Looks up what planned lines name, in all files of a preview: they are compared with each other by it. */
async function resolveRun(
  connection: Connection,
  run: ImportRun & { kind: ImportKind },
  step: Step,
): Promise<void> {
  const comparison = createComparison(connection, run.kind);
  for (const range of listRanges(connection, run)) await step(() => comparison.reset(range));
}

function listRanges(connection: Connection, run: ImportRun & { kind: ImportKind }): Range[] {
  const all = { run: run.id, ...stagedRange(connection, stagingOf(run.kind).table, run.id) };
  return splitRange(all, stepRows);
}

async function compareRun(
  connection: Connection,
  run: ImportRun & { kind: ImportKind },
  step: Step,
  others: {
    open: readonly ImportRun[];
    bringing: readonly ImportRun[];
    isPartial?: boolean;
    freshSince?: number;
  },
): Promise<void> {
  const comparison = createComparison(connection, run.kind);
  const ranges = listRanges(connection, run);
  const isFresh = others.freshSince !== undefined;
  let comparedWith = others.freshSince ?? neverCurrent;
  await step(() => {
    if (!isFresh && !others.isPartial) comparedWith = lastChange(connection);
    connection.prepare('DELETE FROM main.import_problem WHERE run_id = ? AND is_from_reader = 0').run(run.id);
    connection.prepare('DELETE FROM main.import_difference WHERE run_id = ?').run(run.id);
  });
  // Planned lines were told apart before: `resolveRun`.
  const isToldApart = run.kind === 'planning' || (isFresh && !comparison.needsReset);
  if (!isToldApart) for (const range of ranges) await step(() => comparison.reset(range));
  if (run.kind === 'planning') await step(() => checkLines(connection, run, others.open));
  await step(() => checkDuplicates(connection, run));
  if (others.open.some((other) => other.id !== run.id && other.kind === run.kind)) {
    await step(() => checkOtherFiles(connection, run, others.open));
  }
  if (run.kind === 'relaties') await step(() => checkGroups(connection, run));
  else if (run.kind !== 'begroting') await step(() => checkClients(connection, run, others.bringing));
  if (comparison.isNeeded(run.id)) for (const range of ranges) await step(() => comparison.compare(range));
  await step(() => {
    comparison.finish(run.id);
    saveCounts(connection, run, comparedWith);
  });
}
