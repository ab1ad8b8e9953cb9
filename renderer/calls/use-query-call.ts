import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '#shared/calls/contract.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { invoke } from '#renderer/calls/invoke.ts';

interface QueryOptions {
  /** False while the input is not known yet. */
  enabled?: boolean;
  /** Shows the former answer while the next one is on its way (lists that are searched while typing). */
  keepPrevious?: boolean;
  /** Asks again whenever the screen opens: for counts over records that other calls touch. */
  isFresh?: boolean;
}

/** The answer to a query call, cached until a command touches its topic. What the one at work may not ask is not asked. */
export function useQueryCall<K extends CallName>(
  name: K,
  input: CallInput<K>,
  options: QueryOptions = {},
): UseQueryResult<CallOutput<K>> {
  const isAllowed = useMay(name);
  return useQuery({
    queryKey: [name, input],
    queryFn: () => invoke(name, input),
    enabled: (options.enabled ?? true) && isAllowed,
    ...(options.isFresh ? { refetchOnMount: 'always' as const } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
