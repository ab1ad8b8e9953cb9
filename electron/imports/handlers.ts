import { listRows, chooseRows } from '#db/imports/list-rows.ts';
import { getRun, isOpenRun, listRuns } from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { getLastImportChange, listLastImport } from '#db/imports/undo-import.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { assertMayTakeBack, mayTakeBack } from '#electron/history/may-take-back.ts';
import { takeBack } from '#electron/history/take-back.ts';
import { commitRuns } from '#electron/imports/commit.ts';
import { discardRuns, openBatch, previewFiles, readAgain } from '#electron/imports/preview.ts';
import { showRun, summarise } from '#electron/imports/show-run.ts';
import { Refused } from '#shared/common/errors.ts';
import path from 'node:path';
import type { importCalls } from '#shared/imports/calls.ts';
import type { ImportKind } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';

export const importHandlers: HandlersFor<typeof importCalls> = {
  'imports.preview': async ({ dropped }, context) => {
    const files = await chooseFiles(context, dropped === true);
    const runs = await previewFiles(context, files);
    return { runs: runs.map((run) => showRun(context.db.connection, run)) };
  },

  'imports.readAgain': async ({ runId, choices, mapping }, context) => {
    const runs = await readAgain(context, runId, { choices, mapping });
    return { runs: runs.map((run) => showRun(context.db.connection, run)) };
  },

  'imports.commit': async ({ runIds, take }, context) => {
    const { runs, changeSetId } = await commitRuns(context, runIds, take);
    return { runs: runs.map(summarise), changeSetId };
  },

  'imports.undo': async (_input, context) => {
    const runs = listLastImport(context.db.connection);
    const changeSetId = getLastImportChange(context.db.connection);
    assertMayTakeBack(context.db.connection, changeSetId, context.account);
    await takeBack(context.session, changeSetId, 'imports.undo');
    return { runs: runs.map((run) => summarise(getRun(context.db.connection, run.id))) };
  },

  'imports.discard': async ({ runIds }, context) => {
    const runs = await discardRuns(context, runIds);
    return { runs: runs.map((run) => showRun(context.db.connection, run)) };
  },

  'imports.listRuns': ({ limit }, { db, account }) => ({
    runs: listRuns(db.connection, { limit })
      .filter((run) => run.status === 'committed' || run.status === 'undone')
      .map(summarise),
    undoableRunIds: listLastImport(db.connection)
      .filter(({ changeSetId }) => mayTakeBack(db.connection, changeSetId ?? 0, account))
      .map((run) => run.id),
  }),

  'imports.getOpen': (_input, context) => {
    const { connection } = context.db;
    const newest = listRuns(connection, { limit: 50 }).find(
      ({ status }) => status === 'previewed' || status === 'refused',
    );
    const runs = newest ? openBatch(context, newest.batchId) : [];
    return {
      runs: runs.map((run) => showRun(connection, run)),
      dropped: context.session.droppedFiles.map((file) => path.basename(file)),
    };
  },

  'imports.listRows': ({ runId, status, offset, limit }, { db }) =>
    listRows(db.connection, getOpenRun(db.connection, runId), { status, offset, limit }),

  'imports.chooseRows': ({ runId, choice, rows, status }, { db }) => ({
    changed: chooseRows(db.connection, getOpenRun(db.connection, runId), { choice, rows, status }),
  }),
};

function getOpenRun(connection: Connection, id: number): ImportRun & { kind: ImportKind } {
  const run = getRun(connection, id);
  if (!isOpenRun(run)) throw new Refused('CONFLICT', importTexts.refusals.notOpen(run.fileName));
  return run;
}

/** Files come from the desktop: dropped on the window or chosen in a dialog, never named by the page. */
async function chooseFiles(context: TaskContext, dropped: boolean): Promise<string[]> {
  if (dropped) {
    const files = context.session.droppedFiles;
    context.session.droppedFiles = [];
    if (files.length === 0) throw new Refused('NOT_FOUND', importTexts.refusals.nothingDropped);
    return files;
  }
  const files = await context.host.dialogs.openFiles({
    title: importTexts.chooseFiles,
    filters: [
      { name: importTexts.tableFiles, extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
      { name: importTexts.allFiles, extensions: ['*'] },
    ],
    multiple: true,
  });
  if (files.length === 0) throw new Refused('CANCELLED', importTexts.refusals.nothingChosen);
  return files;
}
