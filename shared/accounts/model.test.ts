import { describe, expect, test } from 'vitest';
import { computeWaitSeconds, isSameName } from '#shared/accounts/model.ts';

describe('the wait after wrong attempts', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 10],
    [6, 20],
    [8, 80],
    [13, 2560],
    [14, 3600],
    [1_000_000, 3600],
  ])('after %i failures it is %i seconds', (failures, seconds) => {
    expect(computeWaitSeconds(failures)).toBe(seconds);
  });
});

test.each([
  ['Annelies Brouwer', 'annelies  brouwer ', true],
  ['Renée', 'Rene\u0301e', true],
  ['Annelies', 'Anneliesje', false],
])('%j and %j are the same name: %j', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
});
