import { gridText } from '#shared/grid/nl.ts';
import type { Cell } from './block.ts';
import { edgesOf, extendBlock, isSingle, singleCell, wholeColumns, wholeRows, wholeTable } from './block.ts';
import { copyBlock, readPasted } from './clipboard.ts';
import { plainText } from './cell-text.ts';
import { isEditable } from './column.ts';
import type { EditPort } from './edits.ts';
import { applyEdits, clearedCells, copyDownCells } from './edits.ts';
import type { GridEngine } from './engine.ts';
import { rowArea } from './painter.ts';
import { ROW_HEIGHT } from './ag-theme.ts';
import { BlockDrag } from './drag.ts';
import type { GridCommand } from './keys.ts';
import { commandOf } from './keys.ts';
import { planPaste } from './plan-edits.ts';

/** What keys and mouse ask of the screen around the grid. */
export interface InputPort extends EditPort {
  /** Opens the editor on the active cell with this text; `replace` when typing began it. */
  openEditor: (cell: { row: number; key: string; text: string; replace: boolean }) => void;
  find: () => void;
  undo: (() => void) | undefined;
  openRow: ((rowId: string) => void) | undefined;
}

/**
 * Keys, mouse and clipboard of the grid. Listens before AG Grid does and stops what it has handled; plain arrows,
 * paging and everything in the headings is left to AG Grid.
 */
export class GridInput<Row> {
  readonly #engine: GridEngine<Row>;
  readonly #port: () => InputPort;
  readonly #listening = new AbortController();
  readonly #drag: BlockDrag<Row>;

  constructor(engine: GridEngine<Row>, port: () => InputPort) {
    this.#engine = engine;
    this.#port = port;
    const early = { capture: true, signal: this.#listening.signal };
    const { host } = engine;
    host.addEventListener('keydown', (event) => this.#keyPressed(event), early);
    host.addEventListener('dblclick', (event) => this.#doubleClicked(event), early);
    // Clipboard events go to where text is selected, which is nowhere in a grid: some Chromiums send them to the body. Without a
    // selection they come at all only where a page claims the command beforehand.
    for (const claim of ['beforecopy', 'beforecut', 'beforepaste']) {
      document.addEventListener(claim, (event) => this.#hasFocus() && event.preventDefault(), early);
    }
    document.addEventListener('copy', (event) => this.#copied(event, false), early);
    document.addEventListener('cut', (event) => this.#copied(event, true), early);
    document.addEventListener('paste', (event) => this.#pasted(event), early);
    this.#drag = new BlockDrag(engine, this.#listening.signal);
  }

  destroy(): void {
    this.#listening.abort();
  }

  #keyPressed(event: KeyboardEvent): void {
    const command = commandOf(event);
    if (!command || isTyping(event.target)) return;
    const inHeading = event.target instanceof Element && event.target.closest('.ag-header') !== null;
    if (inHeading ? this.#runInHeading(command, event) : this.#run(command, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #runInHeading(command: GridCommand, event: KeyboardEvent): boolean {
    if (command.kind === 'find' || command.kind === 'undo') return this.#run(command, event);
    if (command.kind !== 'columnOptions' || !(event.target instanceof Element)) return false;
    const heading = event.target.closest<HTMLElement>('.ag-header-cell[col-id]');
    if (heading) this.#engine.events.openColumn(heading.getAttribute('col-id') ?? '', heading);
    return heading !== null;
  }

  /** Carries out a command; false when the page should have the key. */
  #run(command: GridCommand, event: KeyboardEvent): boolean {
    const port = this.#port();
    if (command.kind === 'find') {
      port.find();
      return true;
    }
    if (command.kind === 'undo') {
      // What was typed just now is on its way: taking back comes after it.
      void this.#engine.stored.then(() => this.#port().undo?.());
      return port.undo !== undefined;
    }
    const { active } = this.#engine;
    if (!active) return false;
    switch (command.kind) {
      case 'extend':
      case 'selectAll':
      case 'selectColumns':
      case 'selectRows':
        return this.#select(command, active);
      case 'down':
        return this.move(1, 0);
      case 'up':
        return this.move(-1, 0);
      case 'next':
        return this.move(0, 1);
      case 'previous':
        return this.move(0, -1);
      case 'edit':
        return !event.isComposing && this.#edit(active, command.text);
      case 'clear':
        void applyEdits(this.#engine, port, clearedCells(this.#engine));
        return true;
      case 'copyDown':
        void applyEdits(this.#engine, port, copyDownCells(this.#engine));
        return true;
      case 'toggleRow': {
        const node = this.#engine.api.getDisplayedRowAtIndex(active.row);
        if (this.#engine.hasTicks) node?.setSelected(!node.isSelected());
        return true;
      }
      case 'open':
        return this.#open(active.row);
      case 'columnOptions': {
        const heading = this.#engine.host.querySelector<HTMLElement>(
          `.ag-header-cell[col-id="${CSS.escape(active.key)}"]`,
        );
        if (heading) this.#engine.events.openColumn(active.key, heading);
        return true;
      }
      case 'escape':
        return this.#escape(active);
    }
  }

  #select(command: GridCommand, active: Cell): boolean {
    const { bounds } = this.#engine;
    const block = this.#engine.block ?? singleCell(active);
    switch (command.kind) {
      case 'extend': {
        const distances = { one: 1, page: this.#pageRows(), edge: Number.MAX_SAFE_INTEGER };
        const extended = extendBlock(block, command.direction, distances[command.distance], bounds);
        this.#engine.setBlock(extended);
        this.#engine.show(extended.head);
        return true;
      }
      case 'selectColumns':
        this.#engine.setBlock(wholeColumns(block, bounds));
        return true;
      case 'selectRows':
        this.#engine.setBlock(wholeRows(block, bounds));
        return true;
      default:
        this.#engine.setBlock(wholeTable(bounds));
        return true;
    }
  }

  #pageRows(): number {
    const area = rowArea(this.#engine.host);
    return Math.max(1, Math.floor((area.bottom - area.top) / ROW_HEIGHT) - 1);
  }

  /** Moves the active cell; a step past the last column goes to the next row. False at the end of the table. */
  move(rows: number, columns: number): boolean {
    const { active, bounds } = this.#engine;
    if (!active) return false;
    let row = active.row + rows;
    let column = active.column + columns;
    if (column >= bounds.columns) [row, column] = [row + 1, 0];
    if (column < 0) [row, column] = [row - 1, bounds.columns - 1];
    if (row < 0 || row >= bounds.rows) return rows !== 0;
    this.#engine.focus(row, column);
    return true;
  }

  #edit(active: Cell, typed: string | null): boolean {
    const row = this.#engine.rowAt(active.row);
    const column = this.#engine.columnAt(active.column);
    if (row === undefined || column === undefined) return false;
    if (this.#port().store === undefined || !isEditable(column, row)) {
      this.#port().notify(gridText.readOnly);
      return true;
    }
    const logged = this.#engine.log.get(this.#engine.rowId(row), column.key);
    const current =
      logged?.state === 'refused' ? logged.text : plainText(column, this.#engine.valueOf(row, column));
    const text = typed ?? current;
    this.#engine.show(active);
    this.#port().openEditor({ row: active.row, key: column.key, text, replace: typed !== null });
    return true;
  }

  #open(rowIndex: number): boolean {
    const { openRow } = this.#port();
    const row = this.#engine.rowAt(rowIndex);
    if (!openRow || row === undefined) return false;
    openRow(this.#engine.rowId(row));
    return true;
  }

  /** Drops refused text first, then a selected block; only then the page gets the key. */
  #escape(active: Cell): boolean {
    const row = this.#engine.rowAt(active.row);
    const column = this.#engine.columnAt(active.column);
    if (
      row !== undefined &&
      column &&
      this.#engine.log.get(this.#engine.rowId(row), column.key)?.state === 'refused'
    ) {
      this.#engine.log.drop(this.#engine.rowId(row), column.key);
      this.#engine.refresh();
      return true;
    }
    if (!this.#engine.block || isSingle(this.#engine.block)) return false;
    this.#engine.setBlock(singleCell(active));
    return true;
  }

  #doubleClicked(event: MouseEvent): void {
    const cell = this.#drag.cellAt(event.target);
    const row = cell && this.#engine.rowAt(cell.row);
    const column = cell && this.#engine.columnAt(cell.column);
    if (!cell || !row || !column) return;
    if (this.#port().store && isEditable(column, row)) this.#edit(cell, null);
    else this.#open(cell.row);
  }

  /** Whether keys and clipboard are for the cells: not for a field over them or elsewhere on the page. */
  #hasFocus(): boolean {
    const { activeElement } = document;
    return (
      this.#engine.block !== null && this.#engine.host.contains(activeElement) && !isTyping(activeElement)
    );
  }

  #copied(event: ClipboardEvent, clear: boolean): void {
    if (!this.#hasFocus()) return;
    const copied = copyBlock(this.#engine);
    if (!copied || !event.clipboardData) return;
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    if (clear) void applyEdits(this.#engine, this.#port(), clearedCells(this.#engine));
    else this.#port().notify(gridText.copied(copied.cells));
  }

  #pasted(event: ClipboardEvent): void {
    const { block, bounds } = this.#engine;
    if (!this.#hasFocus() || !block || !event.clipboardData) return;
    event.preventDefault();
    event.stopPropagation();
    const pasted = readPasted(event.clipboardData.getData('text/plain'));
    const edges = edgesOf(block);
    const plan = planPaste(pasted, edges, bounds);
    if (plan.cells.length === 0) return;
    const last = plan.cells.at(-1);
    if (last) {
      this.#engine.setBlock({
        anchor: { row: edges.top, column: edges.left },
        head: { row: last.row, column: last.column },
      });
    }
    void applyEdits(this.#engine, this.#port(), plan.cells, plan.clipped);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
    ? target.type !== 'checkbox'
    : target instanceof HTMLTextAreaElement;
}
