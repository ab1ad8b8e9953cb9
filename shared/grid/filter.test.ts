import { describe, expect, it } from 'vitest';
import { compileFilter, compileSearch, countValues, isIdle } from './filter.ts';
import type { CellValue, ColumnFilter } from './model.ts';
import { GridState } from './model.ts';
import { describeFilter } from './nl.ts';

const passing = (filter: ColumnFilter, values: CellValue[]) => values.filter(compileFilter(filter));

describe('compileFilter', () => {
  const names = ['Bakkerij De Oven', 'Café Zon', null, 'Ovens & Zn'];

  it('looks for text without case or accents', () => {
    expect(passing({ kind: 'text', test: 'contains', text: 'OVEN' }, names)).toEqual([
      'Bakkerij De Oven',
      'Ovens & Zn',
    ]);
    expect(passing({ kind: 'text', test: 'starts', text: 'cafe' }, names)).toEqual(['Café Zon']);
    expect(passing({ kind: 'text', test: 'equals', text: 'café zon' }, names)).toEqual(['Café Zon']);
    expect(passing({ kind: 'text', test: 'lacks', text: 'oven' }, names)).toEqual(['Café Zon', null]);
  });

  it('keeps empty and unknown out of a range', () => {
    const figures = [-5, 0, 10, null, '?'];
    expect(passing({ kind: 'figure', from: 0, to: null }, figures)).toEqual([0, 10]);
    expect(passing({ kind: 'figure', from: null, to: 0 }, figures)).toEqual([-5, 0]);
    const days = ['2026-01-01', '2026-12-31', null, '?'];
    expect(passing({ kind: 'day', from: '2026-06-01', to: null }, days)).toEqual(['2026-12-31']);
    expect(passing({ kind: 'day', from: null, to: '2026-01-01' }, days)).toEqual(['2026-01-01']);
  });

  it('chooses among values, the empty one included', () => {
    expect(passing({ kind: 'values', values: ['A', ''] }, ['A', 'B', null])).toEqual(['A', null]);
    expect(passing({ kind: 'values', values: ['J'] }, [true, false, null])).toEqual([true]);
    expect(passing({ kind: 'presence', filled: false }, ['A', null, ''])).toEqual([null, '']);
  });

  it('knows a filter that does nothing', () => {
    expect(isIdle({ kind: 'figure', from: null, to: null })).toBe(true);
    expect(isIdle({ kind: 'text', test: 'contains', text: ' ' })).toBe(true);
    expect(isIdle({ kind: 'values', values: [] })).toBe(false);
  });
});

describe('countValues and compileSearch', () => {
  it('counts empty cells too', () => {
    expect([...countValues(['A', null, 'A', true])]).toEqual([
      ['A', 2],
      ['', 1],
      ['J', 1],
    ]);
  });

  it('wants every word in any order', () => {
    expect(compileSearch('  ')).toBeNull();
    const search = compileSearch('Zon 0002');
    expect(search?.('000212 cafe zon')).toBe(true);
    expect(search?.('000312 cafe zon')).toBe(false);
  });
});

describe('describeFilter', () => {
  const plain = (value: CellValue) => (value === null ? '' : `<${String(value)}>`);

  it.each<[ColumnFilter, string]>([
    [{ kind: 'values', values: ['A', 'B'] }, 'Type <A>, <B>'],
    [{ kind: 'values', values: ['A', ''] }, 'Type <A>, leeg'],
    [{ kind: 'values', values: [] }, 'Type niets gekozen'],
    [{ kind: 'values', values: ['A', 'B', 'C', 'D', 'E', 'F'] }, 'Type <A>, <B>, <C>, <D> en 2 andere'],
    [{ kind: 'text', test: 'contains', text: 'oven' }, 'Type bevat ‘oven’'],
    [{ kind: 'figure', from: 1, to: 5 }, 'Type <1> t/m <5>'],
    [{ kind: 'figure', from: 1, to: 1 }, 'Type <1>'],
    [{ kind: 'figure', from: 1, to: null }, 'Type vanaf <1>'],
    [{ kind: 'day', from: null, to: '2026-01-01' }, 'Type t/m <2026-01-01>'],
    [{ kind: 'presence', filled: false }, 'Type leeg'],
    [{ kind: 'presence', filled: true }, 'Type ingevuld'],
  ])('reads aloud %j', (filter, text) => {
    expect(describeFilter('Type', filter, plain)).toBe(text);
  });
});

describe('GridState', () => {
  const state = {
    columns: [{ key: 'name', width: 200, hidden: false, pinned: true }],
    sort: [{ key: 'name', descending: false }],
    filters: { type: { kind: 'values', values: ['A'] } },
    search: '',
  };

  it('takes a state and refuses what is foreign to it', () => {
    expect(GridState.safeParse(state).success).toBe(true);
    expect(GridState.safeParse({ ...state, script: 'x' }).success).toBe(false);
    expect(GridState.safeParse({ ...state, filters: { type: { kind: 'sql', text: '1=1' } } }).success).toBe(
      false,
    );
    expect(GridState.safeParse({ ...state, columns: [{ ...state.columns[0], width: 1e9 }] }).success).toBe(
      false,
    );
  });
});
