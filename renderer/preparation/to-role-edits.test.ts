import { describe, expect, it } from 'vitest';
import type { CellEdit } from '#renderer/grid/edit-log.ts';
import type { PreparationRow } from '#renderer/preparation/preparation-row.ts';
import { splitRefused, toRoleEdits } from '#renderer/preparation/to-role-edits.ts';

const cell = (rowId: string, column: string, value: string | null, seen: string | null = null): CellEdit => ({
  rowId,
  column,
  text: value ?? '',
  value,
  seen,
});
const changed = {
  current: 'HVE',
  planned: { employee: 'JDO', fromMonth: 1, appliedOn: null },
  next: 'JDO',
  isChanged: true,
  isUnfilled: false,
  warnings: [],
};
const row: PreparationRow = {
  number: '2',
  name: '',
  group: null,
  status: 'active',
  centihours: 0,
  leftCentihours: 0,
  roles: { RLM: changed, JRK: { ...changed, isChanged: false } },
  signature: '',
};
const rowOf = (number: string) => (number === '2' ? row : undefined);
const editsOf = (cells: CellEdit[]) => toRoleEdits(cells, rowOf).edits.map(({ edit }) => edit);

describe('cells as edits of roles', () => {
  it('makes one edit of who and when', () => {
    expect(editsOf([cell('1', 'new:RLM', 'JDO', 'HVE'), cell('1', 'from:RLM', '4')])).toEqual([
      { client: '1', role: 'RLM', employee: 'JDO', expected: 'HVE', fromMonth: 4 },
    ]);
  });

  it('takes empty and niemand for nobody', () => {
    expect(editsOf([cell('1', 'new:RLM', null), cell('1', 'new:JRK', 'niemand')])).toEqual([
      { client: '1', role: 'RLM', employee: null, expected: null },
      { client: '1', role: 'JRK', employee: null, expected: null },
    ]);
  });

  it('gives the month of a client to what changed before and to what is typed with it', () => {
    expect(editsOf([cell('2', 'from', '9'), cell('2', 'new:JRK', 'PKA')])).toEqual([
      { client: '2', role: 'JRK', employee: 'PKA', expected: null, fromMonth: 9 },
      { client: '2', role: 'RLM', fromMonth: 9 },
    ]);
    expect(editsOf([cell('2', 'from', null)])).toEqual([{ client: '2', role: 'RLM', fromMonth: 1 }]);
  });

  it('refuses a month without a change', () => {
    const { edits, refused } = toRoleEdits([cell('1', 'from', '9')], rowOf);
    expect(edits).toEqual([]);
    expect(refused).toMatchObject([{ rowId: '1', column: 'from' }]);
  });

  it('finds the cells that were refused, and what is left', () => {
    const { edits } = toRoleEdits(
      [cell('1', 'new:RLM', 'XYZ'), cell('1', 'from', '4'), cell('2', 'new:RLM', 'JDO')],
      rowOf,
    );
    const { refused, rest } = splitRefused(edits, [{ client: '1', role: 'RLM', message: 'Nee.' }]);
    expect(refused).toEqual([
      { rowId: '1', column: 'new:RLM', message: 'Nee.' },
      { rowId: '1', column: 'from', message: 'Nee.' },
    ]);
    expect(rest.map(({ edit }) => edit.client)).toEqual(['2']);
  });
});
