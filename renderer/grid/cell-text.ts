import { hasForbiddenCharacters } from '#shared/common/values.ts';
import type { CellValue } from '#shared/grid/model.ts';
import { unknown } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import {
  formatDay,
  formatEuros,
  formatHours,
  formatNumber,
  formatPercentage,
  typedNumber,
} from '#shared/text/format.ts';
import type { CodeOption, Parsed } from '#shared/text/parse.ts';
import {
  parseCode,
  parseDay,
  parseEuros,
  parseFlag,
  parseHours,
  parseNumber,
  parsePercentage,
} from '#shared/text/parse.ts';
import type { GridColumn } from './column.ts';

interface CodeBook {
  labels: Map<string, string>;
  places: Map<string, number>;
}

const codeBooks = new WeakMap<readonly CodeOption[], CodeBook>();

function codeBookOf(options: readonly CodeOption[]): CodeBook {
  const known = codeBooks.get(options);
  if (known) return known;
  const made = {
    labels: new Map(options.map((option) => [option.code, option.label])),
    places: new Map(options.map((option, index) => [option.code, index])),
  };
  codeBooks.set(options, made);
  return made;
}

/** What the cell shows. Empty is empty; unknown is `?`. */
export function displayText<Row>(column: GridColumn<Row>, value: CellValue): string {
  if (value === null || value === '') return '';
  if (value === unknown && column.kind !== 'text') return unknown;
  switch (column.kind) {
    case 'text':
    case 'employee':
      return String(value);
    case 'flag':
      return value === true ? 'J' : value === false ? 'N' : String(value);
    case 'day':
      return formatDay(String(value));
    case 'code':
      return codeText(column.options, column.show ?? 'label', String(value));
    default:
      return typeof value === 'number' ? figureText(column, value) : String(value);
  }
}

function codeText(options: readonly CodeOption[], show: 'code' | 'label' | 'both', code: string): string {
  const label = codeBookOf(options).labels.get(code);
  if (label === undefined || show === 'code') return code;
  return show === 'label' || label === code ? label : `${code} ${label}`;
}

type FigureColumn<Row> = Extract<GridColumn<Row>, { kind: 'number' | 'euros' | 'percentage' | 'hours' }>;

function figureText<Row>(column: FigureColumn<Row>, value: number): string {
  switch (column.kind) {
    case 'number':
      return column.grouped === false
        ? typedNumber(value, column.decimals ?? 0)
        : formatNumber(value, column.decimals ?? 0);
    case 'euros':
      return formatEuros(value, column.decimals ?? 0);
    case 'percentage':
      return formatPercentage(value, column.decimals ?? 1);
    case 'hours':
      return formatHours(value);
  }
}

/** What an editor opens with and what Excel gets: figures without thousands marks or signs, all decimals kept. */
export function plainText<Row>(column: GridColumn<Row>, value: CellValue): string {
  if (typeof value !== 'number') return displayText(column, value);
  switch (column.kind) {
    case 'euros':
    case 'hours':
      return typedNumber(value / 100, 2);
    case 'percentage':
      return `${typedNumber(value / 100, 2)}%`;
    default:
      return typedNumber(value, column.kind === 'number' ? (column.decimals ?? 0) : 0);
  }
}

/** What typed or pasted text means in this column. `today` is the office's date. */
export function parseCell<Row>(column: GridColumn<Row>, typed: string, today: string): Parsed<CellValue> {
  if (column.canBeUnknown && typed.trim() === unknown) return { ok: true, value: unknown };
  switch (column.kind) {
    case 'text':
      return parsePlain(typed, column.maxLength ?? 1000, column.multiline === true);
    case 'number':
      return parseNumber(typed, column);
    case 'euros':
      return parseEuros(typed);
    case 'percentage':
      return parsePercentage(typed);
    case 'hours':
      return parseHours(typed);
    case 'day':
      return parseDay(typed, today);
    case 'flag':
      return parseFlag(typed);
    case 'code':
    case 'employee':
      return parseCode(typed, column.options);
  }
}

function parsePlain(typed: string, maxLength: number, multiline: boolean): Parsed<string> {
  const text = typed.trim();
  if (text.length > maxLength) return { ok: false, message: gridText.tooLong(maxLength) };
  if (hasForbiddenCharacters(text, multiline)) return { ok: false, message: gridText.forbidden };
  return { ok: true, value: text === '' ? null : text };
}

const collator = new Intl.Collator('nl-NL', { numeric: true, sensitivity: 'base' });

/** AG Grid negates the result for a descending sort, so the order is told which one it is. */
type CellOrder = (
  a: CellValue | undefined,
  b: CellValue | undefined,
  nodeA: unknown,
  nodeB: unknown,
  descending: boolean,
) => number;

/** Order of two cells: figures by size, codes by their list, text as in a Dutch index. Empty comes last either way. */
export function compareCells<Row>(column: GridColumn<Row>): CellOrder {
  const places = column.kind === 'code' ? codeBookOf(column.options).places : undefined;
  const rank = (value: CellValue): number => (value === null || value === '' ? 2 : value === unknown ? 1 : 0);
  return (first, second, _firstNode, _secondNode, descending) => {
    const a = first ?? null;
    const b = second ?? null;
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return descending ? -byRank : byRank;
    if (a === b) return 0;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'boolean' && typeof b === 'boolean') return Number(b) - Number(a);
    const placeA = places?.get(String(a));
    const placeB = places?.get(String(b));
    if (placeA !== undefined && placeB !== undefined) return placeA - placeB;
    if (column.kind === 'day') return String(a) < String(b) ? -1 : 1;
    return collator.compare(String(a), String(b));
  };
}
