import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatEuros,
  formatExcessHours,
  formatHours,
  formatInstant,
  formatLongDay,
  formatMonth,
  formatNumber,
  formatPercentage,
  formatWeek,
  typedNumber,
} from './format.ts';
import { parseEuros, parseNumber } from './parse.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('figures in Dutch', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 1, '1.234,5'],
    [-1234.56, 2, '−1.234,56'],
    [-0.04, 1, '0,0'],
    [1_000_000, 0, '1.000.000'],
  ])('writes %d with %d decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('writes nothing for nothing', () => {
    expect([formatNumber(null), formatEuros(undefined), formatPercentage(null), formatHours(null)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect([formatDay(null), formatMonth(null), formatWeek(null), formatInstant(undefined)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('writes money with the euro sign first, a real minus and no break', () => {
    expect(formatEuros(123_400)).toBe('€\u00a01.234');
    expect(plain(formatEuros(-15_107_049))).toBe('€ −151.070');
    expect(plain(formatEuros(-15_107_050, 2))).toBe('€ −151.070,50');
    expect(plain(formatEuros(-40))).toBe('€ 0');
  });

  it('writes basis points as a percentage', () => {
    expect(plain(formatPercentage(-3320))).toBe('−33,2 %');
    expect(plain(formatPercentage(810))).toBe('8,1 %');
    expect(plain(formatPercentage(1500, 0))).toBe('15 %');
  });

  it.each([
    [12515, '125,2'],
    [-550, '−5,5'],
    [-545, '−5,4'],
    [208_000, '2.080,0'],
  ])('rounds %d centihours half up to %s', (centihours, text) => {
    expect(formatHours(centihours)).toBe(text);
  });

  it.each([0, 550, 545, 2275, 4925, 208_000])(
    'writes an excess of %d as the free room it leaves',
    (excess) => {
      expect(formatExcessHours(excess)).toBe(formatHours(-excess).replace('−', ''));
    },
  );
});

describe('dates in Dutch', () => {
  it('writes days, months and instants', () => {
    expect(formatDay('2026-02-03')).toBe('03-02-2026');
    expect(formatLongDay('2026-02-03')).toBe('3 februari 2026');
    expect(formatMonth('2026-03')).toBe('mrt 2026');
    expect(formatInstant('2026-07-01T22:30:00.000Z')).toBe('02-07-2026 00:30');
    expect(formatInstant('2026-12-31T22:59:00.000Z')).toBe('31-12-2026 23:59');
  });

  it('shows what is no date as it is', () => {
    expect(formatDay('ooit')).toBe('ooit');
    expect(formatInstant('ooit')).toBe('ooit');
  });

  it.each([
    ['2026-01-01', 'week 1 2026'],
    ['2026-12-31', 'week 53 2026'],
    ['2027-01-03', 'week 53 2026'],
    ['2027-01-04', 'week 1 2027'],
    ['2024-12-30', 'week 1 2025'],
  ])('puts %s in %s', (day, week) => {
    expect(formatWeek(day)).toBe(week);
  });
});

describe('what is written can be typed back', () => {
  it('holds for money and numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }), (cents) => {
        expect(parseEuros(formatEuros(cents, 2))).toEqual({ ok: true, value: cents });
        expect(parseEuros(typedNumber(cents / 100, 2))).toEqual({ ok: true, value: cents });
        expect(parseNumber(formatNumber(cents, 0))).toEqual({ ok: true, value: cents });
      }),
    );
  });
});
