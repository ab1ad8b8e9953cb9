import { expect, it } from 'vitest';
import { nextNumber } from './next-number.ts';

it.each([
  [null, '000001'],
  ['000199', '000200'],
  ['999', '1000'],
  ['9999999999999999998', '9999999999999999999'],
  ['K-12', '000001'],
  ['12345678901234567890', '000001'],
])('after %s comes %s', (highest, expected) => {
  expect(nextNumber(highest)).toBe(expected);
});
