import type {
  CellClassParams,
  ColDef,
  ITooltipParams,
  ValueFormatterParams,
  ValueGetterParams,
} from 'ag-grid-community';
import type { CellValue } from '#shared/grid/model.ts';
import { compareCells, displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';
import { isFigure } from './column.ts';
import type { LoggedCell } from './edit-log.ts';
import { ColumnHeading } from './column-heading.ts';

/** What a cell definition asks of the running grid. */
export interface CellContext<Row> {
  logged: (row: Row, key: string) => LoggedCell | undefined;
  isInBlock: (rowIndex: number, key: string) => boolean;
  openColumn: (key: string, anchor: HTMLElement) => void;
  isFiltered: (key: string) => boolean;
  /** What the totals row says in a column. */
  totalOf: (key: string) => CellValue;
}

const defaultWidths = {
  text: 160,
  number: 90,
  euros: 110,
  percentage: 100,
  hours: 80,
  day: 112,
  flag: 70,
  code: 130,
  employee: 80,
} as const;

/** The definition of one column for AG Grid: values by functions, plain DOM text, no React in cells. */
export function toColDef<Row>(column: GridColumn<Row>, context: CellContext<Row>): ColDef<Row, CellValue> {
  const figure = isFigure(column);
  return {
    colId: column.key,
    headerName: column.header,
    headerTooltip: column.description,
    initialWidth: column.width ?? Math.max(defaultWidths[column.kind], 26 + column.header.length * 7.2),
    initialPinned: column.pinned ? 'left' : false,
    initialHide: column.hidden === true,
    minWidth: 40,
    sortable: true,
    resizable: true,
    headerClass: figure ? 'ag-right-aligned-header' : undefined,
    headerComponentParams: {
      innerHeaderComponent: ColumnHeading,
      innerHeaderComponentParams: { openColumn: context.openColumn, isFiltered: context.isFiltered },
    },
    comparator: compareCells(column),
    valueGetter: ({ data, node }: ValueGetterParams<Row>) => {
      if (node?.rowPinned) return context.totalOf(column.key);
      return data === undefined ? null : column.value(data);
    },
    valueFormatter: (params: ValueFormatterParams<Row, CellValue>) => textOf(column, context, params),
    cellClass: classOf(column, figure),
    cellClassRules: {
      'peil-block': ({ rowIndex, node }: CellClassParams<Row>) =>
        !node.rowPinned && context.isInBlock(rowIndex, column.key),
      'peil-refused': (params: CellClassParams<Row>) => stateOf(context, params, column.key) === 'refused',
      'peil-saving': (params: CellClassParams<Row>) => stateOf(context, params, column.key) === 'saving',
      'peil-negative': ({ value }: CellClassParams<Row>) => figure && typeof value === 'number' && value < 0,
    },
    tooltipValueGetter: ({ data, node, column: shown }: ITooltipParams<Row>) => {
      if (node?.rowPinned || data === undefined) return undefined;
      return tooltipOf(
        column,
        context,
        data,
        shown && 'getActualWidth' in shown ? shown.getActualWidth() : 0,
      );
    },
  };
}

function textOf<Row>(
  column: GridColumn<Row>,
  context: CellContext<Row>,
  { data, node, value }: ValueFormatterParams<Row, CellValue>,
): string {
  if (node?.rowPinned && typeof value === 'string') return value;
  if (node?.rowPinned || data === undefined) return displayText(column, value ?? null);
  const logged = context.logged(data, column.key);
  if (!logged) return displayText(column, value ?? null);
  return logged.state === 'refused' ? logged.text : displayText(column, logged.value);
}

function classOf<Row>(column: GridColumn<Row>, figure: boolean): (params: CellClassParams<Row>) => string[] {
  const fixed = [
    ...(figure ? ['peil-figure'] : []),
    ...(column.derived ? ['peil-derived'] : []),
    ...(column.kind === 'day' || column.kind === 'flag' ? ['peil-short'] : []),
  ];
  const mark = column.mark;
  if (!mark) return () => fixed;
  return ({ data, value, node }) => {
    const marked = node.rowPinned || data === undefined ? undefined : mark(value ?? null, data);
    return marked === undefined ? fixed : [...fixed, ...marked.split(' ')];
  };
}

function stateOf<Row>(
  context: CellContext<Row>,
  { data, node }: CellClassParams<Row>,
  key: string,
): LoggedCell['state'] | undefined {
  return node.rowPinned || data === undefined ? undefined : context.logged(data, key)?.state;
}

/** Pixels of a letter of 13 px, on the safe side. */
const LETTER_WIDTH = 6.5;

/** The reason of a refusal, else the explanation of the cell, else its text when it does not fit. */
function tooltipOf<Row>(
  column: GridColumn<Row>,
  context: CellContext<Row>,
  row: Row,
  width: number,
): string | undefined {
  const logged = context.logged(row, column.key);
  if (logged?.state === 'refused') return logged.message;
  if (column.explain) return column.explain(row);
  const value = column.value(row);
  if (column.kind === 'employee' || (column.kind === 'code' && column.show === 'code')) {
    return column.options.find((option) => option.code === value)?.label;
  }
  const text = displayText(column, value);
  return text.length * LETTER_WIDTH > width - 16 ? text : undefined;
}
