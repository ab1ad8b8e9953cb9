import type { Detected, FileEncoding } from './model.ts';

/** What was counted in the bytes of a file, chunk by chunk. */
export interface ByteCounts {
  bytes: number;
  /** Bytes above 0x7F. */
  high: number;
  /** Sequences of two to four bytes that are well-formed UTF-8. */
  utf8Sequences: number;
  /** High bytes that are not part of a well-formed UTF-8 sequence. */
  invalidUtf8: number;
  /** NUL bytes at even and at odd places: UTF-16 of western text has every other byte zero. */
  evenZeros: number;
  oddZeros: number;
  /** Control bytes other than tab, line feed, form feed, carriage return and substitute. */
  controls: number;
  /** Bytes that Windows-1252 leaves undefined. */
  undefined1252: number;
}

/** Counts bytes over chunks; a sequence cut by the end of a chunk is carried over. */
export interface ByteCounter {
  add(chunk: Uint8Array): void;
  /** Call once, after the last chunk. */
  finish(): ByteCounts;
}

const allowedControls = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** How many continuation bytes a lead byte asks for, or -1 when it cannot begin a sequence. */
function continuationCount(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  if (lead >= 0xf0 && lead <= 0xf4) return 3;
  return -1;
}

export function createByteCounter(): ByteCounter {
  const counts: ByteCounts = {
    bytes: 0,
    high: 0,
    utf8Sequences: 0,
    invalidUtf8: 0,
    evenZeros: 0,
    oddZeros: 0,
    controls: 0,
    undefined1252: 0,
  };
  let wanted = 0;
  let seen = 0;

  const addHigh = (byte: number): void => {
    counts.high += 1;
    if (undefinedIn1252.has(byte)) counts.undefined1252 += 1;
    if (wanted > 0 && byte <= 0xbf) {
      seen += 1;
      wanted -= 1;
      if (wanted === 0) {
        counts.utf8Sequences += 1;
        seen = 0;
      }
      return;
    }
    counts.invalidUtf8 += seen;
    seen = 0;
    wanted = Math.max(0, continuationCount(byte));
    if (wanted > 0) seen = 1;
    else counts.invalidUtf8 += 1;
  };
  const addLow = (byte: number, place: number): void => {
    if (seen > 0) {
      counts.invalidUtf8 += seen;
      seen = 0;
      wanted = 0;
    }
    if (byte >= 0x20) return;
    if (byte === 0) {
      if (place % 2 === 0) counts.evenZeros += 1;
      else counts.oddZeros += 1;
    } else if (!allowedControls.has(byte)) counts.controls += 1;
  };

  return {
    add(chunk) {
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte > 0x7f) addHigh(byte);
        else if (byte < 0x20 || seen > 0) addLow(byte, counts.bytes + index);
      }
      counts.bytes += chunk.length;
    },
    finish() {
      counts.invalidUtf8 += seen;
      seen = 0;
      wanted = 0;
      return counts;
    },
  };
}

/** The mark at the start of a file that names its encoding, with its length in bytes. */
export function findByteOrderMark(head: Uint8Array): { encoding: FileEncoding; length: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * The encoding of a file from its first bytes and the counts over all of it. UTF-8 is strict: one byte that does not fit
 * makes it Windows-1252, in which every byte but five means something.
 */
export function detectEncoding(head: Uint8Array, counts: ByteCounts): Detected<FileEncoding> {
  const mark = findByteOrderMark(head);
  if (mark) {
    return { value: mark.encoding, confidence: 'sure', reason: 'Het bestand begint met een coderingsmerk.' };
  }
  const half = counts.bytes / 2;
  if (counts.oddZeros > half * 0.4 && counts.evenZeros < half * 0.05) {
    return {
      value: 'utf-16le',
      confidence: 'likely',
      reason: `${counts.oddZeros} nulbytes op oneven plaatsen.`,
    };
  }
  if (counts.evenZeros > half * 0.4 && counts.oddZeros < half * 0.05) {
    return {
      value: 'utf-16be',
      confidence: 'likely',
      reason: `${counts.evenZeros} nulbytes op even plaatsen.`,
    };
  }
  if (counts.high === 0) {
    return { value: 'utf-8', confidence: 'sure', reason: 'Alleen tekens die in elke codering gelijk zijn.' };
  }
  if (counts.invalidUtf8 === 0) {
    return {
      value: 'utf-8',
      confidence: 'sure',
      reason: `${counts.utf8Sequences} bijzondere tekens, alle geldig in UTF-8.`,
    };
  }
  return {
    value: 'windows-1252',
    confidence: counts.undefined1252 > 0 ? 'guess' : 'likely',
    reason: `${counts.invalidUtf8} van ${counts.high} bijzondere tekens zijn geen UTF-8.`,
  };
}

/** Known beginnings of files that are no table, with the Dutch name of what they are. */
const signatures: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'een afbeelding (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], name: 'een foto (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'een afbeelding (GIF)' },
  { bytes: [0x42, 0x4d], name: 'een afbeelding (BMP)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'een PDF' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'een RAR-archief' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'een 7-Zip-archief' },
  { bytes: [0x1f, 0x8b], name: 'een gzip-archief' },
  { bytes: [0x4d, 0x5a], name: 'een programma' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'een programma' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: 'een database' },
];

export type FileShape = 'text' | 'zip' | 'ole' | 'empty' | { other: string };

/** What a file is by its first bytes, whatever its name says. */
export function detectShape(head: Uint8Array): FileShape {
  if (head.length === 0) return 'empty';
  const startsWith = (bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => head[index] === byte);
  if (startsWith([0x50, 0x4b, 0x03, 0x04]) || startsWith([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  const known = signatures.find(({ bytes }) => startsWith(bytes));
  // Two letters alone (BM, MZ) may begin a heading: only with a control byte after them is it no text.
  if (known && (known.bytes.length > 2 || head.subarray(0, 32).some((byte) => byte < 0x09))) {
    return { other: known.name };
  }
  return 'text';
}

/** Whether a file that is no known other kind is still no text: many control bytes, and not UTF-16. */
export function looksBinary(counts: ByteCounts, encoding: FileEncoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false;
  return counts.controls + counts.evenZeros + counts.oddZeros > Math.max(3, counts.bytes * 0.005);
}
