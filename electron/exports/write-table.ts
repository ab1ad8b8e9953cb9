import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from '#shared/common/errors.ts';
import { BYTE_ORDER_MARK, csvHeadings, csvLine } from '#shared/exports/csv.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { sheetCell, sheetFormat, sheetName } from '#shared/exports/sheet.ts';

/** Rows between two breaths: other calls are answered in between. */
const ROWS_PER_TURN = 500;

export interface Watcher {
  /** Called between turns; may throw to stop. */
  onRows: (done: number) => void;
}

/**
 * Writes a table beside its place and puts it there when it is whole: an existing file is replaced by a complete one or
 * not at all.
 */
export async function writeTable(
  format: 'xlsx' | 'csv',
  table: ExportTable,
  file: string,
  watcher: Watcher,
): Promise<void> {
  const partial = `${file}.deel`;
  try {
    // A link of this name would lead the writing elsewhere.
    await fs.promises.rm(partial, { force: true });
    const source =
      format === 'csv' ? Readable.from(csvChunks(table, watcher)) : await workbook(table, watcher);
    await pipeline(source, fs.createWriteStream(partial, { flags: 'wx' }));
    await fs.promises.rename(partial, file);
  } catch (error) {
    await fs.promises.rm(partial, { force: true });
    throw refusalOf(error, file);
  }
}

async function* csvChunks(table: ExportTable, watcher: Watcher): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvHeadings(table.columns);
  for (let start = 0; start < table.rows.length; start += ROWS_PER_TURN) {
    await nextTurn();
    watcher.onRows(start);
    yield table.rows
      .slice(start, start + ROWS_PER_TURN)
      .map((row) => csvLine(table.columns, row))
      .join('');
  }
}

async function workbook(table: ExportTable, watcher: Watcher): Promise<Readable> {
  const { writeXlsxStream } = await import('hucre');
  const stream = writeXlsxStream(sheetRows(table, watcher), {
    name: sheetName(table.title),
    columns: table.columns.map((column, index) => ({
      header: column.header,
      numFmt: sheetFormat(column),
      width: widthOf(table, index),
    })),
    freezePane: { rows: 1 },
  });
  // The same stream of the standard: Node's types and those of the language describe it twice.
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

async function* sheetRows(table: ExportTable, watcher: Watcher): AsyncGenerator<(string | number | null)[]> {
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_PER_TURN === 0) {
      await nextTurn();
      watcher.onRows(index);
    }
    yield table.columns.map((column, place) => sheetCell(column, row[place] ?? null));
  }
}

/** Characters: as wide as the longest of the heading and the first rows, within reason. */
function widthOf({ columns, rows }: ExportTable, index: number): number {
  const column = columns[index];
  const least = column?.kind === 'day' ? 11 : column?.kind === 'euros' ? 13 : 8;
  const lengths = rows.slice(0, 200).map((row) => (typeof row[index] === 'string' ? row[index].length : 0));
  return Math.min(60, Math.max(least, (column?.header.length ?? 0) + 2, ...lengths));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof Refused) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const name = path.basename(file);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Refused('DISK_FULL', exportsText.full(name));
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
    return new Refused('FILE_LOCKED', exportsText.inUse(name));
  }
  return typeof code === 'string' ? new Refused('REFUSED', exportsText.failed(name)) : error;
}
