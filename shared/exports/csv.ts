import { formatDay, typedNumber } from '../text/format.ts';
import { guardFormula } from './formula.ts';
import type { ExportColumn, ExportTable } from './model.ts';

type Cell = ExportTable['rows'][number][number];

/** So that Excel reads UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of a CSV file as a Dutch Excel opens it: semicolons, decimal commas, CRLF. */
export function csvLine(columns: readonly ExportColumn[], row: readonly Cell[]): string {
  return `${columns.map((column, index) => quote(csvCell(column, row[index] ?? null))).join(';')}\r\n`;
}

/** The line of headings. */
export function csvHeadings(columns: readonly ExportColumn[]): string {
  return `${columns.map(({ header }) => quote(guardFormula(header))).join(';')}\r\n`;
}

/** Figures are written by us and never escaped; text gets an apostrophe where a spreadsheet would compute it. */
function csvCell({ kind, decimals }: ExportColumn, value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  if (typeof value === 'string') return guardFormula(kind === 'day' ? formatDay(value) : value);
  switch (kind) {
    case 'euros':
    case 'hours':
      return typedNumber(value / 100, 2);
    case 'percentage':
      return `${typedNumber(value / 100, 2)}%`;
    default:
      return typedNumber(value, decimals ?? 6);
  }
}

function quote(text: string): string {
  return /[;"\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
