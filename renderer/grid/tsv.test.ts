import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTsv, encodeHtmlTable, encodeTsv } from './tsv.ts';

describe('decodeTsv', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['a\n', [['a']]],
    ['a\tb\n\nc', [['a', 'b'], [''], ['c']]],
    ['"twee\nregels"\tb\r\n', [['twee\nregels', 'b']]],
    ['"zeg ""ja"""', [['zeg "ja"']]],
    ['5" buis\tb', [['5" buis', 'b']]],
    ['"De Zon" BV\tb', [['"De Zon" BV', 'b']]],
    ['"open', [['"open']]],
    ['"', [['"']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['a\t', [['a', '']]],
    ['a\rb', [['a'], ['b']]],
    ['', []],
    ['\r\n', [['']]],
  ])('reads %j', (text, rows) => {
    expect(decodeTsv(text)).toEqual(rows);
  });

  it('reads back whatever was copied', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
    });
    const returns = (cells: string[][]) =>
      JSON.stringify(decodeTsv(encodeTsv(cells))) === JSON.stringify(cells);
    expect(fc.check(fc.property(rows, returns)).failed).toBe(false);
  });
});

describe('encodeTsv', () => {
  it('quotes what Excel needs quoted', () => {
    expect(
      encodeTsv([
        ['a', 'b\tc'],
        ['"', 'd\ne'],
      ]),
    ).toBe('a\t"b\tc"\r\n""""\t"d\ne"\r\n');
  });
});

describe('encodeHtmlTable', () => {
  it('marks text as text and escapes it', () => {
    const html = encodeHtmlTable([
      [
        { text: '=1+1', figure: false },
        { text: '12,5', figure: true },
        { text: '<b>&"\n', figure: false },
      ],
    ]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td><td>12,5</td>`);
    expect(html).toContain('&lt;b&gt;&amp;&quot;<br>');
  });
});
