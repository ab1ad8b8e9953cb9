import { lineOf, sumMonths } from '#shared/capacity/compute-capacity.ts';
import { freeShare, groupBy } from '#shared/capacity/group-rows.ts';
import type { CapacityYear, CellScope, MonthSums, ServiceDemand } from '#shared/capacity/model.ts';

/** One layer of the chart. */
export interface DemandSeries {
  /** What it opens; null for what is left when there are too many. */
  scope: CellScope | null;
  /** The name of a service; null where the screen names the scope. */
  name: string | null;
  demand: MonthSums;
}

/** Demand stacked by month against what people have for it. */
export interface DemandChart {
  /** Largest first, at most six; what nobody has is one of them when it is by function. */
  series: readonly DemandSeries[];
  demand: MonthSums;
  /** Available − control of everyone: what can be planned. */
  capacity: MonthSums;
  /** Months in which more is asked than there is, 1 is January. */
  shortMonths: readonly number[];
  /** The month with the least room as a part of its capacity; null when nothing is available in any. */
  tightest: { month: number; basisPoints: number } | null;
}

/** More than one tells apart. */
const seriesShown = 6;

/** The chart by service. */
export function chartByService(year: CapacityYear, services: readonly ServiceDemand[]): DemandChart {
  return toChart(
    year,
    services.map(({ service, name, planned }) => ({
      scope: { kind: 'service', code: service },
      name,
      demand: planned,
    })),
  );
}

/** The chart by function of who does the work; demand of nobody is a layer of its own. */
export function chartByFunction(year: CapacityYear): DemandChart {
  const series: DemandSeries[] = groupBy('function', year.rows).map((group) => ({
    scope: group.scope,
    name: null,
    demand: lineOf(group, 'planned'),
  }));
  return toChart(year, [...series, { scope: { kind: 'unassigned' }, name: null, demand: year.unassigned }]);
}

function toChart(year: CapacityYear, all: readonly DemandSeries[]): DemandChart {
  const present = all
    .filter(({ demand }) => demand.yearCentihours > 0)
    .toSorted((a, b) => b.demand.yearCentihours - a.demand.yearCentihours);
  const kept = present.length > seriesShown ? present.slice(0, seriesShown - 1) : present;
  const rest = present.slice(kept.length);
  const series =
    rest.length === 0
      ? kept
      : [...kept, { scope: null, name: null, demand: addUp(rest.map(({ demand }) => demand)) }];
  const demand = addUp(present.map(({ demand: own }) => own));
  const capacity = addUp(
    year.rows.map((row) => {
      const control = lineOf(row, 'control').monthCentihours;
      return sumMonths(
        lineOf(row, 'available').monthCentihours.map((hours, month) => hours - (control[month] ?? 0)),
      );
    }),
  );
  const free = capacity.monthCentihours.map((hours, month) => hours - (demand.monthCentihours[month] ?? 0));
  const shares = free.flatMap((hours, index) => {
    const basisPoints = freeShare(hours, capacity.monthCentihours[index] ?? 0);
    return basisPoints === null ? [] : [{ month: index + 1, basisPoints }];
  });
  return {
    series,
    demand,
    capacity,
    shortMonths: free.flatMap((hours, index) => (hours < 0 ? [index + 1] : [])),
    tightest: shares.toSorted((a, b) => a.basisPoints - b.basisPoints)[0] ?? null,
  };
}

function addUp(sums: readonly MonthSums[]): MonthSums {
  return sumMonths(
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((_zero, month) =>
      sums.reduce((total, { monthCentihours }) => total + (monthCentihours[month] ?? 0), 0),
    ),
  );
}
