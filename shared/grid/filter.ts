import { fold } from '../text/parse.ts';
import type { CellValue, ColumnFilter } from './model.ts';

/** Whether a filter lets everything pass and can be dropped. */
export function isIdle(filter: ColumnFilter): boolean {
  if (filter.kind === 'figure' || filter.kind === 'day') return filter.from === null && filter.to === null;
  return filter.kind === 'text' && filter.text.trim() === '';
}

/** The test of one filter on one cell. Empty and unknown cells never lie between bounds. */
export function compileFilter(filter: ColumnFilter): (value: CellValue) => boolean {
  switch (filter.kind) {
    case 'text':
      return textTest(filter.test, fold(filter.text.trim()));
    case 'figure': {
      const from = filter.from ?? Number.NEGATIVE_INFINITY;
      const to = filter.to ?? Number.POSITIVE_INFINITY;
      return (value) => typeof value === 'number' && value >= from && value <= to;
    }
    case 'day': {
      const from = filter.from ?? '';
      const to = filter.to ?? '\uffff';
      return (value) => typeof value === 'string' && /^\d/.test(value) && value >= from && value <= to;
    }
    case 'values': {
      const wanted = new Set(filter.values);
      return (value) => wanted.has(valueKey(value));
    }
    case 'presence':
      return (value) => (value !== null && value !== '') === filter.filled;
  }
}

function textTest(
  test: 'contains' | 'starts' | 'equals' | 'lacks',
  wanted: string,
): (value: CellValue) => boolean {
  const read = (value: CellValue) => (value === null ? '' : fold(String(value)));
  switch (test) {
    case 'contains':
      return (value) => read(value).includes(wanted);
    case 'starts':
      return (value) => read(value).startsWith(wanted);
    case 'equals':
      return (value) => read(value) === wanted;
    case 'lacks':
      return (value) => !read(value).includes(wanted);
  }
}

/** The key of a cell in a `values` filter: `''` for empty, `J` and `N` for a flag, else the value itself. */
export function valueKey(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  return String(value);
}

/** How often every value occurs, for the multiple choice. */
export function countValues(values: Iterable<CellValue>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = valueKey(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The test of the quick filter over a row's folded text: every word must occur, in any order. Null when idle. */
export function compileSearch(search: string): ((foldedText: string) => boolean) | null {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return (foldedText) => words.every((word) => foldedText.includes(word));
}
