import { type RefObject, useEffect } from 'react';
import type { RunningGrid } from './use-engine.ts';

/**
 * Keys for the grid of the screen while the focus is somewhere else: Ctrl+F searches the list, and the arrow down enters it while
 * nothing is focused, as after a switch of screens.
 */
export function usePageKeys<Row>(
  search: RefObject<HTMLInputElement | null>,
  running: RunningGrid<Row> | null,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return;
      const isControl = event.ctrlKey || event.metaKey;
      if (isControl && event.key.toLowerCase() === 'f' && !isInDialog(event.target)) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      }
      if (!isControl && event.key === 'ArrowDown' && running && isNowhere(event.target)) {
        event.preventDefault();
        const at = running.engine.active;
        running.engine.focus(at?.row ?? 0, at?.column ?? 0);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [search, running]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.tagName === 'MAIN');
}
