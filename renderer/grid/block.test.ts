import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import {
  cellCount,
  contains,
  edgesOf,
  extendBlock,
  fitBlock,
  followColumns,
  isSingle,
  singleCell,
  wholeColumns,
  wholeRows,
  wholeTable,
} from './block.ts';

const bounds = { rows: 10, columns: 5 };
const block: Block = { anchor: { row: 4, column: 3 }, head: { row: 2, column: 1 } };

describe('a block of cells', () => {
  it('has edges whichever way it was drawn', () => {
    expect(edgesOf(block)).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
    expect(cellCount(edgesOf(block))).toBe(9);
    expect(contains(edgesOf(block), 3, 2)).toBe(true);
    expect(contains(edgesOf(block), 5, 2)).toBe(false);
    expect(isSingle(singleCell({ row: 1, column: 1 }))).toBe(true);
  });

  it('grows and shrinks from its head and stops at the edges of the table', () => {
    expect(extendBlock(block, 'up', 1, bounds).head).toEqual({ row: 1, column: 1 });
    expect(extendBlock(block, 'down', Number.MAX_SAFE_INTEGER, bounds).head).toEqual({ row: 9, column: 1 });
    expect(extendBlock(block, 'left', 8, bounds).head).toEqual({ row: 2, column: 0 });
    expect(extendBlock(block, 'right', 1, bounds).anchor).toEqual(block.anchor);
  });

  it('takes whole rows, columns and the table', () => {
    expect(edgesOf(wholeColumns(block, bounds))).toEqual({ top: 0, left: 1, bottom: 9, right: 3 });
    expect(edgesOf(wholeRows(block, bounds))).toEqual({ top: 2, left: 0, bottom: 4, right: 4 });
    expect(wholeTable({ rows: 0, columns: 5 })).toBeNull();
  });

  it('fits what is left after a filter', () => {
    expect(fitBlock(block, { rows: 3, columns: 2 })).toEqual({
      anchor: { row: 2, column: 1 },
      head: { row: 2, column: 1 },
    });
    expect(fitBlock(block, { rows: 0, columns: 2 })).toBeNull();
  });

  it('stays on its columns where others come, go or move', () => {
    const before = ['number', 'name', 'type', 'branch', 'fee'];
    expect(followColumns(block, before, ['number', 'letter', 'points', 'name', 'type', 'branch'])).toEqual({
      anchor: { row: 4, column: 5 },
      head: { row: 2, column: 3 },
    });
    expect(followColumns(block, before, ['name', 'type', 'branch'])).toEqual({
      anchor: { row: 4, column: 2 },
      head: { row: 2, column: 0 },
    });
    expect(followColumns(block, before, ['number', 'name', 'letter', 'type', 'branch'])).toBeNull();
    expect(followColumns(block, before, ['number', 'name', 'type'])).toBeNull();
    expect(followColumns(block, before, [])).toBeNull();
  });
});
