import type { CellValue } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';
import { parseCell, plainText } from './cell-text.ts';
import { edgesOf } from './block.ts';
import { isEditable } from './column.ts';
import type { CellEdit, CellRefusal } from './edit-log.ts';
import type { GridEngine } from './engine.ts';
import type { PlannedCell } from './plan-edits.ts';
import { MAX_CELLS, planCopyDown, planFill } from './plan-edits.ts';

/** Stores the cells of one gesture and answers with the ones that it did not take. */
export type StoreEdits = (changes: CellEdit[]) => Promise<readonly CellRefusal[]>;

/** Where typed text goes. */
export interface EditPort {
  store: StoreEdits | undefined;
  /** The office's date, for dates as people type them. */
  today: string;
  notify: (message: string) => void;
}

/**
 * Carries out one gesture: understands every text, keeps what is wrong as it was typed, stores the rest in one call and
 * says afterwards what was left out. Cells that do not change are not stored.
 */
export async function applyEdits<Row>(
  engine: GridEngine<Row>,
  port: EditPort,
  cells: readonly PlannedCell[],
  clipped = 0,
): Promise<void> {
  if (cells.length > MAX_CELLS) {
    port.notify(gridText.tooMany(cells.length, MAX_CELLS));
    return;
  }
  const { edits, locked, refused } = understand(engine, port, cells);
  const notices = [clipped > 0 ? gridText.clipped(clipped) : '', locked > 0 ? gridText.locked(locked) : ''];
  const rowOf = (rowId: string) => engine.rowById(rowId);
  const gesture = engine.log.begin(edits, rowOf);
  engine.refresh();
  const storing = edits.length > 0 && port.store ? storeSafely(port.store, edits) : Promise.resolve([]);
  engine.stored = Promise.all([engine.stored, storing]);
  const refusals = await storing;
  engine.log.settle(gesture, edits, refusals, rowOf);
  engine.refresh();
  const wrong = refused + refusals.length;
  const message = [...notices, wrong > 0 ? gridText.refused(wrong) : '']
    .filter((text) => text !== '')
    .join(' ');
  if (message !== '') port.notify(message);
}

function understand<Row>(
  engine: GridEngine<Row>,
  port: EditPort,
  cells: readonly PlannedCell[],
): { edits: CellEdit[]; locked: number; refused: number } {
  const edits: CellEdit[] = [];
  let locked = 0;
  let refused = 0;
  for (const { row: rowIndex, column: place, text } of cells) {
    const row = engine.rowAt(rowIndex);
    const column = engine.columnAt(place);
    if (row === undefined || column === undefined) continue;
    if (port.store === undefined || !isEditable(column, row)) {
      locked += 1;
      continue;
    }
    const rowId = engine.rowId(row);
    const parsed = parseCell(column, text, port.today);
    if (!parsed.ok) {
      engine.log.refuse(rowId, column.key, text, parsed.message);
      refused += 1;
      continue;
    }
    if (engine.log.get(rowId, column.key)?.state === 'refused') engine.log.drop(rowId, column.key);
    const seen = engine.valueOf(row, column);
    if (isSameValue(parsed.value, seen)) continue;
    edits.push({ rowId, column: column.key, text, value: parsed.value, seen });
  }
  return { edits, locked, refused };
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

async function storeSafely(store: StoreEdits, edits: CellEdit[]): Promise<readonly CellRefusal[]> {
  try {
    return await store(edits);
  } catch (error) {
    const message = error instanceof Error && error.message !== '' ? error.message : gridText.failed;
    return edits.map(({ rowId, column }) => ({ rowId, column, message }));
  }
}

/** The cells of Ctrl+D over the selection. */
export function copyDownCells<Row>(engine: GridEngine<Row>): PlannedCell[] {
  if (!engine.block) return [];
  return planCopyDown(edgesOf(engine.block), (rowIndex, place) => typedTextAt(engine, rowIndex, place));
}

/** The cells of Delete over the selection. */
export function clearedCells<Row>(engine: GridEngine<Row>): PlannedCell[] {
  return engine.block ? planFill(edgesOf(engine.block), '') : [];
}

/** A cell as it is copied to another: refused text as it stands, else its value; codes go by their code. */
export function typedTextAt<Row>(engine: GridEngine<Row>, rowIndex: number, place: number): string {
  const row = engine.rowAt(rowIndex);
  const column = engine.columnAt(place);
  if (row === undefined || column === undefined) return '';
  const logged = engine.log.get(engine.rowId(row), column.key);
  if (logged?.state === 'refused') return logged.text;
  const value = engine.valueOf(row, column);
  return column.kind === 'code' && value !== null ? String(value) : plainText(column, value);
}
