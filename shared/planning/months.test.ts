import { describe, expect, it } from 'vitest';
import { formatMonths, parseMonths } from './months.ts';

describe('months as people type them', () => {
  it.each([
    ['', null],
    ['2', [2]],
    ['1, 4,7 10', [1, 4, 7, 10]],
    ['1-12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['jan t/m mrt', [1, 2, 3]],
    ['Februari/aug', [2, 8]],
    ['maart; 3', [3]],
    ['10 + 1', [1, 10]],
  ])('%j', (typed, months) => {
    expect(parseMonths(typed)).toEqual({ ok: true, value: months });
  });

  it.each(['0', '13', '3-1', 'x', '1-2-3', '1.5', ',', '-1', '1e1', 'janx1'])('refuses %j', (typed) => {
    expect(parseMonths(typed)).toMatchObject({ ok: false });
  });

  it('are shown as they can be typed again', () => {
    expect(formatMonths(null)).toBeNull();
    expect(formatMonths([])).toBeNull();
    expect(formatMonths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBe('1-12');
    expect(formatMonths([1, 2, 5, 7, 8, 9])).toBe('1, 2, 5, 7-9');
    for (const months of [[1], [2, 8], [1, 2, 3, 11, 12]])
      expect(parseMonths(formatMonths(months) ?? '')).toEqual({ ok: true, value: months });
  });
});
