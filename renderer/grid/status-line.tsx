import type { Noun } from '#shared/grid/nl.ts';
import { gridText } from '#shared/grid/nl.ts';
import { cellCount, edgesOf } from './block.ts';
import { displayText } from './cell-text.ts';
import type { GridColumn } from './column.ts';
import { isFigure } from './column.ts';
import type { GridEngine } from './engine.ts';

/** The most cells that are added up while one selects. */
const MAX_SUMMED = 500_000;

/** What the line under the grid says: `312 van 320 klanten · 4 geselecteerd · som 1.234,5`. */
export function readStatus<Row>(engine: GridEngine<Row>, noun: Noun): string {
  const parts = [gridText.counted(engine.bounds.rows, engine.totalRows, noun)];
  const selected = engine.api.getSelectedNodes().length;
  if (selected > 0) parts.push(gridText.selected(selected));
  return [...parts, ...readBlock(engine)].join(' · ');
}

function readBlock<Row>(engine: GridEngine<Row>): string[] {
  if (!engine.block) return [];
  const edges = edgesOf(engine.block);
  const count = cellCount(edges);
  if (count < 2) return [];
  const columns: GridColumn<Row>[] = [];
  for (let place = edges.left; place <= edges.right; place += 1) {
    const column = engine.columnAt(place);
    if (column && isFigure(column)) columns.push(column);
  }
  const first = columns[0];
  const isOneKind = first !== undefined && columns.every((column) => column.kind === first.kind);
  if (!isOneKind || first.kind === 'percentage' || count > MAX_SUMMED) return [gridText.cells(count)];
  let sum = 0;
  let figures = 0;
  for (let rowIndex = edges.top; rowIndex <= edges.bottom; rowIndex += 1) {
    const row = engine.rowAt(rowIndex);
    for (const column of row === undefined ? [] : columns) {
      const value = row === undefined ? null : engine.valueOf(row, column);
      if (typeof value !== 'number') continue;
      sum += value;
      figures += 1;
    }
  }
  return figures === 0
    ? [gridText.cells(count)]
    : [gridText.cells(count), gridText.sum(displayText(first, sum))];
}

/** Why the active cell is refused; empty when it is not. */
export function readRefusal<Row>(engine: GridEngine<Row>): string {
  const { active } = engine;
  const row = active && engine.rowAt(active.row);
  const logged = active && row ? engine.log.get(engine.rowId(row), active.key) : undefined;
  return logged?.state === 'refused' ? logged.message : '';
}

interface StatusLineProps {
  status: string;
  refusal: string;
  notice: string;
}

/** Counts at the left; at the right, read aloud, what is wrong with the active cell or what just happened. */
export function StatusLine({ status, refusal, notice }: StatusLineProps) {
  return (
    <div className="peil-status">
      <span>{status}</span>
      <output className={refusal === '' ? undefined : 'peil-status-refusal'}>
        {refusal === '' ? notice : refusal}
      </output>
    </div>
  );
}
