import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/** Whether a year is closed, so that a screen offers no edits of it; false until that is known. */
export function useClosedYear(year: number): boolean {
  return useQueryCall('closing.listClosed', {}).data?.years.some((closed) => closed.year === year) === true;
}
