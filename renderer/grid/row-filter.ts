import { compileFilter, compileSearch, isIdle } from '#shared/grid/filter.ts';
import type { CellValue, ColumnFilter } from '#shared/grid/model.ts';
import { fold } from '#shared/text/parse.ts';
import { displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';

/** Which rows are shown: the filters per column and the quick filter, compiled once per change. */
export class RowFilter<Row> {
  filters: Record<string, ColumnFilter> = {};
  search = '';
  #columns: readonly GridColumn<Row>[];
  #tests: { key: string; column: GridColumn<Row>; test: (value: CellValue) => boolean }[] = [];
  #matches: ((text: string) => boolean) | null = null;
  #texts = new WeakMap<object, string>();

  constructor(columns: readonly GridColumn<Row>[]) {
    this.#columns = columns;
  }

  get isActive(): boolean {
    return this.#tests.length > 0 || this.#matches !== null;
  }

  setColumns(columns: readonly GridColumn<Row>[]): void {
    this.#columns = columns;
    this.#texts = new WeakMap();
    this.set(this.filters, this.search);
  }

  /** Filters that do nothing are dropped; those on columns that do not exist (any more) are kept but not applied. */
  set(filters: Readonly<Record<string, ColumnFilter>>, search: string): void {
    this.filters = Object.fromEntries(Object.entries(filters).filter(([, filter]) => !isIdle(filter)));
    this.search = search;
    this.#matches = compileSearch(search);
    this.#tests = this.#columns.flatMap((column) => {
      const filter = this.filters[column.key];
      return filter ? [{ key: column.key, column, test: compileFilter(filter) }] : [];
    });
  }

  passes(row: Row): boolean {
    return this.passesExcept(row, '');
  }

  /** Whether a row would be shown if the filter of one column were not there: for the counts in that filter. */
  passesExcept(row: Row, key: string): boolean {
    for (const each of this.#tests) if (each.key !== key && !each.test(each.column.value(row))) return false;
    return this.#matches === null || this.#matches(this.#textOf(row));
  }

  #textOf(row: Row): string {
    const isObject = typeof row === 'object' && row !== null;
    const known = isObject ? this.#texts.get(row) : undefined;
    if (known !== undefined) return known;
    const searched = this.#columns.filter((column) => column.searched);
    const text = fold(searched.map((column) => displayText(column, column.value(row))).join(' '));
    if (isObject) this.#texts.set(row, text);
    return text;
  }
}
