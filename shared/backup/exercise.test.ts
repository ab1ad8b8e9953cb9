import { expect, it } from 'vitest';
import { spreadSample } from './exercise.ts';

it.each([
  [0, 0],
  [1, 1],
  [50, 50],
  [51, 50],
  [50_000, 50],
])('of %i takes %i, each once, with both ends', (count, taken) => {
  const list = Array.from({ length: count }, (_, index) => index);
  const sample = spreadSample(list, 50);
  expect(new Set(sample).size).toBe(taken);
  expect(sample[0]).toBe(list[0]);
  expect(sample.at(-1)).toBe(list.at(-1));
});
