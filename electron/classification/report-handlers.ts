import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadScoringAsThen } from '#db/classification/load-scoring.ts';
import { findScoringBefore } from '#db/classification/scorings.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { QueryContext, TaskContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { classifyAt } from '#electron/classification/moment.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import { listOverrideRows } from '#electron/classification/override-rows.ts';
import type { reportCalls } from '#shared/classification/calls.ts';
import { compareClassifications, toCharts, toMoves, toUnitRow } from '#shared/classification/answers.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import { computeDistribution } from '#shared/classification/matrix.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';

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

/** Prints the report and puts it where the person says. */
async function saveReport({ host, today }: TaskContext): Promise<string> {
  const file = await askWhere(host, nlScreen.report.saveTitle, nlScreen.report.fileName(today), {
    name: nlScreen.report.fileKind,
    extensions: ['pdf'],
  });
  const bytes = await host.printToPdf(nlScreen.report.route, { size: 'A4', landscape: false });
  return writeWhole(file, bytes);
}
