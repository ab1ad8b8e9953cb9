import fs from 'node:fs';
import path from 'node:path';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadScoringAsThen } from '#db/classification/load-scoring.ts';
import { findScoringBefore } from '#db/classification/scorings.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { QueryContext, TaskContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { classifyAt } from '#electron/classification/moment.ts';
import { listOverrideRows } from '#electron/classification/override-rows.ts';
import type { reportCalls } from '#shared/classification/calls.ts';
import { compareClassifications, toCharts, toMoves, toUnitRow } from '#shared/classification/answers.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import { computeDistribution } from '#shared/classification/matrix.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

export const reportHandlers: HandlersFor<typeof reportCalls> = {
  'classification.getReport': (_input, context) => makeReport(context),

  'classification.saveReport': async (_input, context) => ({ path: await saveReport(context) }),
};

/** What the partners' meeting reads: the present distribution, what changed since the last reference date, and by what rules. */
function makeReport(context: QueryContext) {
  const { db, today } = context;
  const { classification, moment } = classifyAt(context, {}, 'members');
  const active = listActive(classification);
  const previous = findScoringBefore(db.connection, today) ?? null;
  const moves =
    previous === null
      ? []
      : toMoves(compareClassifications(loadScoringAsThen(db, previous), classification, 'shown'));
  return {
    officeName: getSetting(db.connection, 'office.name'),
    moment,
    distribution: computeDistribution(active.map(findStanding)),
    previous,
    moves,
    units: active.map(toUnitRow),
    charts: toCharts(classification).map(({ bars, ...chart }) => ({
      ...chart,
      bars: bars.map(({ unitIds, ...bar }) => ({ ...bar, count: unitIds.length })),
    })),
    definition: getActiveDefinition(db),
    overrides: listOverrideRows(db, classification, today),
  };
}

/** Prints the report and puts it where the person says; an existing file is replaced only by a complete one. */
async function saveReport({ host, today }: TaskContext): Promise<string> {
  const suggested = path.join(host.paths.documents, nlScreen.report.fileName(today));
  const file = await host.dialogs.saveFile({
    title: nlScreen.report.saveTitle,
    suggestedName: suggested,
    filters: [{ name: nlScreen.report.fileKind, extensions: ['pdf'] }],
  });
  if (file === null) throw new Refused('CANCELLED', nlScreen.refusals.nothingChosen);
  const bytes = await host.printToPdf(nlScreen.report.route, { size: 'A4', landscape: false });
  const target = file.toLowerCase().endsWith('.pdf') ? file : `${file}.pdf`;
  const partial = `${target}.deel`;
  try {
    fs.writeFileSync(partial, bytes);
    fs.renameSync(partial, target);
  } catch {
    fs.rmSync(partial, { force: true });
    throw new Refused('DISK_FULL', nlScreen.refusals.notWritten(target), { path: target });
  }
  return target;
}
