import path from 'node:path';
import { loadCodeLists } from '#db/imports/code-lists.ts';
import { listProfiles } from '#db/imports/profiles.ts';
import { saveHeader, saveProblemCount, saveStatus } from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { addProblems, createRowStager } from '#db/imports/stage-rows.ts';
import type { RowStager } from '#db/imports/stage-rows.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { FileHeader, RowBatch } from '#electron/imports/reading/messages.ts';
import { stage, yieldToOthers } from '#electron/imports/steps.ts';
import { unpackColumn } from '#electron/imports/reading/pack-columns.ts';
import type { FileReader } from '#electron/imports/reading/start-reader.ts';
import { ImportKind } from '#shared/imports/model.ts';
import type { Problem } from '#shared/imports/model.ts';
import { listStagedColumns } from '#shared/imports/row-reader.ts';
import { importTexts } from '#shared/imports/nl.ts';

const listNames: Readonly<Record<string, string>> = {
  branch: 'Branche',
  legal_form: 'Rechtsvorm',
  leave_reason: 'Reden vertrek',
  life_cycle: 'Levensfase',
  function: 'Rol',
  employee: 'RLM, RLM.ass, JRK of ACC',
};

/** Reads the file of a run into its staging table, batch by batch. Ends with the run previewed or refused. */
export async function readRun(context: TaskContext, run: ImportRun, reader: FileReader): Promise<void> {
  const { connection } = context.db;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  let stager: RowStager | undefined;
  let overgrown: Problem | undefined;
  const transact = (work: () => void): Promise<void> => stage(context.session, work);
  let waiting: Promise<void> = Promise.resolve();

  const takeHeader = (header: FileHeader): void => {
    const { type: _type, sha256, bytes, kind, ...reading } = header;
    waiting = transact(() => {
      saveHeader(connection, run.id, { sha256, bytes, kind, header: JSON.stringify(reading) });
      const importKind = ImportKind.safeParse(kind);
      if (importKind.success) {
        stager = createRowStager(
          connection,
          { id: run.id, kind: importKind.data },
          listStagedColumns(importKind.data),
          new Set(header.mapping.flatMap(({ target }) => (target ? [target.field] : []))),
        );
      }
    });
  };
  const takeBatch = async (batch: RowBatch): Promise<void> => {
    // Batches of several files can follow each other without a pause; a person's calls go in between.
    await yieldToOthers();
    await waiting;
    const columns = batch.columns.map((column) => unpackColumn(column, batch.rows.length));
    await transact(() => stager?.add({ ...batch, columns }));
    const estimated = batch.share > 0 ? Math.round(batch.recordsDone / batch.share) : 0;
    const label = importTexts.progress.reading(path.basename(run.filePath));
    context.progress({ label, done: batch.recordsDone, total: Math.max(estimated, batch.recordsDone) });
    if (stager?.overgrown !== undefined) {
      const detail = listNames[stager.overgrown] ?? stager.overgrown;
      overgrown = { row: 0, column: null, value: null, code: 'TOO_MANY_CODES', detail };
      stop.abort();
    }
  };
  const result = await reader.read(
    {
      path: run.filePath,
      choices: run.choices,
      mapping: run.mapping,
      remembered: listProfiles(connection),
      lists: loadCodeLists(context.db),
    },
    { header: takeHeader, batch: takeBatch },
    signal,
  );
  await waiting;
  context.throwIfCancelled();
  await transact(() => {
    const problem = overgrown ?? (result.type === 'refused' ? result.problem : undefined);
    if (problem) addProblems(connection, run.id, [problem], true);
    else stager?.finish();
    if (result.type === 'done') saveProblemCount(connection, run.id, result.problems);
    saveStatus(connection, run.id, problem ? 'refused' : 'previewed');
  });
}
