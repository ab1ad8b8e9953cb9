import type { Closing, MeasureResult, Progress, StepMeasure, StepStatus } from '#shared/maintenance/model.ts';

/** How many things a measure asks and how many of them are there. */
export interface Counted {
  asked: number;
  filled: number;
}

/** The part that is there in hundredths of a percent, rounded down: 10,000 is really everything. Nothing asked gives 0. */
export function toBasisPoints({ asked, filled }: Counted): number {
  return asked === 0 ? 0 : Math.floor((filled * 10_000) / asked);
}

/** How far a step is by its measures. Without measures nothing is known until a person closes the step: 0 %, one thing missing. */
export function computeProgress(
  measures: readonly StepMeasure[],
  countOf: (measure: StepMeasure) => Counted,
): Progress {
  const results = measures.map((measure): MeasureResult => {
    const counted = countOf(measure);
    return { ...measure, ...counted, basisPoints: toBasisPoints(counted) };
  });
  if (results.length === 0) return { doneBasisPoints: 0, missing: 1, isEnough: false, results };
  const sum = results.reduce((total, { basisPoints }) => total + basisPoints, 0);
  return {
    doneBasisPoints: Math.floor(sum / results.length),
    missing: results.reduce((total, { asked, filled }) => total + asked - filled, 0),
    isEnough: results.every(({ basisPoints, threshold }) => basisPoints >= threshold),
    results,
  };
}

/** What a step without measures is once a person has closed it. */
export function tickedOff(progress: Progress): Progress {
  return progress.results.length > 0
    ? progress
    : { doneBasisPoints: 10_000, missing: 0, isEnough: true, results: [] };
}

/** Where a step is on a day; see `StepStatus`. */
export function statusOf(
  step: {
    fromOn: string;
    untilOn: string;
    closing: Closing | null;
    progress: Pick<Progress, 'isEnough'>;
  },
  today: string,
): StepStatus {
  if (step.closing !== null) return 'done';
  if (today < step.fromOn) return 'next';
  if (today <= step.untilOn) return 'current';
  return step.progress.isEnough ? 'done' : 'late';
}
