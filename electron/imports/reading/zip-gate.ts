import { Inflate } from 'fflate';
import { FileRefused } from './refusal.ts';

/**
 * What a workbook may weigh unpacked. A sheet of 200,000 rows of twenty cells is about 140 MB of XML; a bomb has hundreds
 * of times its own size. Real bytes are counted while unpacking, never the sizes that the file claims.
 */
export const zipLimits = {
  entries: 2_000,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 320 * 1024 * 1024,
  /** Unpacked against packed, once a part is over a megabyte. */
  ratio: 200,
} as const;

export interface ZipEntry {
  name: string;
  method: number;
  /** Bytes of the packed data. */
  packed: Uint8Array;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The place of the end record, which a file that was cut off lacks. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileRefused('FILE_TRUNCATED');
}

/** The bytes of an entry, found through its local header as every reader does. */
function findPacked(data: Uint8Array, view: DataView, offset: number, size: number): Uint8Array {
  if (offset + 30 > data.length || view.getUint32(offset, true) !== localSignature) {
    throw new FileRefused('FILE_DAMAGED', 'een onderdeel staat niet waar de inhoudsopgave zegt');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > data.length) throw new FileRefused('FILE_TRUNCATED');
  return data.subarray(start, start + size);
}

/** Lists the parts of a ZIP by its table of contents. Refuses encryption, odd methods, double names and zip64. */
export function listZipEntries(data: Uint8Array): ZipEntry[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 22) throw new FileRefused('FILE_TRUNCATED');
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new FileRefused('FILE_BOMB', 'te veel onderdelen');
  if (count > zipLimits.entries) throw new FileRefused('FILE_BOMB', `${count} onderdelen`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || view.getUint32(at, true) !== centralSignature) {
      throw new FileRefused('FILE_TRUNCATED');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw new FileRefused('FILE_ENCRYPTED');
    if (method !== 0 && method !== 8) throw new FileRefused('FILE_DAMAGED', 'onbekende inpakmethode');
    const key = name.toLowerCase();
    if (names.has(key)) throw new FileRefused('FILE_DAMAGED', 'een onderdeel komt dubbel voor');
    names.add(key);
    entries.push({ name, method, packed: findPacked(data, view, view.getUint32(at + 42, true), size) });
    at += 46 + skip;
  }
  return entries;
}

/** Unpacks an entry piece by piece; stops at the first byte over a limit. Returns the unpacked size. */
export function inflateEntry(
  entry: ZipEntry,
  limit: number,
  take: (piece: Uint8Array) => void,
  alive: () => void,
): number {
  let size = 0;
  const count = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limit) throw new FileRefused('FILE_BOMB', `meer dan ${Math.floor(limit / 1024 / 1024)} MB`);
    if (size > 1024 * 1024 && size > entry.packed.length * zipLimits.ratio) {
      throw new FileRefused('FILE_BOMB', `meer dan ${zipLimits.ratio} keer zo groot`);
    }
    take(piece);
  };
  if (entry.method === 0) {
    count(entry.packed);
    return size;
  }
  const inflate = new Inflate(count);
  const step = 64 * 1024;
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      inflate.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
      alive();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('FILE_DAMAGED', `${entry.name} is niet uit te pakken`);
  }
  return size;
}
