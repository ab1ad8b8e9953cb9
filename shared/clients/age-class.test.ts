import { expect, it } from 'vitest';
import { ageClassOf } from './age-class.ts';

const codes = ['<30', '30-39', '40-49', '50-59', '60>'];

it.each([
  [0, '<30'],
  [29, '<30'],
  [30, '30-39'],
  [49, '40-49'],
  [59, '50-59'],
  [60, '60>'],
  [126, '60>'],
])('an age of %i falls in %s', (age, code) => {
  expect(ageClassOf(age, codes)).toBe(code);
});

it('passes over codes of another shape and gaps', () => {
  expect(ageClassOf(45, ['jong', '<30', '60>'])).toBeNull();
  expect(ageClassOf(45, [])).toBeNull();
});
