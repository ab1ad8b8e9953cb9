import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { showValue } from '#shared/imports/row-reader.ts';
import type { RawCell } from '#shared/imports/coerced.ts';
import { detectDelimiter } from '#shared/imports/detect-delimiter.ts';
import { detectEncoding, looksBinary } from '#shared/imports/detect-encoding.ts';
import { detectDateOrder, detectDecimalMark, detectYesNo } from '#shared/imports/detect-values.ts';
import { findField } from '#shared/imports/fields.ts';
import {
  headingsSignature,
  listMissingColumns,
  mapColumns,
  recogniseKind,
} from '#shared/imports/headings.ts';
import { fileLimits } from '#shared/imports/model.ts';
import type { ColumnMapping, Detected, FieldType, ImportKind, ReadSettings } from '#shared/imports/model.ts';
import { findFileFacts } from './file-facts.ts';
import type { FileFacts } from './file-facts.ts';
import { emitRows } from './emit-rows.ts';
import type { ReadRequest, ReaderMessage, SettingReasons } from './messages.ts';
import type { FileRecord, RecordSource } from './records.ts';
import { FileRefused } from './refusal.ts';
import { readTextRecords } from './text-records.ts';

/** Records looked at before the settings are decided. */
const sampleRecords = 1_000;
/** The heading stands in one of the first records that hold anything: a title may stand above it. */
const headingWithin = 10;
const shownSamples = 5;

export type Send = (message: ReaderMessage) => Promise<void>;

/** Reads one file from its path to staged rows, message by message. Throws `FileRefused` when nothing can be used. */
export async function readImportFile(request: ReadRequest, send: Send): Promise<void> {
  let lastSign = performance.now();
  const alive = (): void => {
    if (performance.now() - lastSign < 1_000) return;
    lastSign = performance.now();
    void send({ type: 'alive' });
  };
  const facts = await findFileFacts(request.path, alive);
  const reasons: SettingReasons = {};
  const opened = await openRecords(request, facts, reasons, alive);
  const { source, head, rest, heading } = opened;
  const headings = heading.cells.map((cell) => showHeading(cell));
  const kind = request.choices.kind ?? recogniseKind(headings) ?? null;
  const body = head.slice(head.indexOf(heading) + 1);
  const mapping = kind === null ? mapNothing(headings) : chooseMapping(kind, headings, request);
  const settings = decideSettings(request, opened.settings, kind, mapping, body, reasons);
  await send({
    type: 'header',
    sha256: facts.sha256,
    bytes: facts.bytes,
    kind,
    settings,
    reasons,
    headings,
    headingRow: heading.row,
    mapping,
    samples: headings.map((_heading, column) => listSamples(body, column).slice(0, shownSamples)),
    sheets: source.sheets,
  });
  checkKind(kind, mapping, headings);
  if (kind === null) return;
  await emitRows({ kind, mapping, settings, lists: request.lists, source, body, rest }, send);
}

interface Opened {
  source: RecordSource;
  /** The records that were sampled, the heading among them. */
  head: FileRecord[];
  rest: AsyncIterator<FileRecord[]>;
  heading: FileRecord;
  settings: Pick<ReadSettings, 'encoding' | 'delimiter' | 'sheet'>;
}

function isEmptyRecord(record: FileRecord): boolean {
  return record.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}

function showHeading(cell: RawCell): string {
  return showValue(cell).replace(/\s+/g, ' ').trim();
}

/** The first record that names a known kind, else the first that holds anything. */
function findHeading(head: readonly FileRecord[]): FileRecord | undefined {
  const filled = head.filter((record) => !isEmptyRecord(record)).slice(0, headingWithin);
  return filled.find((record) => recogniseKind(record.cells.map(showHeading)) !== undefined) ?? filled[0];
}

async function takeHead(
  source: RecordSource,
): Promise<{ head: FileRecord[]; rest: AsyncIterator<FileRecord[]> }> {
  const rest = source.chunks[Symbol.asyncIterator]();
  const head: FileRecord[] = [];
  while (head.length < sampleRecords) {
    const next = await rest.next();
    if (next.done) break;
    head.push(...next.value);
  }
  return { head, rest };
}

async function openRecords(
  request: ReadRequest,
  facts: FileFacts,
  reasons: SettingReasons,
  alive: () => void,
): Promise<Opened> {
  if (facts.shape === 'empty') throw new FileRefused('FILE_EMPTY');
  if (typeof facts.shape === 'object') throw new FileRefused('FILE_NOT_TABLE', facts.shape.other);
  if (facts.shape === 'ole')
    throw new FileRefused(isEncryptedPackage(facts.head) ? 'FILE_ENCRYPTED' : 'FILE_OLD_EXCEL');
  if (facts.shape === 'zip') return openSheet(request, alive);
  const text = detectTextSettings(request, facts, reasons);
  const source = readTextRecords(request.path, { ...text, bytes: facts.bytes });
  const { head, rest } = await takeHead(source);
  const heading = findHeading(head);
  if (!heading) throw new FileRefused('FILE_EMPTY');
  return { source, head, rest, heading, settings: { ...text, sheet: null } };
}

function whyOf({ confidence, reason }: Detected<string>): Omit<Detected<string>, 'value'> {
  return { confidence, reason };
}

/** An encrypted workbook is an OLE container with a stream of this name, written in UTF-16. */
function isEncryptedPackage(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

async function openSheet(request: ReadRequest, alive: () => void): Promise<Opened> {
  const data = await readFile(request.path);
  // Loaded when it is needed: most exports are text, and the reader starts once per file.
  const { openWorkbook } = await import('./workbook-records.ts');
  let fallback: Opened | undefined;
  for (const open of openWorkbook(data, request.choices.sheet ?? null, alive)) {
    const source = open();
    const { head, rest } = await takeHead(source);
    const heading = findHeading(head);
    if (!heading) continue;
    const opened: Opened = {
      source,
      head,
      rest,
      heading,
      settings: { encoding: null, delimiter: null, sheet: source.sheet },
    };
    if (recogniseKind(heading.cells.map(showHeading)) !== undefined) return opened;
    fallback ??= opened;
  }
  if (!fallback) throw new FileRefused('FILE_NO_SHEET');
  return fallback;
}

function detectTextSettings(request: ReadRequest, facts: FileFacts, reasons: SettingReasons) {
  const encoding = detectEncoding(facts.head, facts.counts);
  if (looksBinary(facts.counts, encoding.value)) throw new FileRefused('FILE_BINARY');
  if (!request.choices.encoding) reasons.encoding = whyOf(encoding);
  const used = request.choices.encoding ?? encoding.value;
  const sample = iconv.decode(Buffer.from(facts.head), used);
  const delimiter = detectDelimiter(sample);
  if (!request.choices.delimiter) reasons.delimiter = whyOf(delimiter);
  return { encoding: used, delimiter: request.choices.delimiter ?? delimiter.value };
}

function mapNothing(headings: readonly string[]): ColumnMapping[] {
  return headings.map((heading, column) => ({ column, heading, target: null, how: 'none' }));
}

function chooseMapping(kind: ImportKind, headings: readonly string[], request: ReadRequest): ColumnMapping[] {
  const fits = (mapping: readonly ColumnMapping[]): boolean =>
    mapping.length === headings.length &&
    mapping.every(({ target }) => target === null || findField(kind, target.field) !== undefined);
  if (request.mapping && fits(request.mapping)) {
    return request.mapping.map((column, index) => ({
      ...column,
      heading: headings[index] ?? column.heading,
    }));
  }
  const signature = headingsSignature(headings);
  const known = request.remembered.find((one) => one.kind === kind && one.signature === signature);
  if (known && fits(known.mapping)) {
    return known.mapping.map((column, index) => ({
      ...column,
      heading: headings[index] ?? '',
      how: 'profile',
    }));
  }
  return mapColumns(kind, headings);
}

function listSamples(body: readonly FileRecord[], column: number): string[] {
  const samples: string[] = [];
  for (const { cells } of body) {
    const text = showValue(cells[column] ?? null);
    if (text !== '') samples.push(text);
  }
  return samples;
}

function decideSettings(
  request: ReadRequest,
  found: Opened['settings'],
  kind: ImportKind | null,
  mapping: readonly ColumnMapping[],
  body: readonly FileRecord[],
  reasons: SettingReasons,
): ReadSettings {
  const samplesOf = (...types: FieldType[]): string[] =>
    mapping.flatMap(({ column, target }) => {
      const type = kind && target ? findField(kind, target.field)?.type : undefined;
      return type !== undefined && types.includes(type) ? listSamples(body, column) : [];
    });
  const decimalMark = detectDecimalMark(samplesOf('amount', 'integer', 'hundredths', 'hours'));
  const dateOrder = detectDateOrder(samplesOf('date'));
  const yesNo = detectYesNo(samplesOf('yesno'));
  const { choices } = request;
  if (!choices.decimalMark) reasons.decimalMark = whyOf(decimalMark);
  if (!choices.dateOrder) reasons.dateOrder = whyOf(dateOrder);
  if (!choices.yesNo) reasons.yesNo = whyOf(yesNo);
  return {
    ...found,
    decimalMark: choices.decimalMark ?? decimalMark.value,
    dateOrder: choices.dateOrder ?? dateOrder.value,
    yesNo: choices.yesNo ?? yesNo.value,
  };
}

function checkKind(
  kind: ImportKind | null,
  mapping: readonly ColumnMapping[],
  headings: readonly string[],
): void {
  if (headings.length > fileLimits.columns)
    throw new FileRefused('TOO_MANY_COLUMNS', String(headings.length));
  if (kind === null) throw new FileRefused('KIND_UNKNOWN');
  const missing = listMissingColumns(kind, mapping);
  if (missing.length > 0) throw new FileRefused('COLUMN_MISSING', missing.join(', '));
}
