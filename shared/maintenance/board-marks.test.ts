import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/common/days.ts';
import { computeMarks } from './board-marks.ts';

describe('computeMarks', () => {
  it('adds up the rules of a day', () => {
    const marks = computeMarks(
      2026,
      [
        { dueOn: '2026-04-30', count: 124 },
        { dueOn: '2026-04-30', count: 6 },
        { dueOn: '2026-04-29', count: 1 },
      ],
      'month',
    );
    expect(marks.map(({ fromOn, count }) => [fromOn, count])).toEqual([
      ['2026-04-29', 1],
      ['2026-04-30', 130],
    ]);
    expect(marks[1]?.ticks[0]).toMatchObject({ height: 1, place: 0.5 });
  });

  it('joins the days of a week when the whole year is in sight, each at its own place', () => {
    const [mark] = computeMarks(
      2026,
      [
        { dueOn: '2026-04-27', count: 1 },
        { dueOn: '2026-05-01', count: 4 },
      ],
      'year',
    );
    expect(mark).toMatchObject({ fromOn: '2026-04-27', untilOn: '2026-05-03', count: 5 });
    expect(mark?.ticks.map(({ on }) => on)).toEqual(['2026-04-27', '2026-05-01']);
    expect(mark?.ticks[0]?.height).toBe(0.5);
  });

  it('cuts the week at the end of the year', () => {
    const [mark] = computeMarks(2026, [{ dueOn: '2026-12-31', count: 9 }], 'year');
    expect(mark).toMatchObject({ fromOn: '2026-12-28', untilOn: '2026-12-31' });
    expect((mark?.start ?? 0) + (mark?.width ?? 0)).toBeCloseTo(1, 12);
  });

  it('leaves out other years and days without dates', () => {
    const counts = [
      { dueOn: '2025-12-31', count: 3 },
      { dueOn: '2027-01-01', count: 3 },
      { dueOn: '2026-06-01', count: 0 },
    ];
    expect(computeMarks(2026, counts, 'year')).toEqual([]);
    expect(computeMarks(2026, [], 'month')).toEqual([]);
  });

  it('writes the counts of the busiest where they do not touch', () => {
    const counts = [
      { dueOn: '2026-03-02', count: 2 },
      { dueOn: '2026-03-09', count: 50 },
      { dueOn: '2026-03-30', count: 1 },
    ];
    expect(computeMarks(2026, counts, 'year').map(({ hasLabel }) => hasLabel)).toEqual([false, true, true]);
    expect(computeMarks(2026, counts, 'quarter').every(({ hasLabel }) => hasLabel)).toBe(true);
  });

  it('keeps the year within its weeks with 2,000 counts', () => {
    const counts = Array.from({ length: 2000 }, (_, index) => ({
      dueOn: addDays('2026-01-01', index % 365),
      count: 1 + (index % 40),
    }));
    expect(computeMarks(2026, counts, 'year')).toHaveLength(53);
    expect(computeMarks(2026, counts, 'month')).toHaveLength(365);
  });
});
