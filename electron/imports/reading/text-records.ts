import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Delimiter, FileEncoding } from '#shared/imports/model.ts';
import type { FileRecord, RecordSource } from './records.ts';
import { FileRefused } from './refusal.ts';

/** Characters without the end of a record after which a quote is taken to be left open. */
const longestRecord = 20_000_000;

/** Decodes a file piece by piece; `progress` is told how many bytes were read. */
async function* decodeFile(
  path: string,
  encoding: FileEncoding,
  progress: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  let first = true;
  let bytesRead = 0;
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes: Buffer = part;
    bytesRead += bytes.length;
    progress(bytesRead);
    let text = decoder.write(bytes);
    if (first) text = text.replace(/^sep=.\r?\n/i, '');
    first = false;
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/**
 * Reads a delimited text file through papaparse, one piece after another: the stream waits while nobody takes the records.
 * Quoted line breaks stay inside their record, so that row numbers agree with what Excel shows.
 */
export function readTextRecords(
  path: string,
  options: { encoding: FileEncoding; delimiter: Delimiter; bytes: number },
): RecordSource {
  let bytesRead = 0;
  const stream = Readable.from(
    decodeFile(path, options.encoding, (bytes) => {
      bytesRead = bytes;
    }),
    { objectMode: true, highWaterMark: 1 },
  );
  return {
    chunks: pullRecords(stream, options.delimiter),
    share: () => (options.bytes === 0 ? 1 : bytesRead / options.bytes),
    sheets: [],
    sheet: null,
  };
}

async function* pullRecords(stream: Readable, delimiter: Delimiter): AsyncGenerator<FileRecord[]> {
  const ready: FileRecord[][] = [];
  // In an object, because the callbacks of the parser change it behind the loop's back.
  const state: { ended: boolean; failure: unknown } = { ended: false, failure: undefined };
  let wake: (() => void) | undefined;
  let parser: Papa.Parser | undefined;
  let row = 0;
  let waiting = 0;
  const signal = (): void => {
    wake?.();
    wake = undefined;
  };
  stream.on('data', (text: string) => {
    waiting += text.length;
  });
  Papa.parse<string[]>(stream, {
    delimiter,
    chunk(result, handle) {
      parser = handle;
      const broken = new Set(
        result.errors.filter((error) => error.type === 'Quotes').map((error) => error.row),
      );
      const records = result.data.map((cells, index): FileRecord => {
        row += 1;
        return broken.has(index) ? { row, cells, broken: true } : { row, cells };
      });
      if (records.length > 0) waiting = 0;
      else if (waiting > longestRecord) {
        state.failure = new FileRefused('QUOTE_BROKEN');
        handle.abort();
      }
      ready.push(records);
      handle.pause();
      signal();
    },
    complete() {
      state.ended = true;
      signal();
    },
    error(error) {
      state.failure = error;
      state.ended = true;
      signal();
    },
  });
  const nextSignal = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  try {
    for (;;) {
      const records = ready.shift();
      if (records) {
        if (records.length > 0) yield records;
        parser?.resume();
        continue;
      }
      if (state.ended) break;
      await nextSignal();
    }
  } finally {
    stream.destroy();
  }
  if (state.failure !== undefined) throw state.failure;
}
