import { useMemo } from 'react';
import type { DayCount } from '#shared/maintenance/board-marks.ts';
import { firstDayOf, lastDayOf } from '#shared/maintenance/board-axis.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/** The statutory dates of a year, counted per day and family; undefined until they are known. */
export function useDayCounts(year: number): readonly DayCount[] | undefined {
  const range = { from: firstDayOf(year), until: lastDayOf(year) };
  const { data } = useQueryCall('deadlines.countByDay', range, { isFresh: true });
  return useMemo(() => data?.days.map(({ dueOn, total }) => ({ dueOn, count: total })), [data]);
}
