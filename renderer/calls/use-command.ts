import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '#shared/calls/contract.ts';
import { CallRefused, invoke } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { touchedBy } from '#renderer/calls/touched-by.ts';
import { showRefusal } from '#renderer/ui/notices.ts';

interface CommandOptions<K extends CallName> {
  onSuccess?: (data: CallOutput<K>) => void;
  /** Handles a refusal in place; without it a notice is shown. */
  onRefused?: (refusal: CallRefused) => void;
}

/** A command or task: runs when `mutate` is called, then refreshes what it touched. Refusals are shown, never lost. */
export function useCommand<K extends CallName>(
  name: K,
  options: CommandOptions<K> = {},
): UseMutationResult<CallOutput<K>, Error, CallInput<K>> {
  return useMutation({
    mutationKey: [name],
    mutationFn: (input: CallInput<K>) => invoke(name, input),
    onSuccess: async (data) => {
      options.onSuccess?.(data);
      const touched = await touchedBy(name);
      if (touched) await invalidate(touched);
    },
    onError: (error) => {
      if (error instanceof CallRefused && error.code === 'CANCELLED') return;
      if (error instanceof CallRefused && options.onRefused) options.onRefused(error);
      else showRefusal(error);
    },
  });
}
