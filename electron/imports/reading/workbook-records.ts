import { streamXlsxRows } from 'hucre/xlsx';
import type { CellValue } from 'hucre/xlsx';
import type { RawCell } from '#shared/imports/coerced.ts';
import type { FileRecord, RecordSource } from './records.ts';
import { FileRefused } from './refusal.ts';
import { gateWorkbook } from './workbook-gate.ts';

const chunkRows = 500;

function asRawCell(value: CellValue): RawCell {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Date
    ? value
    : null;
}

async function* streamRecords(data: Uint8Array, sheet: number): AsyncGenerator<FileRecord[]> {
  let chunk: FileRecord[] = [];
  let last = 0;
  try {
    for await (const { index, values } of streamXlsxRows(data, { sheet })) {
      const row = index + 1;
      // Rows that go back or stand still would give two records one number.
      if (!Number.isInteger(row) || row <= last)
        throw new FileRefused('FILE_DAMAGED', 'rijnummers kloppen niet');
      last = row;
      chunk.push({ row, cells: values.map(asRawCell) });
      if (chunk.length >= chunkRows) {
        yield chunk;
        chunk = [];
      }
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('FILE_DAMAGED', error instanceof Error ? error.message.slice(0, 120) : 'onbekend');
  }
  if (chunk.length > 0) yield chunk;
}

/** The sheets of a gated workbook as sources of records, in the order in which they are tried: visible ones first. */
export function openWorkbook(
  data: Uint8Array,
  chosen: string | null,
  alive: () => void,
): (() => RecordSource)[] {
  const { sheets } = gateWorkbook(data, alive);
  const numbered = sheets.map((sheet, index) => ({ ...sheet, index }));
  const candidates =
    chosen === null
      ? [...numbered.filter((sheet) => !sheet.hidden), ...numbered.filter((sheet) => sheet.hidden)]
      : numbered.filter((sheet) => sheet.name === chosen);
  if (candidates.length === 0) throw new FileRefused('FILE_NO_SHEET');
  return candidates.slice(0, 20).map(({ index, name }) => () => {
    let taken = false;
    const count = async function* (): AsyncGenerator<FileRecord[]> {
      for await (const chunk of streamRecords(data, index)) yield chunk;
      taken = true;
    };
    return { chunks: count(), share: () => (taken ? 1 : 0.5), sheets, sheet: name };
  });
}
