import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { findUnitClients } from '#db/classification/load-units.ts';
import { removeOverride, saveOverride } from '#db/classification/overrides.ts';
import { listPastStandings, listScorings, saveScoring } from '#db/classification/scorings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { compare } from '#electron/classification/compare.ts';
import { definitionHandlers } from '#electron/classification/draft-handlers.ts';
import { classifyAt } from '#electron/classification/moment.ts';
import { listOverrideRows } from '#electron/classification/override-rows.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import { reportHandlers } from '#electron/classification/report-handlers.ts';
import {
  filterUnits,
  toCharts,
  toExplanation,
  toMatrixAnswer,
  toMoves,
  toOverviewClients,
  toUnitRow,
} from '#shared/classification/answers.ts';
import type { classificationCalls } from '#shared/classification/calls.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import { computeDistribution } from '#shared/classification/matrix.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';
import { formatDay } from '#shared/text/format.ts';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const classificationHandlers: HandlersFor<typeof classificationCalls> = {
  ...definitionHandlers,
  ...reportHandlers,

  'classification.getOverview': (input, context) => {
    const { classification, moment } = classifyAt(context, input, 'origins');
    const clients = toOverviewClients(classification);
    return {
      definitionVersion: moment.definitionVersion,
      maxPoints: moment.maxPoints,
      byType: computeDistribution(listActive(classification).map(findStanding)),
      moment,
      clients: clients.filter(({ status }) => status === 'active'),
      others: clients.filter(({ status }) => status !== 'active'),
    };
  },

  'classification.getDashboard': (input, context) => {
    const { classification, moment } = classifyAt(context, input, 'counts');
    const active = listActive(classification);
    return {
      moment,
      distribution: computeDistribution(active.map(findStanding)),
      total: active.length,
      inactive: classification.units.length - active.length,
      withoutHead: active.filter(({ unit }) => unit.hasNoHead).length,
      overrides: active.filter(({ override }) => override !== null).length,
      charts: toCharts(classification).map(({ bars, ...chart }) => ({
        ...chart,
        bars: bars.map(({ unitIds, ...bar }) => ({ ...bar, count: unitIds.length })),
      })),
    };
  },

  'classification.listUnits': ({ filter, ...asked }, context) => {
    const { classification, moment } = classifyAt(context, asked, 'members');
    return { moment, units: filterUnits(classification, filter ?? {}).map(toUnitRow) };
  },

  'classification.explainClient': ({ number, ...asked }, context) => {
    const members = findUnitClients(context.db.connection, number);
    const { classification, moment } = classifyAt(context, asked, 'origins', members);
    const found = classification.units.find(({ unit }) =>
      unit.members.some((member) => member.number === number),
    );
    if (found === undefined) throw new Refused('NOT_FOUND', nlScreen.refusals.clientGone(number));
    return {
      moment,
      unit: toUnitRow(found),
      isMember: found.unit.head?.number !== number,
      lines: toExplanation(classification, found),
    };
  },

  'classification.saveChart': async ({ name, png }, { host }) => {
    const bytes = Buffer.from(png, 'base64');
    if (!bytes.subarray(0, 8).equals(pngSignature))
      throw new Refused('INVALID_INPUT', nlScreen.refusals.noPicture);
    const kind = { name: nlScreen.chart.fileKind, extensions: ['png'] };
    return { path: writeWhole(await askWhere(host, nlScreen.chart.saveTitle, name, kind), bytes) };
  },

  'classification.listPastStandings': ({ number }, { db }) => ({
    standings: listPastStandings(db.connection, number),
  }),

  'classification.compare': ({ comparison }, context) => toMatrixAnswer(compare(context, comparison)),

  'classification.listMoves': ({ comparison, cell }, context) => ({
    moves: toMoves(compare(context, comparison), cell),
  }),

  'classification.listScorings': (_input, { db }) => ({ scorings: listScorings(db.connection) }),

  'classification.recordScoring': ({ reason }, { db, today, now, account, describe }) => {
    describe(nlScreen.changes.scored(formatDay(today)));
    return saveScoring(db.connection, classifyOffice(db, today, 'origins'), {
      definitionId: getActiveDefinition(db).id,
      kind: 'reference',
      reason,
      scoredAt: now,
      scoredBy: account.name,
    });
  },

  'classification.listOverrides': (_input, { db, today }) => ({
    overrides: listOverrideRows(db, classifyOffice(db, today, 'counts'), today),
  }),

  'classification.setOverride': ({ number, ...override }, { db, today, now, account, describe }) => {
    if (override.expiresOn < today) throw new Refused('REFUSED', nlScreen.refusals.expired);
    const { id, unitName } = saveOverride(db.connection, number, override, { account: account.name, now });
    describe(nlScreen.changes.overrideSet(unitName, override.type));
    return { id };
  },

  'classification.removeOverride': ({ id }, { db, describe }) => {
    describe(nlScreen.changes.overrideRemoved(removeOverride(db.connection, id).unitName));
    return {};
  },
};
