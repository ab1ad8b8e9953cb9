import { describe, expect, it } from 'vitest';
import type { CellValue } from '#shared/grid/model.ts';
import { compareCells, displayText, parseCell, plainText } from './cell-text.ts';
import type { GridColumn } from './column.ts';

const base = { key: 'k', header: 'Kop', value: () => null };
const options = [
  { code: '00-05', label: '0–5 %' },
  { code: '30>', label: 'meer dan 30 %' },
  { code: 'Bij', label: 'bijboeking' },
];
const columns = {
  text: { ...base, kind: 'text', maxLength: 10 },
  euros: { ...base, kind: 'euros' },
  percentage: { ...base, kind: 'percentage' },
  hours: { ...base, kind: 'hours' },
  number: { ...base, kind: 'number', decimals: 1 },
  year: { ...base, kind: 'number', grouped: false },
  day: { ...base, kind: 'day' },
  flag: { ...base, kind: 'flag' },
  code: { ...base, kind: 'code', options },
  employee: { ...base, kind: 'employee', options: [{ code: 'HVE', label: 'H. Voorbeeld' }] },
} satisfies Record<string, GridColumn<unknown>>;
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('displayText and plainText', () => {
  it.each<[keyof typeof columns, CellValue, string, string]>([
    ['text', 'Bakkerij', 'Bakkerij', 'Bakkerij'],
    ['text', '?', '?', '?'],
    ['euros', -123_450, '€ −1.235', '-1234,5'],
    ['euros', 0, '€ 0', '0'],
    ['percentage', 1250, '12,5 %', '12,5%'],
    ['hours', 12515, '125,2', '125,15'],
    ['number', 1234.5, '1.234,5', '1234,5'],
    ['year', 2026, '2026', '2026'],
    ['day', '2026-12-31', '31-12-2026', '31-12-2026'],
    ['flag', true, 'J', 'J'],
    ['flag', false, 'N', 'N'],
    ['code', '30>', 'meer dan 30 %', 'meer dan 30 %'],
    ['code', 'weg', 'weg', 'weg'],
    ['euros', '?', '?', '?'],
  ])('%s %s', (kind, value, shown, plain) => {
    expect(spaced(displayText(columns[kind], value))).toBe(shown);
    expect(spaced(plainText(columns[kind], value))).toBe(plain);
  });

  it('shows nothing for nothing, in every kind', () => {
    for (const column of Object.values(columns)) expect(displayText(column, null)).toBe('');
  });

  it('shows a code, its label, or both', () => {
    expect(displayText({ ...columns.code, show: 'code' }, 'Bij')).toBe('Bij');
    expect(displayText({ ...columns.code, show: 'both' }, 'Bij')).toBe('Bij bijboeking');
  });
});

describe('parseCell', () => {
  const today = '2026-11-21';

  it('reads back what it writes', () => {
    expect(parseCell(columns.euros, '-1234,5', today)).toEqual({ ok: true, value: -123_450 });
    expect(parseCell(columns.percentage, '12,5%', today)).toEqual({ ok: true, value: 1250 });
    expect(parseCell(columns.hours, '125,15', today)).toEqual({ ok: true, value: 12_515 });
    expect(parseCell(columns.day, '3112', today)).toEqual({ ok: true, value: '2026-12-31' });
    expect(parseCell(columns.code, 'meer dan 30 %', today)).toEqual({ ok: true, value: '30>' });
    expect(parseCell(columns.employee, 'hve', today)).toEqual({ ok: true, value: 'HVE' });
    expect(parseCell(columns.euros, '?', today)).toMatchObject({ ok: false });
    expect(parseCell({ ...columns.euros, canBeUnknown: true }, '?', today)).toEqual({ ok: true, value: '?' });
  });

  it('refuses text that is too long or holds control characters', () => {
    expect(parseCell(columns.text, 'elf tekens!', today)).toMatchObject({ ok: false });
    expect(parseCell(columns.text, 'a\nb', today)).toMatchObject({ ok: false });
    expect(parseCell({ ...columns.text, multiline: true }, 'a\nb', today)).toEqual({
      ok: true,
      value: 'a\nb',
    });
    expect(parseCell(columns.text, '  ', today)).toEqual({ ok: true, value: null });
  });
});

describe('compareCells', () => {
  const sorted = (column: GridColumn<unknown>, values: CellValue[], descending = false) =>
    values.toSorted((a, b) => compareCells(column)(a, b, null, null, descending) * (descending ? -1 : 1));

  it('sorts figures by size, codes by their list, numbers in text by value', () => {
    expect(sorted(columns.euros, [10, -5, 2])).toEqual([-5, 2, 10]);
    expect(sorted(columns.code, ['Bij', '00-05', '30>'])).toEqual(['00-05', '30>', 'Bij']);
    expect(sorted(columns.text, ['Zon', 'appel', 'Klant 10', 'Klant 9'])).toEqual([
      'appel',
      'Klant 9',
      'Klant 10',
      'Zon',
    ]);
  });

  it('keeps unknown and empty last either way', () => {
    expect(sorted(columns.euros, [null, 1, '?', 2])).toEqual([1, 2, '?', null]);
    expect(sorted(columns.euros, [null, 1, '?', 2], true)).toEqual([2, 1, '?', null]);
  });
});
