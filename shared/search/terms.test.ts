import { expect, it } from 'vitest';
import { paddedNumbers, toMatchQuery } from './terms.ts';

it.each([
  ['jansen bak', '"jansen"* "bak"*'],
  ['O’Neill & Zn. "', '"O"* "Neill"* "Zn"*'],
  ['O\'Neill "', '"O"* "Neill"*'],
  ['name : x*', '"name"* "x"*'],
  ['(a OR b) NOT c', '"a"* "OR"* "b"* "NOT"* "c"*'],
  ['café', '"café"*'],
  ['   ', null],
  ['"*^():-+', null],
])('%s', (typed, query) => {
  expect(toMatchQuery(typed)).toBe(query);
});

it('reads a number without its leading zeros', () => {
  expect(paddedNumbers('212')).toContain('000212');
  expect(paddedNumbers('000212')).toContain('000212');
  expect(paddedNumbers('K12')).toEqual([]);
  expect(paddedNumbers('12345678901')).toEqual([]);
});
