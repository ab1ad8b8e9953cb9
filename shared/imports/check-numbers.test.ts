import { expect, test } from 'vitest';
import { isEmail, isKvkNumber, isPostcode, isRsin, isVatNumber } from './check-numbers.ts';

test('numbers that pass', () => {
  expect(isKvkNumber('12345678')).toBe(true);
  expect(isRsin('111222333')).toBe(true);
  expect(isVatNumber('NL111222333B01')).toBe(true);
  expect(isVatNumber('nl 0000.99.998 B57')).toBe(true);
  expect(isPostcode('1234 AB')).toBe(true);
  expect(isEmail('info@000104.voorbeeld')).toBe(true);
});

test('numbers that are odd', () => {
  expect(isKvkNumber('1234567')).toBe(false);
  expect(isRsin('111222334')).toBe(false);
  expect(isRsin('000000000')).toBe(false);
  expect(isVatNumber('NL111222334B01')).toBe(false);
  expect(isPostcode('0234 AB')).toBe(false);
  expect(isPostcode('1234 SS')).toBe(false);
  expect(isEmail('geen adres')).toBe(false);
});
