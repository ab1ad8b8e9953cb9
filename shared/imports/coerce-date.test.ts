import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '../common/values.ts';
import { coerceDate, coerceDateObject, coerceDateSerial } from './coerce-date.ts';
import { Unreadable } from './coerced.ts';

function codeOf(value: unknown): string {
  return value instanceof Unreadable ? value.code : `read as ${JSON.stringify(value)}`;
}

test.each([
  ['31-12-2026', 'dmy', '2026-12-31'],
  ['1/2/2026', 'dmy', '2026-02-01'],
  ['1/2/2026', 'mdy', '2026-01-02'],
  ['31.12.26', 'dmy', '2026-12-31'],
  ['31-12-75', 'dmy', '1975-12-31'],
  ['2026-12-31', 'dmy', '2026-12-31'],
  ['2026/12/31', 'mdy', '2026-12-31'],
  ['26-12-31', 'ymd', '2026-12-31'],
  ['2026-12-31 00:00:00', 'dmy', '2026-12-31'],
  ['2026-12-31T00:00:00Z', 'dmy', '2026-12-31'],
  ['31122026', 'dmy', '2026-12-31'],
  ['20261231', 'dmy', '2026-12-31'],
  ['20261231', 'ymd', '2026-12-31'],
  ['31 dec 2026', 'dmy', '2026-12-31'],
  ['1 mei 2026', 'dmy', '2026-05-01'],
  ['12 maart 2026', 'dmy', '2026-03-12'],
  ['29-02-2024', 'dmy', '2024-02-29'],
] as const)('%s in %s', (raw, order, day) => {
  expect(coerceDate(raw, order)).toBe(day);
});

test.each([
  ['31-02-2020', 'DATE_NOT_EXISTING'],
  ['29-02-2023', 'DATE_NOT_EXISTING'],
  ['31-04-2026', 'DATE_NOT_EXISTING'],
  ['32-01-2026', 'DATE_INVALID'],
  ['01-13-2026', 'DATE_INVALID'],
  ['01-01-20224', 'DATE_INVALID'],
  ['01-01-202', 'DATE_INVALID'],
  ['01-01-1850', 'DATE_INVALID'],
  ['gisteren', 'DATE_INVALID'],
  ['43831', 'DATE_INVALID'],
  ['1 foo 2026', 'DATE_INVALID'],
])('%s is refused', (raw, code) => {
  expect(codeOf(coerceDate(raw, 'dmy'))).toBe(code);
});

test('serial numbers of Excel, on both sides of the day that never was', () => {
  expect(coerceDateSerial(1)).toBe('1900-01-01');
  expect(coerceDateSerial(59)).toBe('1900-02-28');
  expect(codeOf(coerceDateSerial(60))).toBe('DATE_INVALID');
  expect(coerceDateSerial(61)).toBe('1900-03-01');
  expect(coerceDateSerial(43_831.5)).toBe('2020-01-01');
  expect(codeOf(coerceDateSerial(-1))).toBe('DATE_INVALID');
  expect(codeOf(coerceDateSerial(1e9))).toBe('DATE_INVALID');
});

test('a date object is the day it shows in UTC', () => {
  expect(coerceDateObject(new Date('2026-12-31T00:00:00Z'))).toBe('2026-12-31');
  expect(codeOf(coerceDateObject(new Date(Number.NaN)))).toBe('DATE_INVALID');
});

test('whatever is read exists', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/)),
      fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
      (text, order) => {
        const day = coerceDate(text, order);
        expect(day === null || day instanceof Unreadable || isDay(day)).toBe(true);
      },
    ),
  );
});
