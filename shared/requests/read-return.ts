import { Refused } from '#shared/common/errors.ts';
import { requestsText } from '#shared/requests/nl.ts';
import {
  asKey,
  asText,
  type HiddenRequest,
  type NamedSheet,
  type RequestColumn,
  type SheetRecord,
  type SheetValue,
} from '#shared/requests/sheet.ts';
import { fold } from '#shared/text/parse.ts';

/** What cannot be taken, and where. Row 0 is the sheet as a whole. */
export interface ReturnProblem {
  sheet: string;
  row: number;
  /** The heading of the column, or null for the whole row. */
  column: string | null;
  number: string | null;
  message: string;
}

/** Something that was filled in, in a cell that the file had open. */
export interface FilledCell {
  row: number;
  /** The client's key in the file. */
  fileClientId: number;
  column: RequestColumn;
  cell: SheetValue;
}

export interface ReadReturn {
  sheet: string;
  filled: FilledCell[];
  problems: ReturnProblem[];
}

const { columns: names, problems: text, refusals } = requestsText;

/** Rows above the headings that a person may have put there. */
const headingRows = 20;

interface Headings {
  row: number;
  number: number;
  key: number | null;
  /** Place of every asked column that is still there. */
  places: Map<string, number>;
}

/**
 * Reads what was filled in, by the headings and by the key of each row: sheets, columns and rows may have moved, been added or been
 * removed. A fixed cell that was changed, a row of another client and a client that stands twice are told and not read.
 */
export function readReturn(sheets: readonly NamedSheet[], hidden: HiddenRequest): ReadReturn {
  const found = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet.records, hidden.columns);
    return headings ? [{ sheet, headings }] : [];
  });
  const [first, ...others] = found;
  if (!first) throw new Refused('REFUSED', refusals.noSheet(requestsText.sheets.fill));
  const { sheet, headings } = first;
  const problems: ReturnProblem[] = others.map(({ sheet: { name } }) => ({
    sheet: name,
    row: 0,
    column: null,
    number: null,
    message: text.extraSheet(name),
  }));
  const tell = (row: number, column: string | null, number: string | null, message: string) =>
    void problems.push({ sheet: sheet.name, row, column, number, message });
  tellColumns(sheet, headings, hidden, tell);
  const filled: FilledCell[] = [];
  const seen = new Map<number, number>();
  const numbers = new Map([...hidden.rows].map(([clientId, { number }]) => [trimmed(number), clientId]));
  for (const record of sheet.records) {
    if (record.row <= headings.row) continue;
    const clientId = findClient(record, headings, { ...hidden, numbers }, tell);
    if (clientId === null) continue;
    const earlier = seen.get(clientId);
    if (earlier !== undefined) {
      tell(record.row, null, hidden.rows.get(clientId)?.number ?? null, text.twice(earlier));
      continue;
    }
    seen.set(clientId, record.row);
    filled.push(...readRow(record, clientId, headings, hidden, tell));
  }
  return { sheet: sheet.name, filled, problems };
}

type Tell = (row: number, column: string | null, number: string | null, message: string) => void;

function findHeadings(
  records: readonly SheetRecord[],
  columns: readonly RequestColumn[],
): Headings | undefined {
  for (const { row, cells } of records) {
    if (row > headingRows) return undefined;
    const texts = cells.map((cell) => fold(asText(cell)));
    const number = texts.indexOf(fold(names.number));
    const places = new Map(
      columns.flatMap(({ key, heading }): [string, number][] => {
        const place = texts.indexOf(fold(heading));
        return place < 0 ? [] : [[key, place]];
      }),
    );
    if (number < 0 || places.size === 0) continue;
    const key = texts.indexOf(fold(names.key));
    return { row, number, key: key < 0 ? null : key, places };
  }
  return undefined;
}

function tellColumns(
  { records }: NamedSheet,
  { row, places }: Headings,
  { columns, rows }: HiddenRequest,
  tell: Tell,
): void {
  const known = new Set([...Object.values(names), ...columns.map(({ heading }) => heading)].map(fold));
  const seen = new Set<string>();
  for (const cell of records.find((record) => record.row === row)?.cells ?? []) {
    const heading = asText(cell);
    if (heading === '') continue;
    if (!known.has(fold(heading))) tell(row, heading, null, text.extraColumn);
    else if (seen.has(fold(heading))) tell(row, heading, null, text.doubleColumn);
    seen.add(fold(heading));
  }
  for (const [index, { key, heading }] of columns.entries()) {
    if (places.has(key)) continue;
    const open = [...rows.values()].filter(({ cells }) => cells[index] === null).length;
    tell(row, heading, null, text.missingColumn(open));
  }
}

/** Whose row it is: by its key, or by its number where the key is gone. Null for an empty row and for one that is nobody's. */
function findClient(
  { row, cells }: SheetRecord,
  { number: numberPlace, key: keyPlace, places }: Headings,
  { rows, numbers }: HiddenRequest & { numbers: ReadonlyMap<string, number> },
  tell: Tell,
): number | null {
  const number = asText(cells[numberPlace] ?? null);
  const keyCell = keyPlace === null ? null : (cells[keyPlace] ?? null);
  const isEmpty = [...places.values()].every((place) => asText(cells[place] ?? null) === '');
  if (number === '' && asText(keyCell) === '' && isEmpty) return null;
  const byNumber = numbers.get(trimmed(number));
  const key = asKey(keyCell);
  if (key === null) {
    if (byNumber === undefined || asText(keyCell) !== '') {
      tell(row, names.number, number || null, text.unknownClient);
      return null;
    }
    return byNumber;
  }
  const known = rows.get(key);
  if (known === undefined) {
    tell(row, names.number, number || null, text.unknownClient);
    return null;
  }
  if (trimmed(known.number) !== trimmed(number)) {
    tell(row, names.number, number || null, text.mixed(known.number));
    return null;
  }
  return key;
}

/** Excel makes the number 104 of `000104` when the cell is typed again. */
function trimmed(number: string): string {
  return number.replace(/^0+(?=\d+$)/, '');
}

function readRow(
  { row, cells }: SheetRecord,
  clientId: number,
  { places }: Headings,
  { columns, rows }: HiddenRequest,
  tell: Tell,
): FilledCell[] {
  const fixed = rows.get(clientId);
  return columns.flatMap((column, index): FilledCell[] => {
    const place = places.get(column.key);
    if (place === undefined || fixed === undefined) return [];
    const cell = cells[place] ?? null;
    const was = fixed.cells[index] ?? null;
    if (was !== null) {
      const now = asText(cell);
      if (fold(now) !== fold(was)) tell(row, column.heading, fixed.number, text.locked(was));
      return [];
    }
    return asText(cell) === '' && !(cell instanceof Date)
      ? []
      : [{ row, fileClientId: clientId, column, cell }];
  });
}
