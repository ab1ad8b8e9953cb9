import type {
  CodeLists,
  ColumnMapping,
  Detected,
  ImportKind,
  Problem,
  ReadSettings,
  SettingChoices,
} from '#shared/imports/model.ts';

import type { AuditFileProgress } from '#electron/audit-files/reading/read-audit-file.ts';
import type { AuditFileFacts, AuditFileRefusalCode } from '#shared/audit-files/model.ts';
import type { RgsTableRead } from '#shared/rgs/read-table.ts';
import type { PackedColumn } from './pack-columns.ts';
import type { FileRecord } from './records.ts';

/** A mapping that a person made for files with these headings. */
export interface RememberedMapping {
  kind: ImportKind;
  /** `headingsSignature` of the headings it was made for. */
  signature: string;
  mapping: ColumnMapping[];
}

/** What the reader is told about one file. */
export interface ReadRequest {
  path: string;
  /** What a person fixed; the rest is detected. */
  choices: SettingChoices;
  /** A mapping by hand wins over a remembered one, and that over the automatic one. */
  mapping: ColumnMapping[] | null;
  remembered: RememberedMapping[];
  lists: CodeLists;
}

/** How each setting was found; a setting that a person fixed is not in it. */
export type SettingReasons = Partial<
  Record<'encoding' | 'delimiter' | 'decimalMark' | 'dateOrder' | 'yesNo', Omit<Detected<string>, 'value'>>
>;

export interface SheetInfo {
  name: string;
  hidden: boolean;
}

/** What is known of a file before its rows are read. */
export interface FileHeader {
  type: 'header';
  sha256: string;
  bytes: number;
  /** Undefined kinds are null; then no rows follow until a person chooses. */
  kind: ImportKind | null;
  settings: ReadSettings;
  reasons: SettingReasons;
  headings: string[];
  headingRow: number;
  mapping: ColumnMapping[];
  /** First values of every column, for the mapping table. */
  samples: string[][];
  /** Sheets of a workbook; empty for text. */
  sheets: SheetInfo[];
}

/** Staged rows of one kind, column by column, in the order of `listStagedColumns`. */
export interface RowBatch {
  type: 'batch';
  /** Row in the file of every staged row. */
  rows: Int32Array;
  /** 1 where the record has a problem that refuses it. */
  wrong: Uint8Array;
  columns: PackedColumn[];
  problems: Problem[];
  /** Records read so far, and how far the file is read, 0–1. */
  recordsDone: number;
  share: number;
}

export interface ReadDone {
  type: 'done';
  records: number;
  wrongRecords: number;
  /** Problems found, also those beyond the number that is kept. */
  problems: number;
}

export interface ReadRefused {
  type: 'refused';
  problem: Problem;
}

/** A sign of life between batches, so that a slow file is told from one that hangs. */
export interface ReadAlive {
  type: 'alive';
}

/** Asks for the cells of all sheets of a workbook, as they stand. */
export interface SheetsRequest {
  type: 'sheets';
  path: string;
}

/** Some rows of a sheet, in their order; visible sheets come before hidden ones. */
export interface SheetRows {
  type: 'sheet';
  name: string;
  isHidden: boolean;
  records: FileRecord[];
}

/** Asks for the facts of an audit file. */
export interface AuditFileRequest {
  type: 'auditFile';
  path: string;
}

/** How far an audit file is read. */
export interface AuditFileShare extends AuditFileProgress {
  type: 'auditFileProgress';
}

/** What an audit file holds, or why it cannot be used. */
export interface AuditFileRead {
  type: 'auditFile';
  outcome: AuditFileFacts | { code: AuditFileRefusalCode; detail: string | null };
}

/** Asks for a table of the reference ledger scheme. */
export interface RgsTableRequest {
  type: 'rgsTable';
  path: string;
}

/** The table that a file holds, or why it holds none. */
export interface RgsTableMessage {
  type: 'rgsTable';
  table: RgsTableRead;
}

export type ReaderMessage =
  | FileHeader
  | RowBatch
  | SheetRows
  | AuditFileShare
  | AuditFileRead
  | RgsTableMessage
  | ReadDone
  | ReadRefused
  | ReadAlive;

/** What the office thread says to the reader: a file to read, or that a batch was taken. */
export type ToReader = ReadRequest | SheetsRequest | AuditFileRequest | RgsTableRequest | 'taken';

/** Problems that are kept per file; beyond it only their number is. */
export const keptProblems = 20_000;

/** Batches on their way before the reader waits for the office to take them. */
export const batchesAhead = 4;

export const batchRows = 2_000;
