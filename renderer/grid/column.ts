import type { CellValue } from '#shared/grid/model.ts';
import type { CodeOption } from '#shared/text/parse.ts';

interface ColumnBase<Row> {
  /** Stable name; saved views refer to it. */
  key: string;
  header: string;
  /** Shown when one points at the heading: what the figure means, its formula, its source. */
  description?: string;
  /** Pixels at first sight; a person's own width wins. */
  width?: number;
  pinned?: boolean;
  hidden?: boolean;
  value: (row: Row) => CellValue;
  /** Whether people may type here; a function decides per row. */
  editable?: boolean | ((row: Row) => boolean);
  /** The quick filter looks in this column. */
  searched?: boolean;
  /** Adds up in the totals row. */
  total?: boolean;
  /** Computed from other values: shown in italics. */
  derived?: boolean;
  /** `?` may be typed for known to be unknown; elsewhere it is refused as any other text. */
  canBeUnknown?: boolean;
  /** CSS class names for a cell, such as the mark of a type. */
  mark?: (value: CellValue, row: Row) => string | undefined;
  /** Explanation of one cell, shown when one points at it. */
  explain?: (row: Row) => string | undefined;
}

/** A column by the kind of value it holds; the kind decides alignment, writing, typing, filter and sort. */
export type GridColumn<Row> = ColumnBase<Row> &
  (
    | { kind: 'text'; maxLength?: number; multiline?: boolean }
    | { kind: 'number'; decimals?: number; min?: number; max?: number; grouped?: boolean }
    | { kind: 'euros'; decimals?: 0 | 2 }
    | { kind: 'percentage'; decimals?: number }
    | { kind: 'hours' }
    | { kind: 'day' }
    | { kind: 'flag' }
    | { kind: 'code'; options: readonly CodeOption[]; show?: 'code' | 'label' | 'both' }
    | { kind: 'employee'; options: readonly CodeOption[] }
  );

/** Whether the column holds figures: right-aligned, added up, filtered by bounds. */
export function isFigure<Row>(column: GridColumn<Row>): boolean {
  return (
    column.kind === 'number' ||
    column.kind === 'euros' ||
    column.kind === 'percentage' ||
    column.kind === 'hours'
  );
}

/** Whether people may type in this cell. */
export function isEditable<Row>(column: GridColumn<Row>, row: Row): boolean {
  return typeof column.editable === 'function' ? column.editable(row) : column.editable === true;
}
