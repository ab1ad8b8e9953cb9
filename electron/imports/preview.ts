import path from 'node:path';
import { saveProfile } from '#db/imports/profiles.ts';
import {
  addRun,
  getRun,
  lastChange,
  listRuns,
  listSpentRuns,
  nextBatch,
  restartRun,
  saveStatus,
} from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { clearStagedInSteps } from '#electron/imports/clear-staged.ts';
import { compareRuns } from '#electron/imports/compare-runs.ts';
import { readRun } from '#electron/imports/read-run.ts';
import { createFileReader } from '#electron/imports/reading/start-reader.ts';
import { stagingSteps } from '#electron/imports/steps.ts';
import { refuseOpenOffice } from '#electron/office/guard-files.ts';
import { Refused } from '#shared/common/errors.ts';
import { headingsSignature } from '#shared/imports/headings.ts';
import { ImportKind } from '#shared/imports/model.ts';
import type { ColumnMapping, SettingChoices } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';

/** Reads and compares files, each as a run of one batch. Changes nothing in the office. Returns the runs. */
export async function previewFiles(context: TaskContext, files: readonly string[]): Promise<ImportRun[]> {
  const { connection } = context.db;
  refuseOpenOffice(files);
  await clearStagedInSteps(context, listSpentRuns(connection));
  let ids: number[] = [];
  await context.session.transact(() => {
    const batchId = nextBatch(connection);
    ids = files.map((file) =>
      addRun(connection, {
        batchId,
        fileName: path.basename(file).slice(0, 300),
        filePath: path.resolve(file),
        previewedAt: context.now,
        previewedBy: context.account.name,
      }),
    );
  });
  await discardOnFailure(context, ids, async () => {
    const freshSince = lastChange(connection);
    await readAll(context, ids);
    context.progress({ label: importTexts.progress.comparing, done: 0, total: 0 });
    await compareRuns(
      connection,
      ids.map((id) => getRun(connection, id)),
      stagingSteps(context),
      { freshSince },
    );
  });
  return ids.map((id) => getRun(connection, id));
}

async function readAll(context: TaskContext, ids: readonly number[]): Promise<void> {
  const reader = createFileReader(context.host.workerUrl('reader-thread'));
  // Staged rows go into the file once, when all are there: taking the log over halfway writes the same pages time and again.
  const release = context.db.hold();
  try {
    for (const id of ids) await readRun(context, getRun(context.db.connection, id), reader);
  } finally {
    release();
    reader.close();
  }
}

/** Reads one file again as a person wants it read, and remembers a mapping made by hand. Compares its whole batch anew. */
export async function readAgain(
  context: TaskContext,
  runId: number,
  chosen: { choices: SettingChoices; mapping: ColumnMapping[] | null },
): Promise<ImportRun[]> {
  const { connection } = context.db;
  const run = refuseSpent(getRun(connection, runId));
  refuseOpenOffice([run.filePath]);
  await context.session.transact(() => {
    // Only here nothing else can take the run over.
    refuseSpent(getRun(connection, runId));
    restartRun(connection, run.id, chosen);
    const kind = ImportKind.safeParse(chosen.choices.kind ?? run.kind);
    if (chosen.mapping && kind.success) {
      const signature = headingsSignature(chosen.mapping.map(({ heading }) => heading));
      const by = { at: context.now, account: context.account.name };
      saveProfile(connection, { kind: kind.data, signature, mapping: chosen.mapping }, by);
    }
  });
  await discardOnFailure(context, [run.id], async () => {
    await clearStagedInSteps(context, [run.id]);
    await readAll(context, [run.id]);
    await compareRuns(connection, openBatch(context, run.batchId), stagingSteps(context));
  });
  return openBatch(context, run.batchId);
}

function refuseSpent(run: ImportRun): ImportRun {
  if (run.status !== 'previewed' && run.status !== 'refused')
    throw new Refused('CONFLICT', importTexts.refusals.notOpen(run.fileName));
  return run;
}

/** Lets go of runs; the files that stay are compared anew, because they may have leaned on the others. */
export async function discardRuns(context: TaskContext, ids: readonly number[]): Promise<ImportRun[]> {
  const { connection } = context.db;
  const runs = ids.map((id) => getRun(connection, id)).filter((run) => run.status !== 'committed');
  await context.session.transact(() => {
    for (const run of runs) saveStatus(connection, run.id, 'discarded');
  });
  const batches = [...new Set(runs.map((run) => run.batchId))];
  for (const batch of batches)
    await compareRuns(connection, openBatch(context, batch), stagingSteps(context));
  await clearStagedInSteps(
    context,
    runs.map((run) => run.id),
  );
  return batches.flatMap((batch) => openBatch(context, batch));
}

/** The runs of a batch that a person still works on, in the order in which the files were chosen. */
export function openBatch(context: Pick<TaskContext, 'db'>, batchId: number): ImportRun[] {
  return listRuns(context.db.connection, { batchId })
    .filter((run) => run.status === 'previewed' || run.status === 'refused')
    .toReversed();
}

async function discardOnFailure(
  context: TaskContext,
  ids: readonly number[],
  work: () => Promise<void>,
): Promise<void> {
  const { connection } = context.db;
  try {
    await work();
  } catch (error) {
    // The office may be closed or its disk full by now; what stays behind is cleared by the next preview.
    await context.session
      .transact(() => {
        for (const id of ids) saveStatus(connection, id, 'discarded');
      })
      .catch(() => undefined);
    throw error;
  }
}
