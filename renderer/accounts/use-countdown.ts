import { useEffect, useState } from 'react';

/** The seconds that are left of `seconds`, counted from when `from` (another value for another wait) was given. */
export function useCountdown(seconds: number, from: number): number {
  const [tick, setTick] = useState({ seconds, from, passed: 0 });
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const passed = Math.floor((performance.now() - startedAt) / 1000);
      setTick({ seconds, from, passed });
      if (passed >= seconds) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [seconds, from]);
  // What was counted of another wait says nothing of this one.
  const passed = tick.seconds === seconds && tick.from === from ? tick.passed : 0;
  return Math.max(0, seconds - passed);
}

/** A wait as a person says it: `45 seconden`, `1 minuut en 20 seconden`. */
export function formatWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    minutes === 0 ? '' : minutes === 1 ? '1 minuut' : `${minutes} minuten`,
    rest === 0 && minutes > 0 ? '' : rest === 1 ? '1 seconde' : `${rest} seconden`,
  ];
  return parts.filter((part) => part !== '').join(' en ');
}
