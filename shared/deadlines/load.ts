import type { DeadlineFamily } from '#shared/deadlines/model.ts';

/** How many deadlines of a family fall on a day, and how many of them were done. */
export interface DayCount {
  dueOn: string;
  family: DeadlineFamily;
  total: number;
  done: number;
}

/** The layers of the chart: btw with its opgaaf and suppletie together, so that there are no more than six. */
export const loadSeries = [
  { key: 'vat', families: ['vat', 'icp', 'suppletie'] },
  { key: 'payroll', families: ['payroll'] },
  { key: 'income_tax', families: ['income_tax'] },
  { key: 'corporate_tax', families: ['corporate_tax'] },
  { key: 'accounts', families: ['accounts'] },
  { key: 'wwft', families: ['wwft'] },
] as const satisfies readonly { key: DeadlineFamily; families: readonly DeadlineFamily[] }[];

export type LoadLayer = (typeof loadSeries)[number]['key'];

export interface LoadChart {
  year: number;
  /** Deadlines per month, January first, of each layer that has any. */
  series: { key: LoadLayer; counts: number[]; done: number[] }[];
  totals: number[];
  /** Free room per month in hundredths of an hour; null when nobody has a budget. */
  room: number[] | null;
  /** The month with most deadlines; null without any. */
  busiest: number | null;
  /** Months with more deadlines than an average one and no free room left. */
  tight: number[];
}

/** Deadlines and free room per month, side by side. */
export function computeLoadChart(
  year: number,
  days: readonly DayCount[],
  room: readonly number[] | null,
): LoadChart {
  const sum = (families: readonly DeadlineFamily[], pick: (day: DayCount) => number) =>
    Array.from({ length: 12 }, (_each, index) =>
      days
        .filter(({ dueOn, family }) => Number(dueOn.slice(5, 7)) === index + 1 && families.includes(family))
        .reduce((total, day) => total + pick(day), 0),
    );
  const series = loadSeries
    .map(({ key, families }) => ({
      key,
      counts: sum(families, ({ total }) => total),
      done: sum(families, ({ done }) => done),
    }))
    .filter((layer) => layer.counts.some((count) => count > 0));
  const totals = Array.from({ length: 12 }, (_each, index) =>
    series.reduce((total, layer) => total + (layer.counts[index] ?? 0), 0),
  );
  const most = Math.max(...totals);
  const average = totals.reduce((total, count) => total + count, 0) / 12;
  return {
    year,
    series,
    totals,
    room: room === null ? null : [...room],
    busiest: most === 0 ? null : totals.indexOf(most) + 1,
    tight: totals.flatMap((count, index) =>
      count > average && room !== null && (room[index] ?? 0) <= 0 ? [index + 1] : [],
    ),
  };
}
