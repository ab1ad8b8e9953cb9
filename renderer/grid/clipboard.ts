import { guardFormula, unguardFormula } from '#shared/exports/formula.ts';
import { plainText } from './cell-text.ts';
import { cellCount, edgesOf } from './block.ts';
import { isFigure } from './column.ts';
import type { GridEngine } from './engine.ts';
import { decodeTsv, encodeHtmlTable, encodeTsv } from './tsv.ts';

interface CopiedCell {
  text: string;
  figure: boolean;
}

/** The selected block for the clipboard, as text and as a table; null when nothing is selected. */
export function copyBlock<Row>(
  engine: GridEngine<Row>,
): { text: string; html: string; cells: number } | null {
  if (!engine.block) return null;
  const edges = edgesOf(engine.block);
  const rows: CopiedCell[][] = [];
  for (let rowIndex = edges.top; rowIndex <= edges.bottom; rowIndex += 1) {
    const cells: CopiedCell[] = [];
    for (let place = edges.left; place <= edges.right; place += 1)
      cells.push(copyCell(engine, rowIndex, place));
    rows.push(cells);
  }
  const guarded = rows.map((row) => row.map((cell) => (cell.figure ? cell.text : guardText(cell.text))));
  const only = rows.length === 1 && rows[0]?.length === 1 ? guarded[0]?.[0] : undefined;
  return { text: only ?? encodeTsv(guarded), html: encodeHtmlTable(rows), cells: cellCount(edges) };
}

function copyCell<Row>(engine: GridEngine<Row>, rowIndex: number, place: number): CopiedCell {
  const row = engine.rowAt(rowIndex);
  const column = engine.columnAt(place);
  if (row === undefined || column === undefined) return { text: '', figure: false };
  const logged = engine.log.get(engine.rowId(row), column.key);
  if (logged?.state === 'refused') return { text: logged.text, figure: false };
  const value = engine.valueOf(row, column);
  return { text: plainText(column, value), figure: isFigure(column) && typeof value === 'number' };
}

/** A telephone number with its plus stays as it is: no spreadsheet computes it, and people paste it into mail. */
function guardText(text: string): string {
  return /^\+\d[\d ]*$/.test(text) ? text : guardFormula(text);
}

/** The cells of pasted text, with our own apostrophes taken off again. */
export function readPasted(text: string): string[][] {
  return decodeTsv(text).map((row) => row.map(unguardFormula));
}
