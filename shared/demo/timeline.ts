import type { DemoTimeline } from './model.ts';

const dayMilliseconds = 86_400_000;

/** The day so many days before another one, both `YYYY-MM-DD`. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMilliseconds).toISOString().slice(0, 10);
}

/** A moment of an office day so many days ago, as an instant in UTC. */
export function momentBefore(today: string, count: number, minuteOfDay: number): string {
  const minutes = String(minuteOfDay % 60).padStart(2, '0');
  const hours = String(8 + (Math.floor(minuteOfDay / 60) % 8)).padStart(2, '0');
  return `${daysBefore(today, count)}T${hours}:${minutes}:00.000Z`;
}

/** The year in which a day falls. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A little more than a year of work with the program, told from `today` back, so that it never lies in the future. */
export function makeTimeline(today: string): DemoTimeline {
  return {
    firstImportAt: momentBefore(today, 400, 35),
    firstScoringAt: momentBefore(today, 390, 425),
    activationAt: momentBefore(today, 280, 80),
    springScoringAt: momentBefore(today, 255, 400),
    secondImportAt: momentBefore(today, 45, 20),
    autumnScoringAt: momentBefore(today, 28, 440),
    draftAt: momentBefore(today, 6, 310),
  };
}
