import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createByteCounter, detectShape } from '#shared/imports/detect-encoding.ts';
import type { ByteCounts, FileShape } from '#shared/imports/detect-encoding.ts';
import { fileLimits } from '#shared/imports/model.ts';
import { FileRefused } from './refusal.ts';

/** What one pass over the bytes of a file tells. */
export interface FileFacts {
  bytes: number;
  sha256: string;
  shape: FileShape;
  /** The first 256 kB. */
  head: Uint8Array;
  counts: ByteCounts;
}

const headBytes = 256 * 1024;

function explain(error: unknown): FileRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekende fout';
  return new FileRefused('FILE_UNREADABLE', code);
}

/** Reads a file once for its size, hash, shape and encoding. Refuses what is no file, is too large or cannot be read. */
export async function findFileFacts(path: string, alive: () => void): Promise<FileFacts> {
  const info = await stat(path).catch((error: unknown) => Promise.reject(explain(error)));
  if (!info.isFile()) throw new FileRefused('FILE_UNREADABLE', 'geen bestand');
  if (info.size > fileLimits.bytes) {
    throw new FileRefused('FILE_TOO_LARGE', `${Math.ceil(info.size / 1024 / 1024)} MB`);
  }
  const hash = createHash('sha256');
  const counter = createByteCounter();
  const headParts: Uint8Array[] = [];
  let headSize = 0;
  let isText: boolean | undefined;
  try {
    for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      const bytes: Uint8Array = part;
      hash.update(bytes);
      if (headSize < headBytes) {
        headParts.push(bytes.subarray(0, headBytes - headSize));
        headSize += bytes.length;
      }
      isText ??= detectShape(bytes) === 'text';
      if (isText) counter.add(bytes);
      alive();
    }
  } catch (error) {
    throw explain(error);
  }
  const head = Buffer.concat(headParts);
  return {
    bytes: info.size,
    sha256: hash.digest('hex'),
    shape: detectShape(head),
    head,
    counts: counter.finish(),
  };
}
