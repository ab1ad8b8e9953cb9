import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { AuditFileFacts } from '#shared/audit-files/model.ts';
import { auditFileLimits } from '#shared/audit-files/model.ts';
import { createByteCounter } from '#shared/imports/detect-encoding.ts';
import { createAuditFileParser } from './parse-audit-file.ts';
import { AuditFileRefused } from './refusal.ts';

export interface AuditFileProgress {
  bytesDone: number;
  bytes: number;
  lines: number;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const pieceBytes = 256 * 1024;
const byteOrderMark = 0xefbbbf;

/** Bytes that are not of the encoding they were taken for; the file is read again as `instead`. */
class OtherEncoding extends Error {
  readonly instead: Encoding;
  /** Some bytes are UTF-8 and others are not: what cannot be read becomes a question mark. */
  readonly isMixed: boolean;

  constructor(instead: Encoding, isMixed: boolean) {
    super(instead);
    this.instead = instead;
    this.isMixed = isMixed;
  }
}

/**
 * Reads an audit file of any size piece by piece; what is kept does not grow with its lines. The encoding is found from the bytes, not
 * from what the file says. Throws `AuditFileRefused` when nothing of it can be used.
 */
export async function readAuditFile(
  path: string,
  report: (progress: AuditFileProgress) => void,
): Promise<AuditFileFacts> {
  const bytes = await sizeOf(path);
  try {
    return await readAs(path, { bytes, report });
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    return readAs(path, { bytes, report, encoding: error.instead, isMixed: error.isMixed });
  }
}

async function sizeOf(path: string): Promise<number> {
  const info = await stat(path).catch((error: unknown) => Promise.reject(explain(error)));
  if (!info.isFile()) throw new AuditFileRefused('UNREADABLE', 'geen bestand');
  if (info.size === 0) throw new AuditFileRefused('EMPTY');
  if (info.size > auditFileLimits.bytes)
    throw new AuditFileRefused('TOO_LARGE', `${Math.ceil(info.size / 1024 ** 3)} GB`);
  return info.size;
}

interface Reading {
  bytes: number;
  report: (progress: AuditFileProgress) => void;
  encoding?: Encoding;
  isMixed?: boolean;
}

async function readAs(
  path: string,
  { bytes, report, encoding, isMixed = false }: Reading,
): Promise<AuditFileFacts> {
  const hash = createHash('sha256');
  const parser = createAuditFileParser();
  let decoder: Decoder | undefined;
  let bytesDone = 0;
  for await (const piece of piecesOf(path)) {
    hash.update(piece);
    decoder ??= createDecoder(encoding ?? sniff(piece), isMixed);
    bytesDone += piece.length;
    const text = decoder.decode(piece);
    if (text !== '') parser.write(text);
    report({ bytesDone, bytes, lines: parser.lines });
  }
  if (decoder === undefined || bytesDone !== bytes) throw new AuditFileRefused('GONE');
  const rest = decoder.end();
  if (rest !== '') parser.write(rest);
  const facts = parser.finish();
  return {
    ...facts,
    encoding: decoder.encoding,
    sha256: hash.digest('hex'),
    bytes,
    strayCharacters: facts.strayCharacters + (isMixed ? 1 : 0),
  };
}

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: pieceBytes });
  try {
    // A stream without an encoding gives buffers.
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw explain(error);
  } finally {
    stream.destroy();
  }
}

/** The encoding that the first bytes show. Refuses archives and what cannot be XML. */
function sniff(head: Buffer): Encoding {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  const isArchive =
    (a === 0x50 && b === 0x4b) ||
    (a === 0x1f && b === 0x8b) ||
    (a === 0x37 && b === 0x7a) ||
    (a === 0x52 && b === 0x61 && c === 0x72);
  if (isArchive) throw new AuditFileRefused('COMPRESSED');
  const start = head.toString('latin1', a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0, 4096).trimStart();
  if (start !== '' && !start.startsWith('<')) throw new AuditFileRefused('NOT_XML');
  if (/^<(!doctype\s+)?html/i.test(start)) throw new AuditFileRefused('NOT_AUDIT_FILE', 'html');
  return 'utf-8';
}

interface Decoder {
  encoding: Encoding;
  decode(piece: Buffer): string;
  end(): string;
}

function createDecoder(encoding: Encoding, isMixed: boolean): Decoder {
  if (encoding === 'windows-1252') {
    const decoder = iconv.getDecoder('windows-1252');
    return { encoding, decode: (piece) => decoder.write(piece), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' && !isMixed });
  let hasSequences: boolean | undefined;
  const decode = (piece?: Buffer): string => {
    try {
      hasSequences ??= piece?.readUIntBE(0, Math.min(3, piece.length)) === byteOrderMark;
      const text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
      hasSequences ||= piece !== undefined && text.length < piece.length - 3;
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const isMixed = hasSequences === true || holdsSequences(piece);
      throw new OtherEncoding(isMixed ? 'utf-8' : 'windows-1252', isMixed);
    }
  };
  return { encoding, decode, end: () => decode() };
}

/** Whether bytes that are not all UTF-8 are so for the greater part. */
function holdsSequences(piece: Buffer | undefined): boolean {
  if (piece === undefined) return false;
  const counter = createByteCounter();
  counter.add(piece);
  const { utf8Sequences, invalidUtf8 } = counter.finish();
  return utf8Sequences >= invalidUtf8;
}

function explain(error: unknown): AuditFileRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekende fout';
  return code === 'ENOENT' ? new AuditFileRefused('GONE') : new AuditFileRefused('UNREADABLE', code);
}
