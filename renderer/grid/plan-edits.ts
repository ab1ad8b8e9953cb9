import type { Bounds, Edges } from './block.ts';

/** Text that a gesture wants in a cell, by place. */
export interface PlannedCell {
  row: number;
  column: number;
  text: string;
}

/** The cells of a gesture and how many of the pasted ones fell outside the table. */
export interface EditPlan {
  cells: PlannedCell[];
  clipped: number;
}

/** The most cells that one gesture changes. */
export const MAX_CELLS = 200_000;

/**
 * Where a pasted block goes. One value fills the selection; a block that fits the selection a whole number of times is
 * repeated in it, as Excel does; any other block starts at the upper left corner and is clipped at the table's edges.
 */
export function planPaste(
  clipboard: readonly (readonly string[])[],
  selection: Edges,
  bounds: Bounds,
): EditPlan {
  const height = clipboard.length;
  const width = clipboard.reduce((most, row) => Math.max(most, row.length), 0);
  if (height === 0 || width === 0) return { cells: [], clipped: 0 };
  const selectedRows = selection.bottom - selection.top + 1;
  const selectedColumns = selection.right - selection.left + 1;
  const repeats = selectedRows % height === 0 && selectedColumns % width === 0;
  const rows = repeats ? selectedRows : height;
  const columns = repeats ? selectedColumns : width;
  const lastRow = Math.min(bounds.rows, selection.top + rows);
  const lastColumn = Math.min(bounds.columns, selection.left + columns);
  const plan: EditPlan = {
    cells: [],
    clipped: rows * columns - (lastRow - selection.top) * (lastColumn - selection.left),
  };
  for (let row = selection.top; row < lastRow; row += 1) {
    const source = clipboard[(row - selection.top) % height] ?? [];
    for (let column = selection.left; column < lastColumn; column += 1) {
      plan.cells.push({ row, column, text: source[(column - selection.left) % width] ?? '' });
    }
  }
  return plan;
}

/** Ctrl+D: the first row of the selection goes down; a single row takes the row above. `read` gives a cell as text. */
export function planCopyDown(selection: Edges, read: (row: number, column: number) => string): PlannedCell[] {
  const source = selection.top === selection.bottom ? selection.top - 1 : selection.top;
  if (source < 0) return [];
  const cells: PlannedCell[] = [];
  for (let column = selection.left; column <= selection.right; column += 1) {
    const text = read(source, column);
    for (let row = source + 1; row <= selection.bottom; row += 1) cells.push({ row, column, text });
  }
  return cells;
}

/** Every cell of the selection gets the same text; Delete gives the empty one. */
export function planFill(selection: Edges, text: string): PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (let row = selection.top; row <= selection.bottom; row += 1) {
    for (let column = selection.left; column <= selection.right; column += 1)
      cells.push({ row, column, text });
  }
  return cells;
}
