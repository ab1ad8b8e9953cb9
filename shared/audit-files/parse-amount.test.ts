import { expect, it } from 'vitest';
import { parseAuditAmount } from './parse-amount.ts';

it.each([
  ['1234.56', 123_456],
  ['0.00', 0],
  ['-0.00', 0],
  ['12', 1_200],
  ['12.', 1_200],
  ['12.3', 1_230],
  ['12.3400', 1_234],
  ['+7.05', 705],
  ['-7.05', -705],
  [' 3.14\n', 314],
  ['.50', 50],
  ['9999999999999.99', 999_999_999_999_999],
])('reads %j as %i cents', (text, cents) => {
  expect(parseAuditAmount(text)).toBe(cents);
});

it.each([
  '1.234,56',
  '1,50',
  '1e5',
  '',
  ' ',
  '-',
  '.',
  '1.2.3',
  '12.345',
  '0x10',
  'NaN',
  '€ 5.00',
  '1 000.00',
  '10000000000000.00',
])('does not read %j', (text) => {
  expect(parseAuditAmount(text)).toBeUndefined();
});
