import { describe, expect, it } from 'vitest';
import type { StepMeasure } from '#shared/maintenance/model.ts';
import { computeProgress, statusOf, tickedOff, toBasisPoints } from '#shared/maintenance/progress.ts';

const both: StepMeasure[] = [
  { key: 'completeness', threshold: 9500 },
  { key: 'classified', threshold: 10_000 },
];
const of = (completeness: [number, number], classified: [number, number]) =>
  computeProgress(both, ({ key }) => {
    const [filled, asked] = key === 'completeness' ? completeness : classified;
    return { asked, filled };
  });

describe('progress', () => {
  it('is 100 % only when nothing is missing at all', () => {
    expect(toBasisPoints({ asked: 55_000, filled: 54_999 })).toBe(9999);
    expect(toBasisPoints({ asked: 55_000, filled: 55_000 })).toBe(10_000);
  });

  it('is the mean of the measures, with everything that is missing', () => {
    expect(of([96, 100], [1, 2])).toMatchObject({ doneBasisPoints: 7300, missing: 5, isEnough: false });
    expect(of([96, 100], [2, 2])).toMatchObject({ doneBasisPoints: 9800, missing: 4, isEnough: true });
    expect(of([94, 100], [2, 2])).toMatchObject({ isEnough: false });
  });

  it('does not call it done when there is nothing to measure', () => {
    expect(of([0, 0], [0, 0])).toMatchObject({ doneBasisPoints: 0, missing: 0, isEnough: false });
  });

  it('of a step without measures is nothing until a person ticks it off', () => {
    const open = computeProgress([], () => ({ asked: 0, filled: 0 }));
    expect(open).toEqual({ doneBasisPoints: 0, missing: 1, isEnough: false, results: [] });
    expect(tickedOff(open)).toMatchObject({ doneBasisPoints: 10_000, missing: 0 });
    expect(tickedOff(of([1, 2], [1, 2]))).toMatchObject({ doneBasisPoints: 5000 });
  });
});

describe('status', () => {
  const step = { fromOn: '2026-12-01', untilOn: '2027-01-31', closing: null };
  const closing = { on: '2026-11-01', by: 'SEC', reason: null };
  it.each([
    ['2026-11-30', false, 'next'],
    ['2026-11-30', true, 'next'],
    ['2026-12-01', true, 'current'],
    ['2027-01-31', false, 'current'],
    ['2027-02-01', false, 'late'],
    ['2027-02-01', true, 'done'],
  ])('on %s with enough %s is %s', (today, isEnough, status) => {
    expect(statusOf({ ...step, progress: { isEnough } }, today)).toBe(status);
  });

  it('after the window is done when all that is asked for is there, though something is still missing', () => {
    const over = '2027-02-01';
    expect(statusOf({ ...step, progress: of([96, 100], [2, 2]) }, over)).toBe('done');
    expect(statusOf({ ...step, progress: of([94, 100], [2, 2]) }, over)).toBe('late');
    expect(statusOf({ ...step, progress: computeProgress([], () => ({ asked: 0, filled: 0 })) }, over)).toBe(
      'late',
    );
  });

  it('of a closed step is done, whatever the day and the figure', () => {
    for (const today of ['2026-11-30', '2027-01-01', '2027-03-01'])
      expect(statusOf({ ...step, closing, progress: { isEnough: false } }, today)).toBe('done');
  });
});
