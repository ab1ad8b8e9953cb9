/** Place of a cell among the rows and columns as they are shown. */
export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells: `anchor` is the corner that stays, `head` the one that moves. */
export interface Block {
  anchor: Cell;
  head: Cell;
}

/** The rectangle by its edges, all inclusive. */
export interface Edges {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** How many rows and columns are shown. */
export interface Bounds {
  rows: number;
  columns: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function singleCell(cell: Cell): Block {
  return { anchor: cell, head: cell };
}

export function edgesOf(block: Block): Edges {
  return {
    top: Math.min(block.anchor.row, block.head.row),
    left: Math.min(block.anchor.column, block.head.column),
    bottom: Math.max(block.anchor.row, block.head.row),
    right: Math.max(block.anchor.column, block.head.column),
  };
}

export function cellCount(edges: Edges): number {
  return (edges.bottom - edges.top + 1) * (edges.right - edges.left + 1);
}

export function contains(edges: Edges, row: number, column: number): boolean {
  return row >= edges.top && row <= edges.bottom && column >= edges.left && column <= edges.right;
}

export function isSingle(block: Block): boolean {
  return block.anchor.row === block.head.row && block.anchor.column === block.head.column;
}

function clamp(cell: Cell, bounds: Bounds): Cell {
  return {
    row: Math.max(0, Math.min(bounds.rows - 1, cell.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, cell.column)),
  };
}

/** Moves the head by `distance` cells, `Infinity` for the edge of the table; the anchor stays. */
export function extendBlock(block: Block, direction: Direction, distance: number, bounds: Bounds): Block {
  const step = direction === 'up' || direction === 'left' ? -distance : distance;
  const vertical = direction === 'up' || direction === 'down';
  const head = {
    row: vertical ? block.head.row + step : block.head.row,
    column: vertical ? block.head.column : block.head.column + step,
  };
  return { anchor: block.anchor, head: clamp(head, bounds) };
}

export function wholeTable(bounds: Bounds): Block | null {
  if (bounds.rows === 0 || bounds.columns === 0) return null;
  return { anchor: { row: 0, column: 0 }, head: { row: bounds.rows - 1, column: bounds.columns - 1 } };
}

/** The columns of the block over all rows; the active cell lies somewhere inside. */
export function wholeColumns(block: Block, bounds: Bounds): Block {
  return {
    anchor: { row: 0, column: block.anchor.column },
    head: { row: bounds.rows - 1, column: block.head.column },
  };
}

export function wholeRows(block: Block, bounds: Bounds): Block {
  return {
    anchor: { row: block.anchor.row, column: 0 },
    head: { row: block.head.row, column: bounds.columns - 1 },
  };
}

/** The block after rows or columns came or went; null when nothing is left. */
export function fitBlock(block: Block, bounds: Bounds): Block | null {
  if (bounds.rows === 0 || bounds.columns === 0) return null;
  return { anchor: clamp(block.anchor, bounds), head: clamp(block.head, bounds) };
}

/**
 * The block over the same columns where columns came, went or moved, by their keys as shown `before` and `now`; null when these columns
 * do not stand together any more.
 */
export function followColumns(block: Block, before: readonly string[], now: readonly string[]): Block | null {
  const { left, right } = edgesOf(block);
  const kept = before.slice(left, right + 1);
  const place = now.indexOf(kept[0] ?? '');
  if (place < 0 || kept.some((key, offset) => now[place + offset] !== key)) return null;
  const moved = (cell: Cell): Cell => ({ row: cell.row, column: cell.column - left + place });
  return { anchor: moved(block.anchor), head: moved(block.head) };
}
