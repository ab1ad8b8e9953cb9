import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula.ts';

describe('guardFormula', () => {
  it.each([
    '=1+1',
    '+31 6',
    '-5,00',
    '@SOM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '\n',
    '-',
  ])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'Bakkerij', '000212', '00-05', "'s-Gravenhage", 'a=b', '?', '30>'])(
    'leaves %j alone',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('is undone by unguardFormula', () => {
    const returns = (text: string) => text.startsWith("'") || unguardFormula(guardFormula(text)) === text;
    expect(fc.check(fc.property(fc.string({ unit: 'grapheme' }), returns)).failed).toBe(false);
  });
});
