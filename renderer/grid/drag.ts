import type { Cell } from './block.ts';
import { singleCell } from './block.ts';
import type { GridEngine } from './engine.ts';
import { rowArea } from './painter.ts';

/** Milliseconds between two steps of the table while the pointer is held outside it. */
const STEP_INTERVAL = 60;

/**
 * Selecting a block with the mouse: press and drag, or press with Shift. Listens before AG Grid, which would move the
 * active cell on a press with Shift.
 */
export class BlockDrag<Row> {
  readonly #engine: GridEngine<Row>;
  #drag: { anchor: Cell; x: number; y: number; timer: ReturnType<typeof setInterval> } | null = null;

  constructor(engine: GridEngine<Row>, signal: AbortSignal) {
    this.#engine = engine;
    const early = { capture: true, signal };
    engine.host.addEventListener('pointerdown', (event) => this.#pressed(event), early);
    engine.host.addEventListener('mousedown', (event) => this.#keepFocus(event), early);
    document.addEventListener('mousemove', (event) => this.#moved(event), early);
    document.addEventListener('mouseup', () => this.#released(), early);
    signal.addEventListener('abort', () => this.#released());
  }

  /** The cell under a target of the mouse; null for headings, ticks, the totals row and everything else. */
  cellAt(target: EventTarget | null): Cell | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-cell[col-id]') : null;
    const row = cell?.closest('.ag-row[row-index]')?.getAttribute('row-index') ?? '';
    const column = this.#engine.placeOf(cell?.getAttribute('col-id') ?? '');
    if (!cell || !this.#engine.host.contains(cell) || column === undefined || !/^\d+$/.test(row)) return null;
    return { row: Number(row), column };
  }

  #pressed(event: PointerEvent): void {
    const cell = this.cellAt(event.target);
    if (!cell || event.button !== 0) return;
    const { active, block } = this.#engine;
    if (event.shiftKey && active) {
      event.preventDefault();
      event.stopPropagation();
      this.#engine.setBlock({ anchor: block?.anchor ?? active, head: cell });
    } else this.#engine.setBlock(singleCell(cell));
    const anchor = event.shiftKey ? (this.#engine.block?.anchor ?? cell) : cell;
    this.#released();
    this.#drag = {
      anchor,
      x: event.clientX,
      y: event.clientY,
      timer: setInterval(() => this.#followPointer(), STEP_INTERVAL),
    };
  }

  #keepFocus(event: MouseEvent): void {
    if (!event.shiftKey || event.button !== 0 || !this.#engine.active || !this.cellAt(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moved(event: MouseEvent): void {
    if (!this.#drag) return;
    if (event.buttons === 0) {
      this.#released();
      return;
    }
    this.#drag.x = event.clientX;
    this.#drag.y = event.clientY;
    const cell = this.cellAt(event.target);
    if (cell) this.#dragTo(cell);
  }

  #dragTo(cell: Cell): void {
    if (!this.#drag) return;
    const block = this.#engine.block ?? singleCell(this.#drag.anchor);
    if (block.head.row === cell.row && block.head.column === cell.column) return;
    this.#engine.setBlock({ anchor: this.#drag.anchor, head: cell });
  }

  #followPointer(): void {
    const { block, bounds } = this.#engine;
    if (!this.#drag || !block) return;
    const { x, y } = this.#drag;
    const area = rowArea(this.#engine.host);
    const rows = y < area.top ? -2 : y > area.bottom ? 2 : 0;
    const columns = x < area.left ? -1 : x > area.right ? 1 : 0;
    if (rows === 0 && columns === 0) return;
    const head = {
      row: Math.max(0, Math.min(bounds.rows - 1, block.head.row + rows)),
      column: Math.max(0, Math.min(bounds.columns - 1, block.head.column + columns)),
    };
    this.#engine.show(head);
    this.#dragTo(head);
  }

  #released(): void {
    if (this.#drag) clearInterval(this.#drag.timer);
    this.#drag = null;
  }
}
