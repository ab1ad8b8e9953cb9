import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows kept in the page above and below what is in sight, so that scrolling shows no gaps. */
const spare = 12;

/** Which rows of equal height stand in the page, by how far one scrolled. */
export function useWindow(scroller: RefObject<HTMLElement | null>, length: number, rowHeight: number) {
  const [view, setView] = useState({ top: 0, height: 900 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight || 900 });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, [scroller]);
  const count = view.height / rowHeight;
  const first = Math.floor(view.top / rowHeight);
  return {
    from: Math.max(0, Math.min(first - spare, length)),
    to: Math.min(length, Math.ceil(first + count) + spare),
    count,
    /** Scrolls just enough to bring a row in sight, clear of headings and totals. */
    reveal: (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const margin = rowHeight * 4;
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top + rowHeight + margin > element.scrollTop + element.clientHeight)
        element.scrollTo({ top: top + rowHeight + margin - element.clientHeight });
    },
  };
}
