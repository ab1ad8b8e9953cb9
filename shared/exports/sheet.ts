import { isDay } from '../common/values.ts';
import type { ExportColumn, ExportTable } from './model.ts';

type Cell = ExportTable['rows'][number][number];

/** Days between 30 December 1899, where Excel's calendar begins for dates after February 1900, and 1 January 1970. */
const EXCEL_EPOCH_DAYS = 25_569;

/** What a cell holds in a workbook: euros, hours and parts of one as real numbers, dates as Excel's day numbers. */
export function sheetCell({ kind }: ExportColumn, value: Cell): string | number | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  if (typeof value === 'string')
    return kind === 'day' && isDay(value) ? dayNumber(value) : withoutControls(value);
  switch (kind) {
    case 'euros':
    case 'hours':
      return value / 100;
    case 'percentage':
      return value / 10_000;
    default:
      return value;
  }
}

/** The day number of a date; Excel counts a 29 February 1900 that never was, so earlier dates stay text there. */
function dayNumber(day: string): number | string {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + EXCEL_EPOCH_DAYS;
  return days > 60 ? days : day;
}

/** Characters that XML cannot hold are taken out; half a surrogate pair becomes a replacement mark. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  const kept = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return kept.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Excel's number format of a column. Text is text: what one types into it later is not computed either. */
export function sheetFormat({ kind, decimals = 0 }: ExportColumn): string {
  const digits = (count: number) => (count > 0 ? `0.${'0'.repeat(count)}` : '0');
  switch (kind) {
    case 'euros':
      return `"€" #,##${digits(decimals)};"€" \u2212#,##${digits(decimals)}`;
    case 'hours':
      return '#,##0.00';
    case 'percentage':
      return `${digits(decimals)}%`;
    case 'number':
      return `#,##${digits(decimals)}`;
    case 'day':
      return 'dd-mm-yyyy';
    default:
      return '@';
  }
}

/** A name that Excel accepts for a sheet: at most 31 characters, without `[ ] : * ? / \` and not between apostrophes. */
export function sheetName(title: string): string {
  const name = title
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return name === '' ? 'Blad1' : name;
}

/** A file name that Windows accepts, with the day, so that an older export is not replaced unseen. */
export function fileName(title: string, today: string, extension: string): string {
  const name = title
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${name === '' ? 'Export' : name} ${today}.${extension}`;
}
