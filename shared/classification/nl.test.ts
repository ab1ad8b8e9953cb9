import { describe, expect, it } from 'vitest';
import { nl } from './nl.ts';

describe('points in words', () => {
  it.each([
    [9, 9, 'B', 'B', '9 punten, B'],
    [1, 1, 'D', 'D', '1 punt, D'],
    [7, 11, 'C', 'A', '7–11 punten, C–A'],
    [11, 13, 'A', 'A', '11–13 punten, A'],
    [3, 4, null, null, '3–4 punten'],
  ] as const)('%i to %i', (min, max, lowest, highest, text) => {
    expect(nl.points(min, max, lowest, highest)).toBe(text);
  });
});
