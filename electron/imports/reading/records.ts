import type { RawCell } from '#shared/imports/coerced.ts';
import type { SheetInfo } from './messages.ts';

/** One record with its row number as Excel shows it. */
export interface FileRecord {
  row: number;
  cells: readonly RawCell[];
  /** The record ends in a quote that is never closed, or text stands behind a closing quote. */
  broken?: true;
}

/** Records of a file in pieces, in order, read only as fast as they are taken. */
export interface RecordSource {
  chunks: AsyncIterable<FileRecord[]>;
  /** How far the file is read, 0–1. */
  share(): number;
  sheets: SheetInfo[];
  sheet: string | null;
}
