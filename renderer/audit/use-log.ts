import { useInfiniteQuery } from '@tanstack/react-query';
import type { LogCursor, LogFilter, LogSet } from '#shared/audit/calls.ts';
import { invoke } from '#renderer/calls/invoke.ts';

/** The log as far as it was read: pages are added at the old end. */
export interface ReadLog {
  sets: LogSet[];
  isLoading: boolean;
  isFiltered: boolean;
  /** There is more, or more to search. */
  canGoOn: boolean;
  searchedBackTo: string | null;
  goOn: () => void;
}

/** Reads the log page by page. */
export function useLog(filter: LogFilter): ReadLog {
  const query = useInfiniteQuery({
    queryKey: ['history.search', filter],
    queryFn: ({ pageParam }) => invoke('history.search', { ...filter, before: pageParam }),
    // TanStack Query takes the type of the cursor from the first one.
    initialPageParam: null as LogCursor | null,
    getNextPageParam: (page) => page.next,
  });
  const { from, until, account, records, topic, client, text } = filter;
  const pages = query.data?.pages ?? [];
  return {
    sets: pages.flatMap((page) => page.sets),
    isLoading: query.isFetching,
    isFiltered:
      [from, until, account, topic, client].some((value) => value !== null) ||
      records.length > 0 ||
      text !== '',
    canGoOn: query.hasNextPage,
    searchedBackTo: pages.at(-1)?.searchedBackTo ?? null,
    goOn: () => void query.fetchNextPage(),
  };
}
