import type { OverviewFigure } from '#shared/overview/calls.ts';

/** Where the list behind each figure stands. */
export const behindPaths: Readonly<Record<OverviewFigure, string>> = {
  strategyNotCurrent: '/overzicht/strategie',
  groupsWithoutHead: '/overzicht/zonder-hoofd',
  withoutMainRole: '/overzicht/zonder-beheerder',
  changedThisWeek: '/overzicht/gewijzigd',
};
