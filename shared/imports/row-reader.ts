import { isEmail, isKvkNumber, isPostcode, isRsin, isVatNumber } from './check-numbers.ts';
import { coerceDate, coerceDateObject, coerceDateSerial } from './coerce-date.ts';
import {
  checkRange,
  coerceAmount,
  coerceAmountNumber,
  coerceInteger,
  coerceYear,
  roundsAmount,
} from './coerce-number.ts';
import { coerceKey, coerceText, coerceYesNo, createCodeReader, hasLineBreak } from './coerce-words.ts';
import { Unreadable } from './coerced.ts';
import { parseMonths } from '../planning/months.ts';
import { parseHours } from '../text/parse.ts';
import type { Coerced, RawCell } from './coerced.ts';
import { findField, listFields } from './fields.ts';
import type { Field } from './field.ts';
import { fileLimits } from './model.ts';
import type {
  CodeLists,
  ColumnMapping,
  ImportKind,
  Problem,
  ProblemCode,
  ReadSettings,
  StagedValue,
} from './model.ts';

/** Longest piece of a wrong value that is kept with its problem. */
const shownCharacters = 200;

export type Report = (problem: Problem) => void;

/** Turns the cells of a record into staged rows: one per record, or one per year for a wide kind. */
export interface RowReader {
  /** Names of the staged values, in their order. */
  columns: readonly string[];
  /**
   * Reads one record; `row` is its number as Excel shows it. Problems go to `report`, their value is staged as null. A record of a
   * wide kind without any figure gives one row without a year, so that every record is staged.
   */
  read(cells: readonly RawCell[], row: number, report: Report): StagedValue[][];
}

/** The staged values of a kind in their fixed order; a wide kind has the year after the client number. */
export function listStagedColumns(kind: ImportKind): string[] {
  const fields = listFields(kind).filter((field) => field.type !== 'ignored');
  const keys = fields.map((field) => field.key);
  return fields.some((field) => field.yearly) ? ['number', 'year', ...keys.slice(1)] : keys;
}

type CellReader = (cell: RawCell, note: (code: ProblemCode) => void) => Coerced<StagedValue>;

const checks = {
  kvk: { test: isKvkNumber, code: 'KVK_ODD' },
  rsin: { test: isRsin, code: 'RSIN_ODD' },
  vat: { test: isVatNumber, code: 'VAT_ODD' },
  postcode: { test: isPostcode, code: 'POSTCODE_ODD' },
  email: { test: isEmail, code: 'EMAIL_ODD' },
} as const satisfies Record<NonNullable<Field['check']>, { test(value: string): boolean; code: ProblemCode }>;

function asText(cell: RawCell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  if (typeof cell === 'number') return String(cell);
  const day = coerceDateObject(cell);
  return typeof day === 'string' ? day : '';
}

function createTextReader(field: Field): CellReader {
  const max = field.max ?? fileLimits.cellCharacters;
  const check = field.check && checks[field.check];
  return (cell, note) => {
    const raw = asText(cell);
    const text = coerceText(raw, max);
    if (typeof text !== 'string') return text;
    if (hasLineBreak(raw)) note('LINE_BREAK');
    if (text.includes('\uFFFD')) note('TEXT_REPLACED');
    if (text.startsWith('=') || text.startsWith('@')) note('TEXT_FORMULA');
    if (check && !check.test(text)) note(check.code);
    return field.upper ? text.toUpperCase() : text;
  };
}

function createCellReader(field: Field, settings: ReadSettings, lists: CodeLists): CellReader {
  const range = field.range ?? [0, Number.MAX_SAFE_INTEGER];
  switch (field.type) {
    case 'key':
      return (cell, note) => {
        if (typeof cell === 'number') note('KEY_NUMERIC');
        return coerceKey(asText(cell), field.max ?? 20);
      };
    case 'text':
      return createTextReader(field);
    case 'date':
      return (cell) => {
        if (typeof cell === 'number') return coerceDateSerial(cell);
        return cell instanceof Date ? coerceDateObject(cell) : coerceDate(asText(cell), settings.dateOrder);
      };
    case 'amount':
      return (cell, note) => {
        if (typeof cell === 'number') return coerceAmountNumber(cell);
        if (cell instanceof Date) return new Unreadable('AMOUNT_INVALID');
        const raw = asText(cell);
        const cents = coerceAmount(raw, settings.decimalMark);
        if (typeof cents === 'number' && roundsAmount(raw, settings.decimalMark)) note('AMOUNT_ROUNDED');
        return cents;
      };
    case 'integer':
      return (cell) =>
        typeof cell === 'number'
          ? checkRange(cell, range)
          : coerceInteger(asText(cell), settings.decimalMark, range);
    case 'hundredths':
      return (cell) => {
        const value =
          typeof cell === 'number'
            ? coerceAmountNumber(cell)
            : coerceAmount(asText(cell), settings.decimalMark);
        if (value instanceof Unreadable) return new Unreadable('NUMBER_INVALID');
        return value === null || (value >= range[0] && value <= range[1])
          ? value
          : new Unreadable('INTEGER_RANGE', `${range[0] / 100} t/m ${range[1] / 100}`);
      };
    case 'hours':
      return createHoursReader(settings, range);
    case 'months':
      return (cell) => coerceMonths(asText(cell));
    case 'year':
      return (cell) => coerceYear(asText(cell), range);
    case 'yesno':
      return (cell) => (typeof cell === 'boolean' ? Number(cell) : coerceYesNo(asText(cell), settings.yesNo));
    case 'code': {
      const read = createCodeReader(field.list ? lists[field.list] : []);
      return (cell) => read(asText(cell));
    }
    case 'ignored':
      return () => null;
  }
}

/** Hours as exports write them, `27,50`, or as people do, `27:30`; in hundredths. */
function createHoursReader({ decimalMark }: ReadSettings, range: readonly [number, number]): CellReader {
  return (cell, note) => {
    const text = asText(cell);
    const clock = typeof cell === 'string' && text.includes(':') ? parseHours(text) : undefined;
    if (clock?.ok === false || cell instanceof Date) return new Unreadable('NUMBER_INVALID');
    const value =
      clock?.value ?? (typeof cell === 'number' ? coerceAmountNumber(cell) : coerceAmount(text, decimalMark));
    if (value instanceof Unreadable) return new Unreadable('NUMBER_INVALID');
    if (value === null) return null;
    if (value < range[0] || value > range[1]) {
      return new Unreadable('INTEGER_RANGE', `${range[0] / 100} t/m ${range[1] / 100}`);
    }
    if (typeof cell === 'string' && clock === undefined && roundsAmount(text, decimalMark))
      note('HOURS_ROUNDED');
    return value;
  };
}

/** Months of a list, kept as a list of numbers. */
function coerceMonths(text: string): Coerced<string> {
  const months = parseMonths(text);
  if (!months.ok) return new Unreadable('MONTHS_INVALID');
  return months.value === null ? null : JSON.stringify(months.value);
}

interface Slot {
  column: number;
  heading: string;
  field: Field;
  /** Place in the staged row. */
  place: number;
  /** Which of the rows of a record, for a wide kind. */
  yearIndex: number;
  read: CellReader;
}

/** What Excel shows in a cell whose formula failed, in Dutch and in English. */
const cellError =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!)$/;

/** Prepares the reading of records of `kind` under a mapping and settings. */
export function createRowReader(
  kind: ImportKind,
  mapping: readonly ColumnMapping[],
  settings: ReadSettings,
  lists: CodeLists,
): RowReader {
  const columns = listStagedColumns(kind);
  const years = [...new Set(mapping.flatMap(({ target }) => target?.year ?? []))].sort((a, b) => a - b);
  const slots = mapping.flatMap(({ column, heading, target }): Slot[] => {
    const field = target && findField(kind, target.field);
    if (!field || field.type === 'ignored') return [];
    const place = columns.indexOf(field.key);
    const yearIndex = target.year === null ? -1 : years.indexOf(target.year);
    return [{ column, heading, field, place, yearIndex, read: createCellReader(field, settings, lists) }];
  });
  const lastColumn = mapping.length;
  const wide = listFields(kind).some((field) => field.yearly);

  const readSlot = (slot: Slot, cells: readonly RawCell[], row: number, report: Report): StagedValue => {
    const cell = cells[slot.column] ?? null;
    const problem = (code: ProblemCode, detail: string | null = null): void =>
      report({ row, column: slot.heading, value: showValue(cell), code, detail });
    if (typeof cell === 'string' && cell.charCodeAt(0) === 0x23 && cellError.test(cell)) {
      problem('CELL_ERROR');
      return null;
    }
    const value = slot.read(cell, problem);
    if (value instanceof Unreadable) {
      problem(value.code, value.detail);
      return null;
    }
    if (value === null && slot.field.required && slot.field.type !== 'key') problem('VALUE_MISSING');
    return value;
  };

  return {
    columns,
    read(cells, row, report) {
      checkRecord(cells, row, lastColumn, report);
      if (!wide) {
        const staged: StagedValue[] = columns.map(() => null);
        for (const slot of slots) staged[slot.place] = readSlot(slot, cells, row, report);
        return [staged];
      }
      const staged = years.map((year): StagedValue[] => {
        const values: StagedValue[] = columns.map(() => null);
        values[1] = year;
        return values;
      });
      const filled = years.map(() => false);
      for (const slot of slots) {
        const value = readSlot(slot, cells, row, report);
        staged.forEach((values, index) => {
          if (slot.yearIndex !== -1 && slot.yearIndex !== index) return;
          values[slot.place] = value;
          if (slot.yearIndex === index && value !== null) filled[index] = true;
        });
      }
      const shown = staged.filter((_values, index) => filled[index]);
      if (shown.length > 0) return shown;
      const [number = null] = staged[0] ?? [];
      return [columns.map((_name, index) => (index === 0 ? number : null))];
    },
  };
}

/** The piece of a cell that a message shows. */
export function showValue(cell: RawCell): string {
  const text = asText(cell);
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}

function checkRecord(cells: readonly RawCell[], row: number, columns: number, report: Report): void {
  if (cells.length > columns) {
    const extra = cells.slice(columns).find((cell) => cell !== null && cell !== '');
    if (extra !== undefined) {
      const detail = `${cells.length} cellen, ${columns} kolommen`;
      report({ row, column: null, value: showValue(extra), code: 'ROW_TOO_WIDE', detail });
    }
  }
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (typeof cell === 'string' && cell.length > fileLimits.cellCharacters) {
      const detail = `${cell.length} tekens`;
      report({ row, column: `kolom ${index + 1}`, value: showValue(cell), code: 'CELL_TOO_LONG', detail });
    }
  }
}
