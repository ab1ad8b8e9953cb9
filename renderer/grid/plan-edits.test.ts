import { describe, expect, it } from 'vitest';
import { planCopyDown, planFill, planPaste } from './plan-edits.ts';

const bounds = { rows: 5, columns: 4 };
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const written = (cells: { row: number; column: number; text: string }[]) =>
  cells.map((cell) => `${cell.row},${cell.column}=${cell.text}`);

describe('planPaste', () => {
  it('puts a block at the active cell', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(1, 1),
      bounds,
    );
    expect(written(plan.cells)).toEqual(['1,1=a', '1,2=b', '2,1=c', '2,2=d']);
    expect(plan.clipped).toBe(0);
  });

  it('fills the selection with one value', () => {
    expect(written(planPaste([['x']], at(0, 0, 1, 1), bounds).cells)).toEqual([
      '0,0=x',
      '0,1=x',
      '1,0=x',
      '1,1=x',
    ]);
  });

  it('repeats a block that fits the selection', () => {
    expect(written(planPaste([['a', 'b']], at(0, 0, 1, 1), bounds).cells)).toEqual([
      '0,0=a',
      '0,1=b',
      '1,0=a',
      '1,1=b',
    ]);
  });

  it('does not repeat a block that does not fit', () => {
    expect(planPaste([['a', 'b']], at(0, 0, 2, 2), bounds).cells).toHaveLength(2);
  });

  it('clips at the edges and counts what fell off', () => {
    const plan = planPaste(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
      at(4, 2),
      bounds,
    );
    expect(written(plan.cells)).toEqual(['4,2=a', '4,3=b']);
    expect(plan.clipped).toBe(4);
  });

  it('reads missing cells of ragged rows as empty and nothing as nothing', () => {
    expect(written(planPaste([['a', 'b'], ['c']], at(0, 0), bounds).cells)).toEqual([
      '0,0=a',
      '0,1=b',
      '1,0=c',
      '1,1=',
    ]);
    expect(planPaste([], at(0, 0), bounds)).toEqual({ cells: [], clipped: 0 });
  });
});

describe('planCopyDown and planFill', () => {
  const read = (row: number, column: number) => `${row}${column}`;

  it('copies the first row of the selection down', () => {
    expect(written(planCopyDown(at(1, 0, 3, 1), read))).toEqual(['2,0=10', '3,0=10', '2,1=11', '3,1=11']);
  });

  it('takes the row above for a single row, and nothing above the first', () => {
    expect(written(planCopyDown(at(2, 1), read))).toEqual(['2,1=11']);
    expect(planCopyDown(at(0, 1), read)).toEqual([]);
  });

  it('clears every cell', () => {
    expect(planFill(at(0, 0, 1, 1), '')).toHaveLength(4);
  });
});
