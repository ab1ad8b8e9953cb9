import { describe, expect, it } from 'vitest';
import { formatYearDay, parseYearDay } from '#shared/maintenance/parse-year-day.ts';
import { formatWindow } from '#shared/maintenance/screen-nl.ts';
import { makeStepKey } from '#shared/maintenance/step-key.ts';

describe('a day of every year', () => {
  it.each([
    ['15-09', '09-15'],
    ['1509', '09-15'],
    ['15 september', '09-15'],
    ['29-02', '02-29'],
    ['29/2', '02-29'],
  ])('%s', (typed, value) => {
    expect(parseYearDay(typed)).toEqual({ ok: true, value });
    expect(parseYearDay(formatYearDay(value))).toEqual({ ok: true, value });
  });

  it.each(['', '30-02', '32-01', 'najaar', '15-13'])('refuses "%s"', (typed) => {
    expect(parseYearDay(typed).ok).toBe(false);
  });
});

describe('the key of a new step', () => {
  it.each([
    ['Controle verlof', 'controle-verlof'],
    ['Évaluatie (NVKS/SKM)!', 'evaluatie-nvks-skm'],
    ['???', 'stap'],
    ['a'.repeat(99), 'a'.repeat(36)],
  ])('of "%s"', (title, key) => {
    expect(makeStepKey(title, new Set())).toBe(key);
  });

  it('is another one when it is taken', () => {
    expect(makeStepKey('Stap', new Set(['stap', 'stap-2']))).toBe('stap-3');
  });
});

it('a window names the year of its end only where that is another one', () => {
  expect(formatWindow('2026-09-01', '2026-10-31')).toBe('1 sep – 31 okt');
  expect(formatWindow('2026-12-01', '2027-01-31')).toBe('1 dec – 31 jan 2027');
});
