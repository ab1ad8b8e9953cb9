import fs from 'node:fs/promises';
import { listProblems } from '#db/imports/list-rows.ts';
import { countLeftOut } from '#db/imports/outcome.ts';
import { getRun, isOpenRun, lastChange, listRuns, saveCommitted } from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { lastId, takeOverRun } from '#db/imports/take-over.ts';
import { runningChangeSet } from '#db/imports/undo-import.ts';
import type { Connection } from '#db/office/database.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { clearStagedInSteps } from '#electron/imports/clear-staged.ts';
import { compareRuns } from '#electron/imports/compare-runs.ts';
import { innerSteps, stagingSteps, yieldToOthers } from '#electron/imports/steps.ts';
import { Refused } from '#shared/common/errors.ts';
import { ImportKind } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';

type OpenRun = ImportRun & { kind: ImportKind };

/**
 * Takes compared runs over in one transaction and one change set: all chosen rows or nothing. Compares anew first what was
 * compared with an older state of the office, and makes a verified backup.
 */
export async function commitRuns(
  context: TaskContext,
  runIds: readonly number[],
  take: 'valid' | 'all',
): Promise<{ runs: ImportRun[]; changeSetId: number | null }> {
  const { connection } = context.db;
  const ids = [...new Set(runIds)];
  const runs = ids.map((id) => checkOpen(connection, getRun(connection, id)));
  const compared = await bringUpToDate(context, runs);
  if (take === 'all') for (const id of ids) refuseWrong(connection, getRun(connection, id));
  context.progress({ label: importTexts.progress.backup, done: 0, total: 0 });
  const { verified } = await startBackup(context);
  const ordered = ImportKind.options.flatMap((kind) =>
    runs.filter((run) => run.kind === kind).toSorted((a, b) => a.id - b.id),
  );
  const label = importTexts.changeLabel(ordered.map((run) => run.fileName));
  let changeSetId: number | null = null;
  await context.longChange(label, async () => {
    changeSetId = runningChangeSet(connection);
    // What another call changed, took over or let go of while the backup began.
    for (const id of ids) checkOpen(connection, getRun(connection, id));
    if (lastChange(connection, changeSetId) !== compared.at) {
      await compareRuns(connection, ordered, innerSteps(context), { isPartial: compared.isPartial });
      if (take === 'all') for (const id of ids) refuseWrong(connection, getRun(connection, id));
    }
    const before = {
      bornAfter: lastId(connection, 'client'),
      employeesBefore: lastId(connection, 'employee'),
    };
    for (const [index, run] of ordered.entries()) {
      if (ordered.slice(0, index).some((earlier) => earlier.kind === run.kind)) {
        await compareRuns(connection, ordered, innerSteps(context), {
          only: new Set([run.id]),
        });
        if (take === 'all') refuseWrong(connection, getRun(connection, run.id));
      }
      await commitRun(context, run, { changeSetId, ...before });
    }
    await verified;
    await flushLog(context);
  });
  clearLater(context, ids);
  const committed = ids.map((id) => getRun(connection, id));
  return { runs: committed, changeSetId: committed[0]?.changeSetId ?? null };
}

function checkOpen(connection: Connection, run: ImportRun): OpenRun {
  if (isOpenRun(run)) return run;
  if (run.status === 'refused') {
    const [problem] = listProblems(connection, run.id, { isNotice: false, limit: 1 }).problems;
    throw new Refused(
      'REFUSED',
      `${run.fileName}: ${problem?.message ?? importTexts.refusals.notOpen(run.fileName)}`,
    );
  }
  throw new Refused('CONFLICT', importTexts.refusals.notOpen(run.fileName));
}

/**
 * Starts the backup and waits until its moment is fixed. It is copied and checked beside the import, which ends only when the
 * backup is known to be good.
 */
async function startBackup(context: TaskContext): Promise<{ verified: Promise<unknown> }> {
  let fix: () => void = () => undefined;
  const fixed = new Promise<void>((resolve) => {
    fix = resolve;
  });
  const verified = makeBackup(context.session, 'import', () => fix());
  await Promise.race([fixed, verified]);
  // The import may fail first; then nobody waits for the backup any more.
  verified.catch(() => undefined);
  return { verified };
}

/**
 * Writes what stands in the write-ahead log to the disk itself, off this thread: the commit forces it out, and would make others
 * wait for the disk. A failure costs time only.
 */
async function flushLog({ db }: TaskContext): Promise<void> {
  try {
    const log = await fs.open(`${db.path}-wal`, 'r+');
    await log.datasync().finally(() => log.close());
  } catch {
    // The commit itself will say what is wrong with the disk.
  }
}

/**
 * Compares anew when the office changed since, or when clients that a preview counted on are not taken along. Returns the newest change
 * that the comparison knows of.
 */
async function bringUpToDate(
  context: TaskContext,
  runs: readonly OpenRun[],
): Promise<{ at: number; isPartial: boolean }> {
  const { connection } = context.db;
  const now = lastChange(connection);
  const isStale = runs.some((run) => run.comparedWith !== now);
  const batches = new Set(runs.map((run) => run.batchId));
  const isPart = [...batches].some((batchId) =>
    listRuns(connection, { batchId }).some(
      (other) => isOpenRun(other) && bringsOthers(other) && !runs.some((run) => run.id === other.id),
    ),
  );
  if (!isStale && !isPart && batches.size === 1) return { at: now, isPartial: isPart };
  context.progress({ label: importTexts.progress.comparing, done: 0, total: 0 });
  await compareRuns(connection, runs, stagingSteps(context), { isPartial: isPart });
  return { at: now, isPartial: isPart };
}

/** Whether rows of other kinds may need what this file brings: clients and employees, or employees alone. */
function bringsOthers({ kind }: OpenRun): boolean {
  return kind === 'relaties' || kind === 'begroting';
}

function refuseWrong(connection: Connection, run: ImportRun): void {
  if (run.counts.wrong === 0) return;
  const { problems } = listProblems(connection, run.id, { isNotice: false, limit: 100 });
  throw new Refused('REFUSED', importTexts.refusals.wrongRows(run.fileName, run.counts.wrong), {
    runId: run.id,
    errors: problems.map(({ isNotice: _isNotice, ...problem }) => problem),
  });
}

async function commitRun(
  context: TaskContext,
  run: OpenRun,
  change: { changeSetId: number | null; bornAfter: number; employeesBefore: number },
): Promise<void> {
  const { connection } = context.db;
  const total = run.counts.rows;
  let steps = 0;
  const pause = async (): Promise<void> => {
    const done = Math.min(total, steps * 1_000);
    context.progress({ label: importTexts.progress.taking(run.fileName), done, total });
    steps += 1;
    await yieldToOthers();
    context.throwIfCancelled();
  };
  const stamp = {
    recordedAt: context.now,
    recordedBy: context.account.name,
    source: run.fileName,
    today: context.today,
    bornAfter: change.bornAfter,
    employeesBefore: change.employeesBefore,
  };
  const { created, changedValues } = await takeOverRun(
    connection,
    { id: run.id, kind: run.kind, ...stamp },
    pause,
  );
  saveCommitted(connection, run.id, {
    at: context.now,
    by: context.account.name,
    outcome: { created, changedValues, ...countLeftOut(connection, run) },
    changeSetId: change.changeSetId,
  });
}

/** Staged rows have served; they go while the person reads the result. What remains is cleared by the next preview. */
function clearLater(context: TaskContext, ids: readonly number[]): void {
  clearStagedInSteps(context, ids).catch((error: unknown) => {
    if (!(error instanceof Refused)) context.session.log.error('clear staged rows', error);
  });
}
