import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import {
  nextZoom,
  placeOf,
  scrollForZoom,
  stretchOf,
  type BoardZoom,
} from '#shared/maintenance/board-axis.ts';

interface Options {
  zoom: BoardZoom;
  year: number;
  today: string;
  onZoom: (zoom: BoardZoom) => void;
}

/** The part of the scroller in which the year moves: beside the names of the steps. */
function measure(scroller: HTMLElement): { labels: number; inSight: number } {
  const axis = scroller.querySelector('[data-axis]');
  const labels = scroller.querySelector('[data-corner]')?.getBoundingClientRect().width ?? 0;
  return { labels: axis ? labels : 0, inSight: scroller.clientWidth - labels };
}

/** One notch of a mouse wheel; a trackpad sends many small ones. */
const notch = 100;

/**
 * Zooming keeps the day under the pointer in place; without a pointer it keeps today, or else the middle of what is in sight.
 */
export function useBoardZoom({ zoom, year, today, onZoom }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const former = useRef(zoom);

  useLayoutEffect(() => {
    const element = scroller.current;
    const from = stretchOf[former.current];
    former.current = zoom;
    const to = stretchOf[zoom];
    if (!element || from === to) return;
    const { inSight } = measure(element);
    const now = placeOf(year, today) * inSight * from - element.scrollLeft;
    const isNowInSight = now >= 0 && now <= inSight;
    const at = anchor.current ?? (isNowInSight ? now : inSight / 2);
    anchor.current = null;
    element.scrollTo({ left: scrollForZoom(element.scrollLeft, at, { from, to }) });
  }, [zoom, year, today]);

  const onWheel = useEffectEvent((event: WheelEvent, by: 1 | -1) => {
    const element = scroller.current;
    if (!element) return;
    const { labels, inSight } = measure(element);
    const at = event.clientX - element.getBoundingClientRect().left - labels;
    anchor.current = Math.min(inSight, Math.max(0, at));
    onZoom(nextZoom(zoom, by));
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let rolled = 0;
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Otherwise the whole window grows.
      event.preventDefault();
      rolled += event.deltaY;
      if (Math.abs(rolled) < notch) return;
      onWheel(event, rolled < 0 ? 1 : -1);
      rolled = 0;
    };
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, []);

  /** Brings today to the middle of what is in sight. */
  const showToday = () => {
    const element = scroller.current;
    if (!element) return;
    const { inSight } = measure(element);
    element.scrollTo({ left: placeOf(year, today) * inSight * stretchOf[zoom] - inSight / 2 });
  };
  return { scroller, showToday };
}
