import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { findFileFacts } from '#electron/imports/reading/file-facts.ts';
import type { ReaderMessage } from '#electron/imports/reading/messages.ts';
import type { FileRecord } from '#electron/imports/reading/records.ts';
import { FileRefused } from '#electron/imports/reading/refusal.ts';
import { readTextRecords } from '#electron/imports/reading/text-records.ts';
import { detectDelimiter } from '#shared/imports/detect-delimiter.ts';
import { detectEncoding, looksBinary } from '#shared/imports/detect-encoding.ts';
import { showValue } from '#shared/imports/row-reader.ts';
import { readRgsTable, type RgsRecord, type RgsTableRead } from '#shared/rgs/read-table.ts';

/** Reads a table of the reference scheme from a CSV or XLSX on the reader thread. Throws `FileRefused` when it is neither. */
export async function sendRgsTable(
  file: string,
  send: (message: ReaderMessage) => Promise<void>,
): Promise<void> {
  const facts = await findFileFacts(file, () => undefined);
  if (facts.shape === 'empty') throw new FileRefused('FILE_EMPTY');
  if (facts.shape === 'ole') throw new FileRefused('FILE_OLD_EXCEL');
  if (typeof facts.shape === 'object') throw new FileRefused('FILE_NOT_TABLE', facts.shape.other);
  let table: RgsTableRead;
  if (facts.shape === 'zip') {
    table = await readWorkbook(file, () => void send({ type: 'alive' }));
  } else {
    const encoding = detectEncoding(facts.head, facts.counts).value;
    if (looksBinary(facts.counts, encoding)) throw new FileRefused('FILE_BINARY');
    const delimiter = detectDelimiter(iconv.decode(Buffer.from(facts.head), encoding)).value;
    const { chunks } = readTextRecords(file, { encoding, delimiter, bytes: facts.bytes });
    table = readRgsTable(await gather(chunks));
  }
  await send({ type: 'rgsTable', table });
  await send({ type: 'done', records: 0, wrongRecords: 0, problems: 0 });
}

/** The first sheet that holds a table; else what its first sheet is refused for. */
async function readWorkbook(file: string, alive: () => void): Promise<RgsTableRead> {
  const { openWorkbook } = await import('#electron/imports/reading/workbook-records.ts');
  let refused: RgsTableRead = { kind: 'refused', reason: 'notATable', problemCount: 0 };
  for (const open of openWorkbook(await readFile(file), null, alive)) {
    const table = readRgsTable(await gather(open().chunks));
    if (table.kind === 'table') return table;
    if (table.reason !== 'notATable') refused = table;
  }
  return refused;
}

/** Records that are read at most: one more row than a table may have tells that it is too long. */
const mostRecords = 25_000;

async function gather(chunks: AsyncIterable<FileRecord[]>): Promise<RgsRecord[]> {
  const records: RgsRecord[] = [];
  for await (const chunk of chunks) {
    for (const { row, cells } of chunk) records.push({ row, cells: cells.map((cell) => showValue(cell)) });
    if (records.length > mostRecords) break;
  }
  return records;
}
