import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus when what had it went away: the button that started an import, or the dialog that was answered. Give the ref to a heading or
 * a region with `tabIndex={-1}`, so that the keyboard and a screen reader go on at the result instead of at the top of the page.
 */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    // A button that was switched off still seems to have it for a moment.
    const isLost = activeElement === null || activeElement === body || activeElement.matches(':disabled');
    if (isLost) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
