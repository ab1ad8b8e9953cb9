import { useCallback, useEffect, useRef } from 'react';
import type { GridState } from '#shared/grid/model.ts';
import type { CallOutput } from '#shared/calls/contract.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

/** Milliseconds of rest after which an arrangement is kept. */
const DELAY = 2000;

/** Keeps how the person arranged a grid: after a moment of rest, and when leaving the screen. */
export function useRememberedState(screen: string): (state: GridState) => void {
  const pending = useRef<{ state: GridState; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    if (!pending.current) return;
    const { state, timer } = pending.current;
    clearTimeout(timer);
    pending.current = null;
    // What one typed to search is of the moment, not of the arrangement.
    const last = { ...state, search: '' };
    queryClient.setQueryData<CallOutput<'views.list'>>(
      ['views.list', { screen }],
      (answer) => answer && { ...answer, last },
    );
    void invoke('views.remember', { screen, state: last }).catch(() => undefined);
  }, [screen]);

  useEffect(() => flush, [flush]);

  return useCallback(
    (state: GridState) => {
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { state, timer: setTimeout(flush, DELAY) };
    },
    [flush],
  );
}
