import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvHeadings, csvLine } from './csv.ts';
import type { ExportColumn } from './model.ts';

const columns: ExportColumn[] = [
  { header: 'Naam', kind: 'text' },
  { header: 'Declaratie', kind: 'euros' },
  { header: 'Afboeking', kind: 'percentage' },
  { header: 'Bijgewerkt', kind: 'day' },
  { header: 'Aantal', kind: 'number', decimals: 1 },
];

describe('csvLine', () => {
  it('writes Dutch figures and dates, and nothing for nothing', () => {
    expect(csvLine(columns, ['Bakkerij', -500, 1250, '2026-12-31', 2.5])).toBe(
      'Bakkerij;-5;12,5%;31-12-2026;2,5\r\n',
    );
    expect(csvLine(columns, [null, null, null, null, null])).toBe(';;;;\r\n');
    expect(csvLine(columns, ['x', -500_050, null, '?', 0])).toBe('x;-5000,5;;?;0\r\n');
  });

  it('guards text, never figures', () => {
    expect(csvLine(columns, ['=1+1', -500, null, null, -1])).toBe("'=1+1;-5;;;-1\r\n");
    expect(csvHeadings([{ header: '=kop', kind: 'text' }])).toBe("'=kop\r\n");
  });

  it('is read back by another reader, whatever the text holds', () => {
    const texts = [
      'a;b',
      'zeg "ja"',
      'twee\nregels',
      ' rand ',
      '-5,00',
      '＝1',
      '\t=1',
      '@x',
      '+31 6 1',
      "'s-Graveland",
    ];
    const file = texts.map((text) => csvLine([{ header: 'x', kind: 'text' }], [text])).join('');
    const { data, errors } = Papa.parse<string[]>(file, { delimiter: ';', newline: '\r\n' });
    expect(errors).toEqual([]);
    const guarded = [
      'a;b',
      'zeg "ja"',
      'twee\nregels',
      ' rand ',
      "'-5,00",
      "'＝1",
      "'\t=1",
      "'@x",
      "'+31 6 1",
      "'s-Graveland",
    ];
    expect(data.slice(0, -1)).toEqual(guarded.map((text) => [text]));
  });
});
