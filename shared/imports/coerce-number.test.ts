import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coerceAmount,
  coerceAmountNumber,
  coerceInteger,
  coerceYear,
  roundsAmount,
} from './coerce-number.ts';
import { Unreadable } from './coerced.ts';

function codeOf(value: unknown): string {
  return value instanceof Unreadable ? value.code : `read as ${JSON.stringify(value)}`;
}

describe('amounts', () => {
  test.each([
    ['1.400.059,00', 140_005_900],
    ['126.479,00-', -12_647_900],
    ['-53.099,00', -5_309_900],
    ['\u221253,10', -5_310],
    ['€ 1.234', 123_400],
    ['1.234 EUR', 123_400],
    ['-€ 12,5', -1_250],
    ['€ -12,5', -1_250],
    ['(12,50)', -1_250],
    ['1.200,-', 120_000],
    ['1\u00a0234,50', 123_450],
    ['0', 0],
    ['0,00-', 0],
    ['+7', 700],
    ['000012,30', 1_230],
    ['12,345', 1_235],
    ['12,344', 1_234],
    ['9999999999999,99', 999_999_999_999_999],
  ])('%s', (raw, cents) => {
    expect(coerceAmount(raw, ',')).toBe(cents);
  });

  test('an empty cell is no amount, not zero', () => {
    expect(coerceAmount('  ', ',')).toBeNull();
  });

  test.each([
    ['1.2.3,4', 'AMOUNT_INVALID'],
    ['1234.56', 'AMOUNT_INVALID'],
    ['1,234,5', 'AMOUNT_INVALID'],
    ['12-3', 'AMOUNT_INVALID'],
    ['-12-', 'AMOUNT_INVALID'],
    ['twaalf', 'AMOUNT_INVALID'],
    ['=1+1', 'AMOUNT_INVALID'],
    ['1e5', 'AMOUNT_INVALID'],
    ['-', 'AMOUNT_INVALID'],
    ['1234567890123456789012345678901234567890', 'AMOUNT_TOO_LARGE'],
    ['12345678901234', 'AMOUNT_TOO_LARGE'],
  ])('%s is refused', (raw, code) => {
    expect(codeOf(coerceAmount(raw, ','))).toBe(code);
  });

  test('with a decimal point the comma groups thousands', () => {
    expect(coerceAmount('1,234.5', '.')).toBe(123_450);
    expect(codeOf(coerceAmount('1.234,5', '.'))).toBe('AMOUNT_INVALID');
  });

  test('only decimals that count are said to be rounded', () => {
    expect(roundsAmount('12,340', ',')).toBe(false);
    expect(roundsAmount('12,345', ',')).toBe(true);
    expect(roundsAmount('12.345', ',')).toBe(false);
  });

  test('numbers of a worksheet become cents by their digits', () => {
    expect(coerceAmountNumber(1.005)).toBe(101);
    expect(coerceAmountNumber(-0.1 - 0.2)).toBe(-30);
    expect(coerceAmountNumber(-0.001)).toBe(0);
    expect(codeOf(coerceAmountNumber(1e40))).toBe('AMOUNT_TOO_LARGE');
    expect(codeOf(coerceAmountNumber(Number.NaN))).toBe('AMOUNT_INVALID');
  });

  test('what is written with grouping and either sign is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (cents, trailing) => {
        const text = (Math.abs(cents) / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
        const signed = cents < 0 ? (trailing ? `${text}-` : `-${text}`) : text;
        expect(coerceAmount(signed, ',')).toBe(cents);
      }),
    );
  });

  test('never throws and never gives anything but whole cents', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = coerceAmount(text, ',');
        expect(value === null || value instanceof Unreadable || Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});

describe('whole numbers and years', () => {
  test.each([
    ['7', 7],
    ['7,00', 7],
    ['1.200', 1_200],
    ['', null],
  ])('%s', (raw, value) => {
    expect(coerceInteger(raw, ',', [0, 10_000])).toBe(value);
  });

  test.each([
    ['7,5', 'INTEGER_INVALID'],
    ['-1', 'INTEGER_RANGE'],
    ['10001', 'INTEGER_RANGE'],
    ['9'.repeat(40), 'INTEGER_RANGE'],
    ['zeven', 'INTEGER_INVALID'],
  ])('%s is refused', (raw, code) => {
    expect(codeOf(coerceInteger(raw, ',', [0, 10_000]))).toBe(code);
  });

  test.each(['20224', '24', '1899', '2200', '2.024', 'x'])('the year %s is refused', (raw) => {
    expect(codeOf(coerceYear(raw, [1900, 2199]))).toBe('YEAR_INVALID');
  });

  test('a year is a year', () => {
    expect(coerceYear(' 2024 ', [1900, 2199])).toBe(2024);
  });
});
