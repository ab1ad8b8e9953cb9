import type { ExportColumn, ExportTable } from '#shared/exports/model.ts';
import type { CellValue } from '#shared/grid/model.ts';
import { displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';
import type { GridEngine } from './engine.ts';

/** The rows and columns on screen as a typed table: figures and dates as they are, codes and flags as their text. */
export function readExport<Row>(engine: GridEngine<Row>, title: string): ExportTable {
  const columns: GridColumn<Row>[] = [];
  for (let place = 0; place < engine.bounds.columns; place += 1) {
    const column = engine.columnAt(place);
    if (column) columns.push(column);
  }
  return {
    title,
    columns: columns.map(describe),
    rows: engine
      .shownRows()
      .map((row) => columns.map((column) => cellOf(column, engine.valueOf(row, column)))),
  };
}

function describe<Row>(column: GridColumn<Row>): ExportColumn {
  const base = { header: column.header, kind: column.kind };
  return column.kind === 'number' || column.kind === 'euros' || column.kind === 'percentage'
    ? { ...base, decimals: column.decimals ?? (column.kind === 'percentage' ? 1 : 0) }
    : base;
}

function cellOf<Row>(column: GridColumn<Row>, value: CellValue): CellValue {
  const isText = column.kind === 'code' || column.kind === 'flag' || column.kind === 'employee';
  return isText && value !== null ? displayText(column, value) : value;
}
