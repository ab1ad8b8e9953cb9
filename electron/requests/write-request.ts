import type { Cell, CellStyle, DataValidation } from 'hucre';
import { writeXlsx } from '#electron/exports/xlsx.ts';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { ageKey } from '#shared/completeness/fields.ts';
import { optionsOf } from '#shared/completeness/options.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { hiddenRows, type RequestColumn, type RequestHead, type RequestRow } from '#shared/requests/sheet.ts';

const { sheets, columns: names, guide, input } = requestsText;

/** Key, number, name and group stand before what is asked. */
const fixedColumns = [names.key, names.number, names.name, names.group];

const font = { name: 'Calibri', size: 11 };
const line = { style: 'thin', color: { rgb: 'D9D2BD' } } as const;
const styles = {
  heading: {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF0' } },
    alignment: { vertical: 'center', wrapText: true },
  },
  fixed: { font: { ...font, color: { rgb: '5B6770' } }, numFmt: '@' },
  greyed: {
    font: { ...font, color: { rgb: '5B6770' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F3F4' } },
    numFmt: '@',
  },
  open: {
    font,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF4C7' } },
    border: { top: line, right: line, bottom: line, left: line },
    numFmt: '@',
    protection: { locked: false },
  },
  title: { font: { ...font, size: 14, bold: true } },
  guide: { font, alignment: { wrapText: true, vertical: 'top' } },
} as const satisfies Record<string, CellStyle>;

/** What may be filled in, and the first day of the file. */
export interface WrittenRequest {
  head: RequestHead;
  day: string;
  columns: readonly RequestColumn[];
  rows: readonly RequestRow[];
}

/**
 * The workbook for one colleague: a protected sheet of which only the missing cells are open, with the office's lists behind them;
 * an explanation; and hidden sheets with the lists and with what the file is.
 */
export async function writeRequest(request: WrittenRequest, choices: CardChoices): Promise<Uint8Array> {
  const { head, columns, rows } = request;
  const lists = columns.map(({ key }) => listOf(key, choices));
  const protection = { sheet: true, formatColumns: true, formatRows: true, autoFilter: true };
  return writeXlsx({
    sheets: [
      {
        name: sheets.fill,
        columns: columnsOf(columns, lists),
        rows: [[...fixedColumns, ...columns.map(({ heading }) => heading)], ...rows.map(rowOf)],
        cells: new Map([...headingCells(columns), ...bodyCells(columns, rows)]),
        rowDefs: new Map([[0, { height: 32 }]]),
        dataValidations: columns.map(({ key }, index) =>
          validationOf(key, index, rows.length, lists[index] ?? []),
        ),
        freezePane: { rows: 1, columns: 3 },
        autoFilter: { range: `A1:${letterOf(fixedColumns.length + columns.length - 1)}${rows.length + 1}` },
        protection,
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      {
        name: sheets.guide,
        columns: [{ width: 100 }],
        rows: guideRows(request),
        cells: new Map(
          guideRows(request).map((_row, index) => [
            `${index},0`,
            { style: index === 0 ? styles.title : styles.guide },
          ]),
        ),
        protection: { sheet: true, formatColumns: true, formatRows: true },
        view: { showGridLines: false },
      },
      { name: sheets.lists, hidden: true, rows: listRows(lists), protection: { sheet: true } },
      {
        name: sheets.hidden,
        veryHidden: true,
        rows: hiddenRows(head, columns, rows),
        protection: { sheet: true },
      },
    ],
    workbookProtection: { lockStructure: true },
  });
}

function rowOf({ clientId, number, name, group, cells }: RequestRow): (string | number | null)[] {
  return [clientId, number, name, group, ...cells.map((cell) => (cell === '' ? null : cell))];
}

function guideRows({ head, day, rows }: WrittenRequest): string[][] {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell === null).length;
  return [
    [guide.title],
    [''],
    ...guide.lines({ who: head.who, day, cells, rows: rows.length }).map((text) => [text]),
  ];
}

/** What can be chosen, as it is written in the file; null where one types. */
function listOf(key: string, choices: CardChoices): readonly string[] | null {
  const options = optionsOf(key, choices);
  if (options !== null)
    return options
      .filter(({ isRetired }) => isRetired !== true)
      .map(({ code, label }) => withLabel(code, label));
  return isClientFieldKey(key) && clientField(key).kind.type === 'flag' ? ['Ja', 'Nee'] : null;
}

function listRows(lists: readonly (readonly string[] | null)[]): (string | null)[][] {
  const most = Math.max(1, ...lists.map((list) => list?.length ?? 0));
  return Array.from({ length: most }, (_each, row) => lists.map((list) => list?.[row] ?? null));
}

function columnsOf(columns: readonly RequestColumn[], lists: readonly (readonly string[] | null)[]) {
  const widths = columns.map(({ heading }, index) => {
    const longest = Math.max(heading.length + 3, ...(lists[index] ?? []).map((text) => text.length));
    return Math.min(34, Math.max(12, longest + 2));
  });
  return [
    { width: 8, hidden: true },
    { width: 11 },
    { width: 34 },
    { width: 26 },
    ...widths.map((width) => ({ width })),
  ];
}

type CellEntry = [place: string, cell: Partial<Cell>];

function headingCells(columns: readonly RequestColumn[]): CellEntry[] {
  return [...fixedColumns, ...columns].map((_column, index): CellEntry => [
    `0,${index}`,
    { style: styles.heading },
  ]);
}

function bodyCells(columns: readonly RequestColumn[], rows: readonly RequestRow[]): CellEntry[] {
  return rows.flatMap(({ cells }, index): CellEntry[] => [
    ...fixedColumns.map((_name, place): CellEntry => [
      `${index + 1},${place}`,
      { style: place === 0 ? { font } : styles.fixed },
    ]),
    ...cells.map((cell, place): CellEntry => {
      const style = cell === null ? openStyle(columns[place]?.key ?? '') : styles.greyed;
      return [`${index + 1},${fixedColumns.length + place}`, { style }];
    }),
  ]);
}

/** Text, so that Excel makes no date of `05-10`; a day is a date. */
function openStyle(key: string): CellStyle {
  return isDayKey(key) ? { ...styles.open, numFmt: 'dd-mm-yyyy' } : styles.open;
}

function isDayKey(key: string): boolean {
  return isClientFieldKey(key) && clientField(key).kind.type === 'day';
}

function validationOf(key: string, index: number, rows: number, list: readonly string[]): DataValidation {
  const letter = letterOf(fixedColumns.length + index);
  const common = {
    range: `${letter}2:${letter}${rows + 1}`,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: input.title,
    errorTitle: input.wrongTitle,
  };
  if (isDayKey(key)) {
    const bounds = { formula1: '1', formula2: '109574' };
    return {
      ...common,
      type: 'date',
      operator: 'between',
      ...bounds,
      inputMessage: input.day,
      errorMessage: input.wrongDay,
    };
  }
  if (list.length === 0)
    return {
      ...common,
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: '1000',
      inputMessage: input.text,
      errorMessage: input.wrong,
    };
  const own = letterOf(index);
  const formula1 = `${sheets.lists}!$${own}$1:$${own}$${list.length}`;
  return key === ageKey
    ? {
        ...common,
        type: 'list',
        formula1,
        errorStyle: 'warning',
        inputMessage: input.age,
        errorMessage: input.wrongAge,
      }
    : {
        ...common,
        type: 'list',
        formula1,
        errorStyle: 'stop',
        inputMessage: input.list,
        errorMessage: input.wrong,
      };
}

/** The letters of a column by its place: 0 is A, 26 is AA. */
function letterOf(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}
