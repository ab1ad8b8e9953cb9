import { classifyOffice } from '#db/classification/classify-office.ts';
import type { Connection } from '#db/office/database.ts';
import {
  countOverview,
  findMainRole,
  listGroupsWithoutHead,
  listNotCurrent,
  listWithoutRole,
  type StoredBehind,
} from '#db/overview/overview.ts';
import { listChangedClients, summarizeChanges } from '#db/overview/week.ts';
import { getSetting } from '#db/settings/settings.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import { computeDistribution } from '#shared/classification/matrix.ts';
import { assertNever } from '#shared/common/errors.ts';
import { dayOf } from '#shared/common/days.ts';
import type { OverviewFigure, overviewCalls } from '#shared/overview/calls.ts';
import { oldestCurrentDay } from '#shared/overview/current-day.ts';

const week = 7 * 86_400_000;

export const overviewHandlers: HandlersFor<typeof overviewCalls> = {
  'office.getOverview': (_input, { db, today }) =>
    countOverview(db.connection, {
      oldest: oldestOf(db.connection, today),
      months: getSetting(db.connection, 'strategy.currentMonths'),
    }),

  'office.getStandings': (_input, { db, today }) => {
    const classification = classifyOffice(db, today, 'counts');
    return {
      definitionVersion: classification.definition.definition.version ?? 0,
      distribution: computeDistribution(listActive(classification).map(findStanding)),
    };
  },

  'office.getWeek': (_input, { db, now }) => summarizeChanges(db.connection, weekBefore(now)),

  'office.listBehind': ({ figure }, context) => ({
    mainRole: findMainRole(context.db.connection),
    rows: listBehind(figure, context).map((row) => ({ ...row, isGroup: figure === 'groupsWithoutHead' })),
  }),
};

function listBehind(figure: OverviewFigure, { db, today, now }: QueryContext): StoredBehind[] {
  const { connection } = db;
  switch (figure) {
    case 'strategyNotCurrent':
      return listNotCurrent(connection, oldestOf(connection, today));
    case 'groupsWithoutHead':
      return listGroupsWithoutHead(connection);
    case 'withoutMainRole': {
      const role = findMainRole(connection);
      return role ? listWithoutRole(connection, role.code) : [];
    }
    case 'changedThisWeek':
      return listChangedClients(connection, weekBefore(now), (instant) => dayOf(new Date(instant)));
    default:
      return assertNever(figure, 'a figure without a list');
  }
}

function oldestOf(connection: Connection, today: string): string {
  return oldestCurrentDay(today, getSetting(connection, 'strategy.currentMonths'));
}

function weekBefore(now: string): string {
  return new Date(Date.parse(now) - week).toISOString();
}
