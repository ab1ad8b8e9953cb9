import type { GridApi, GridOptions, IRowNode } from 'ag-grid-community';
import { createGrid } from 'ag-grid-community';
import type { CellValue, GridState } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import type { CellContext } from './ag-columns.ts';
import { toColDef } from './ag-columns.ts';
import { registerGridModules } from './ag-modules.ts';
import { fixedOptions } from './ag-options.ts';
import type { Block, Bounds, Cell, Edges } from './block.ts';
import { contains, edgesOf, fitBlock, followColumns, singleCell } from './block.ts';
import type { GridColumn } from './column.ts';
import { isFigure } from './column.ts';
import { EditLog } from './edit-log.ts';
import { applyColumns, readColumns } from './grid-state.ts';
import { paintCells } from './painter.ts';
import { RowFilter } from './row-filter.ts';

/** What the running grid tells the screen around it. */
export interface EngineEvents<Row> {
  openColumn: (key: string, anchor: HTMLElement) => void;
  /** Columns, sort, filters or search were changed by a person or a view. */
  stateChanged: (engine: GridEngine<Row>) => void;
  /** Rows, selection, active cell or marks were changed: the status line must be read again. */
  statusChanged: (engine: GridEngine<Row>) => void;
  /** Another row became the active one; `afterTyping` when that came of Enter in a cell that was typed in. */
  activeRowChanged: (rowId: string | null, afterTyping: boolean) => void;
  /** Another cell became the active one: what was said about the last gesture is old. */
  activeCellChanged: (rowId: string | null, column: string | null) => void;
}

export interface EngineOptions<Row> {
  columns: readonly GridColumn<Row>[];
  rowId: (row: Row) => string;
  /** The nonce of the page's style policy: AG Grid writes its own style elements. */
  styleNonce: string | undefined;
  /** Rows can be ticked, for what the screen does with the ticked ones. */
  hasTicks: boolean;
  events: EngineEvents<Row>;
}

/**
 * The grid without React: AG Grid Community for rows, columns, sort and scrolling, with our own block of selected cells,
 * filters and log of typed text. Everything is asked of it by place as shown, or by row id and column key.
 */
export class GridEngine<Row> {
  readonly api: GridApi<Row>;
  readonly log = new EditLog();
  readonly filter: RowFilter<Row>;
  readonly host: HTMLElement;
  readonly events: EngineEvents<Row>;
  readonly rowId: (row: Row) => string;
  readonly hasTicks: boolean;
  /** Resolves when everything typed so far is stored or refused. */
  stored: Promise<unknown> = Promise.resolve();
  #columns: ReadonlyMap<string, GridColumn<Row>>;
  #rows: readonly Row[] = [];
  #shownKeys: string[] = [];
  #shownPlaces = new Map<string, number>();
  #block: Block | null = null;
  #activeRowId: string | null = null;
  /** The row one step from the cell that was typed in, which one did not walk to. */
  #steppedTo: string | null = null;
  #totals: ReadonlyMap<string, number> = new Map();

  constructor(host: HTMLElement, options: EngineOptions<Row>) {
    registerGridModules();
    this.host = host;
    this.events = options.events;
    this.rowId = options.rowId;
    this.hasTicks = options.hasTicks;
    this.#columns = new Map(options.columns.map((column) => [column.key, column]));
    this.filter = new RowFilter(options.columns);
    this.api = createGrid(host, this.#gridOptions(options));
    this.#columnsShown();
  }

  destroy(): void {
    this.api.destroy();
  }

  get block(): Block | null {
    return this.#block;
  }

  get bounds(): Bounds {
    return { rows: this.api.getDisplayedRowCount(), columns: this.#shownKeys.length };
  }

  get totalRows(): number {
    return this.#rows.length;
  }

  get columns(): ReadonlyMap<string, GridColumn<Row>> {
    return this.#columns;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** The active cell by place; null while the focus has never been in the grid. */
  get active(): { row: number; column: number; key: string } | null {
    const focused = this.api.getFocusedCell();
    if (!focused || focused.rowPinned) return null;
    const key = focused.column.getColId();
    const column = this.#shownPlaces.get(key);
    return column === undefined ? null : { row: focused.rowIndex, column, key };
  }

  rowAt(index: number): Row | undefined {
    return this.api.getDisplayedRowAtIndex(index)?.data;
  }

  columnAt(index: number): GridColumn<Row> | undefined {
    return this.#columns.get(this.#shownKeys[index] ?? '');
  }

  placeOf(key: string): number | undefined {
    return this.#shownPlaces.get(key);
  }

  rowById(rowId: string): Row | undefined {
    return this.api.getRowNode(rowId)?.data;
  }

  /** The value that a cell shows: typed and on its way when there is one, else the stored one. */
  valueOf(row: Row, column: GridColumn<Row>): CellValue {
    const logged = this.log.get(this.rowId(row), column.key);
    return logged && logged.state !== 'refused' ? logged.value : column.value(row);
  }

  setBlock(block: Block | null): void {
    this.#block = block;
    this.paint();
    this.events.statusChanged(this);
  }

  focus(row: number, column: number): void {
    const key = this.#shownKeys[column];
    if (key === undefined || row < 0 || row >= this.bounds.rows) return;
    this.api.ensureIndexVisible(row);
    this.api.ensureColumnVisible(key);
    this.api.setFocusedCell(row, key);
  }

  /** Makes the first cell of a row active; false when the row is not shown. */
  focusRow(rowId: string): boolean {
    const index = this.api.getRowNode(rowId)?.rowIndex;
    if (index === null || index === undefined) return false;
    this.api.ensureIndexVisible(index, 'middle');
    this.focus(index, 0);
    return true;
  }

  /** Scrolls a cell into sight without making it the active one. */
  show(cell: Cell): void {
    const key = this.#shownKeys[cell.column];
    this.api.ensureIndexVisible(cell.row);
    if (key !== undefined) this.api.ensureColumnVisible(key);
  }

  setColumns(columns: readonly GridColumn<Row>[]): void {
    const state = readColumns(this.api, new Set(this.#columns.keys()));
    this.#columns = new Map(columns.map((column) => [column.key, column]));
    this.filter.setColumns(columns);
    this.api.setGridOption(
      'columnDefs',
      columns.map((column) => toColDef(column, this.#context())),
    );
    applyColumns(this.api, state);
    this.#columnsShown();
  }

  /** Brings new rows in. Rows that only changed or were added keep scroll, sort and place of the others. */
  setRows(rows: readonly Row[]): void {
    const before = this.#rows;
    this.#rows = rows;
    const grown =
      rows.length >= before.length && before.every((row, at) => isSameRow(this.rowId, row, rows[at]));
    if (before.length > 0 && grown) {
      const update = before.flatMap((row, at) =>
        rows[at] === row || rows[at] === undefined ? [] : [rows[at]],
      );
      const add = rows.slice(before.length);
      if (update.length > 0 || add.length > 0) this.api.applyTransaction({ update, add });
    } else {
      this.api.setGridOption('rowData', [...rows]);
    }
    // The cells were drawn while the log still stood over them; what was stored may read otherwise than what was typed.
    if (this.log.rowsChanged((rowId) => this.rowById(rowId)))
      this.api.refreshCells({ force: true, suppressFlash: true });
    this.#rowsShown();
  }

  /** Shows the log again in the cells it concerns. */
  refresh(): void {
    this.api.refreshCells({ force: true, suppressFlash: true });
    this.paint();
    this.events.statusChanged(this);
  }

  readState(): GridState {
    const columns = readColumns(this.api, new Set(this.#columns.keys()));
    return { ...columns, filters: this.filter.filters, search: this.filter.search };
  }

  applyState(state: GridState): void {
    applyColumns(this.api, state);
    this.#filter(state.filters, state.search);
  }

  setFilters(filters: GridState['filters']): void {
    this.#filter(filters, this.filter.search);
  }

  setSearch(search: string): void {
    this.#filter(this.filter.filters, search);
  }

  #filter(filters: GridState['filters'], search: string): void {
    this.filter.set(filters, search);
    this.api.onFilterChanged();
    // A tick that one no longer sees would be edited along unseen.
    const unseen = this.api.getSelectedNodes().filter((node) => !node.displayed);
    if (unseen.length > 0) this.api.setNodesSelected({ nodes: unseen, newValue: false });
    this.api.refreshHeader();
    this.#arranged();
  }

  /** Rows stand elsewhere now: a block of the old order would hold other records than one selected. */
  #arranged(): void {
    if (this.#block) this.setBlock(this.active && singleCell(this.active));
    this.events.stateChanged(this);
  }

  /** Changes columns, sort or both; no columns means that they stay as they are. */
  setColumnState(state: Pick<GridState, 'columns' | 'sort'>): void {
    const columns = state.columns.length > 0 ? state.columns : this.readState().columns;
    applyColumns(this.api, { columns, sort: state.sort });
    this.events.stateChanged(this);
  }

  /** Columns as they are at first sight; sort and filters stay. */
  resetColumns(): void {
    applyColumns(this.api, { columns: [], sort: this.readState().sort });
    this.events.stateChanged(this);
  }

  /** The rows that pass the filters, in the order shown. */
  shownRows(): Row[] {
    const rows: Row[] = [];
    this.api.forEachNodeAfterFilterAndSort(({ data }) => {
      if (data !== undefined) rows.push(data);
    });
    return rows;
  }

  selectedRows(): Row[] {
    return this.api.getSelectedRows();
  }

  /** Marks the visible cells: block, refused text and its reason for screen readers. */
  paint(): void {
    const edges = this.#block && edgesOf(this.#block);
    paintCells(this.host, {
      isInBlock: (rowIndex, key) => edges !== null && this.#isInside(edges, rowIndex, key),
      hasRefusals: this.log.refusals > 0,
      refusalOf: (rowIndex, key) => {
        const row = this.rowAt(rowIndex);
        const logged = row === undefined ? undefined : this.log.get(this.rowId(row), key);
        return logged?.state === 'refused' ? logged.message : null;
      },
    });
  }

  #isInside(edges: Edges, rowIndex: number, key: string): boolean {
    const place = this.#shownPlaces.get(key);
    return place !== undefined && contains(edges, rowIndex, place);
  }

  #context(): CellContext<Row> {
    return {
      logged: (row, key) => (this.log.isEmpty ? undefined : this.log.get(this.rowId(row), key)),
      isInBlock: (rowIndex, key) =>
        this.#block !== null && this.#isInside(edgesOf(this.#block), rowIndex, key),
      totalOf: (key) => this.#totals.get(key) ?? (key === this.#shownKeys[0] ? gridText.total : null),
      openColumn: this.events.openColumn,
      isFiltered: (key) => Object.hasOwn(this.filter.filters, key),
    };
  }

  #gridOptions(options: EngineOptions<Row>): GridOptions<Row> {
    const changed = () => this.events.stateChanged(this);
    return {
      ...fixedOptions<Row>(options.styleNonce, options.hasTicks),
      columnDefs: options.columns.map((column) => toColDef(column, this.#context())),
      getRowId: ({ data, rowPinned }) => (rowPinned ? 'totals' : this.rowId(data)),
      isExternalFilterPresent: () => this.filter.isActive,
      doesExternalFilterPass: (node: IRowNode<Row>) =>
        node.data !== undefined && this.filter.passes(node.data),
      onCellFocused: () => this.#focused(),
      onSelectionChanged: () => this.events.statusChanged(this),
      onModelUpdated: () => this.#rowsShown(),
      onSortChanged: () => this.#arranged(),
      onColumnMoved: ({ finished }) => finished && changed(),
      onColumnResized: ({ finished }) => finished && changed(),
      onColumnPinned: changed,
      onColumnVisible: changed,
      onDisplayedColumnsChanged: () => this.#columnsShown(),
      onViewportChanged: () => this.log.refusals > 0 && this.paint(),
    };
  }

  #focused(): void {
    const active = this.active;
    const row = active && this.rowAt(active.row);
    const rowId = row ? this.rowId(row) : null;
    // AG Grid tells later than the focus moved: a block that was extended from this cell meanwhile stays.
    if (!active || !this.#isAnchor(active)) this.setBlock(active && singleCell(active));
    this.events.activeCellChanged(rowId, active?.key ?? null);
    if (rowId !== null && rowId !== this.#activeRowId) {
      this.#activeRowId = rowId;
      this.events.activeRowChanged(rowId, rowId === this.#steppedTo);
    }
    this.#steppedTo = null;
  }

  #isAnchor(cell: Cell): boolean {
    const anchor = this.#block?.anchor;
    return anchor?.row === cell.row && anchor.column === cell.column;
  }

  /** The active cell moves on by itself after typing: up or down by so many rows. */
  expectStep(rows: number): void {
    const row = this.active && this.rowAt(this.active.row + rows);
    this.#steppedTo = row ? this.rowId(row) : null;
  }

  #columnsShown(): void {
    // AG Grid reports columns while it is still being made.
    if (!this.api) return;
    const before = this.#shownKeys;
    const shown = this.api.getAllDisplayedColumns().map((column) => column.getColId());
    this.#shownKeys = shown.filter((key) => this.#columns.has(key));
    this.#shownPlaces = new Map(this.#shownKeys.map((key, place) => [key, place]));
    if (this.#block)
      this.#block =
        followColumns(this.#block, before, this.#shownKeys) ?? (this.active && singleCell(this.active));
    this.#rowsShown();
  }

  #rowsShown(): void {
    if (!this.api) return;
    this.#block = this.#block && fitBlock(this.#block, this.bounds);
    this.#showTotals();
    this.paint();
    this.events.statusChanged(this);
  }

  /** Adds up what is shown, so that the totals follow the filters. */
  #showTotals(): void {
    const summed = [...this.#columns.values()].filter(
      (column) => column.total === true && isFigure(column) && this.#shownPlaces.has(column.key),
    );
    if (summed.length === 0 && this.#totals.size === 0) return;
    const totals = new Map<string, number>();
    this.api.forEachNodeAfterFilter(({ data }) => {
      for (const column of data === undefined ? [] : summed) {
        const value = data === undefined ? null : this.valueOf(data, column);
        if (typeof value === 'number') totals.set(column.key, (totals.get(column.key) ?? 0) + value);
      }
    });
    this.#totals = totals;
    // The totals row has no record behind it; cells read their total by key, see `toColDef`.
    this.api.setGridOption('pinnedBottomRowData', totals.size > 0 ? [{} as Row] : []);
  }
}

function isSameRow<Row>(rowId: (row: Row) => string, before: Row, after: Row | undefined): boolean {
  return before === after || (after !== undefined && rowId(before) === rowId(after));
}
