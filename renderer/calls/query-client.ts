import { QueryClient } from '@tanstack/react-query';
import type { Topic } from '#shared/calls/define.ts';

/** The page's cache of answers. The office is on the same computer: nothing is retried, nothing goes stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Marks the answers of these topics as stale: the part of a call's name before the dot is its topic. */
export async function invalidate(topics: readonly Topic[]): Promise<void> {
  const stale = new Set<string>([...topics, 'history', 'search']);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && stale.has(name.split('.')[0] ?? ''),
  });
}
