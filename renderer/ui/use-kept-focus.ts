import { useEffect } from 'react';

/**
 * Gives a button the focus back that it lost by being switched off while it was at work: the browser takes it away for good, and the
 * keyboard would go on at the top of the page. For the whole window, once.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null;
    };
    const observer = new MutationObserver((changes) => {
      const { activeElement, body } = document;
      const isFree = activeElement === null || activeElement === body;
      const isBack = changes.some(({ target }) => target === last) && last?.matches(':disabled') === false;
      if (isFree && isBack) last?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}
