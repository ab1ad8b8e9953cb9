import { useEffect } from 'react';
import { invoke } from '#renderer/calls/invoke.ts';

/** Told at most this often: the shortest time after which an office locks is a minute. */
const betweenReports = 15_000;

/** What people do at a computer; moving the pointer over the window is enough. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Tells the office that somebody is at work, as long as `isOn`. The office decides when nobody is. */
export function useActivity(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let toldAt = Number.NEGATIVE_INFINITY;
    const onSign = () => {
      const now = performance.now();
      if (now - toldAt < betweenReports) return;
      toldAt = now;
      // Nobody is waiting for it; a locked office tells so itself.
      invoke('accounts.reportActivity', {}).catch(() => undefined);
    };
    onSign();
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [isOn]);
}
