import { expect, it } from 'vitest';
import { percentageOf, toneOf } from '#renderer/capacity/heat-rows.ts';

it.each([
  [null, 'nothing', ''],
  [-1, 'over', '\u22121\u00a0%'],
  [-10_000, 'over', '\u2212100\u00a0%'],
  [0, 'tight', '0\u00a0%'],
  [999, 'tight', '9\u00a0%'],
  [1000, 'fine', '10\u00a0%'],
  [3999, 'fine', '39\u00a0%'],
  [4000, 'roomy', '40\u00a0%'],
])('free room of %s basis points is %s: %s', (share, tone, text) => {
  expect(toneOf(share)).toBe(tone);
  expect(share === null ? '' : percentageOf(share)).toBe(text);
});
