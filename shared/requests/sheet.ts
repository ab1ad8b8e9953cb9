import { Refused } from '#shared/common/errors.ts';
import { requestsText } from '#shared/requests/nl.ts';

/** A cell as it comes out of a workbook. */
export type SheetValue = string | number | boolean | Date | null;

/** One row of a sheet with its number as Excel shows it. */
export interface SheetRecord {
  row: number;
  cells: readonly SheetValue[];
}

export interface NamedSheet {
  name: string;
  records: readonly SheetRecord[];
}

/** A column that is asked of at least one client. */
export interface RequestColumn {
  key: string;
  heading: string;
}

/** A client in a request. */
export interface RequestRow {
  clientId: number;
  number: string;
  name: string;
  group: string;
  /** Per column: null is asked, text stands fixed, empty text is neither asked nor known. */
  cells: readonly (string | null)[];
}

/** What a file says of itself. */
export interface RequestHead {
  officeId: string;
  key: string;
  madeAt: string;
  /** Whom the file is for, as people read it. */
  who: string;
}

/** What the hidden sheet of a file remembers. */
export interface HiddenRequest {
  head: RequestHead;
  columns: RequestColumn[];
  /** By the client's key in the file. */
  rows: Map<number, { number: string; cells: readonly (string | null)[] }>;
}

const mark = 'peil-verzoek-1';
/** Stands for an open cell; no text in a workbook of the program begins with this. */
const openMark = '\u2400';

/** The rows of the hidden sheet: what the file is, its columns, and every row as it was when the file was made. */
export function hiddenRows(
  head: RequestHead,
  columns: readonly RequestColumn[],
  rows: readonly RequestRow[],
): (string | number)[][] {
  return [
    [mark, head.officeId, head.key, head.madeAt, head.who],
    ['', '', ...columns.map(({ key }) => key)],
    ['', '', ...columns.map(({ heading }) => heading)],
    ...rows.map(({ clientId, number, cells }) => [
      clientId,
      number,
      ...cells.map((cell) => cell ?? openMark),
    ]),
  ];
}

/** Finds and reads the hidden sheet, whatever it is called now. Refuses a workbook without one, or with a damaged one. */
export function readHidden(sheets: readonly NamedSheet[]): HiddenRequest {
  const found = sheets.find(({ records }) => records[0]?.cells[0] === mark);
  const [first, keys, headings, ...rest] = found?.records ?? [];
  const [, officeId = '', key = '', madeAt = '', who = ''] = (first?.cells ?? []).map(asText);
  const names = (headings?.cells ?? []).slice(2).map(asText);
  const columns = (keys?.cells ?? [])
    .slice(2)
    .map((cell, index) => ({ key: asText(cell), heading: names[index] ?? '' }));
  const isWhole =
    columns.length > 0 && columns.every(({ key: each, heading }) => each !== '' && heading !== '');
  if (officeId === '' || key === '' || Number.isNaN(Date.parse(madeAt)) || !isWhole)
    throw new Refused('REFUSED', requestsText.refusals.notOurs);
  const rows: HiddenRequest['rows'] = new Map();
  for (const { cells } of rest) {
    const clientId = asKey(cells[0] ?? null);
    if (clientId === null) continue;
    const texts = columns.map((_column, index) => asText(cells[index + 2] ?? null));
    rows.set(clientId, {
      number: asText(cells[1] ?? null),
      cells: texts.map((text) => (text === openMark ? null : text)),
    });
  }
  return { head: { officeId, key, madeAt, who }, columns, rows };
}

/** Text of a cell; a date as its day. */
export function asText(cell: SheetValue): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'Ja' : 'Nee') : String(cell).trim();
}

/** The client's key in a file: a whole number, also when it became text. */
export function asKey(cell: SheetValue): number | null {
  const text = asText(cell);
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
