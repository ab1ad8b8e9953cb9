import { describe, expect, it } from 'vitest';
import { fileName, sheetCell, sheetFormat, sheetName } from './sheet.ts';

describe('sheetCell', () => {
  it('gives real numbers and dates', () => {
    expect(sheetCell({ header: '', kind: 'euros' }, -123_456)).toBe(-1234.56);
    expect(sheetCell({ header: '', kind: 'percentage' }, 1250)).toBe(0.125);
    expect(sheetCell({ header: '', kind: 'day' }, '2026-11-21')).toBe(46_347);
    expect(sheetCell({ header: '', kind: 'day' }, '1900-02-28')).toBe('1900-02-28');
    expect(sheetCell({ header: '', kind: 'day' }, '?')).toBe('?');
    expect(sheetCell({ header: '', kind: 'flag' }, true)).toBe('J');
    expect(sheetCell({ header: '', kind: 'text' }, '')).toBeNull();
  });

  it('takes out what XML cannot hold', () => {
    expect(sheetCell({ header: '', kind: 'text' }, 'a\u0000b\u000bc\ufffed\n')).toBe('abcd\n');
    expect(sheetCell({ header: '', kind: 'text' }, 'a\ud800')).toBe('a\ufffd');
  });

  it('keeps text text', () => {
    expect(sheetFormat({ header: '', kind: 'text' })).toBe('@');
    expect(sheetFormat({ header: '', kind: 'number', decimals: 1 })).toBe('#,##0.0');
  });
});

describe('names', () => {
  it('fit Excel and Windows', () => {
    expect(sheetName(`'Klanten: [alle] / ${'x'.repeat(40)}`)).toHaveLength(31);
    expect(sheetName('[]')).toBe('Blad1');
    expect(fileName('Klanten A/B: "actief"', '2026-11-21', 'csv')).toBe('Klanten A B actief 2026-11-21.csv');
  });
});
