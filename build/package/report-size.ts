import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The most that Peil may add to an installer that holds Electron and nothing else, in bytes. */
export const addedLimitBytes = 15_000_000;

export interface PackedSize {
  /** The unpacked program whole. */
  totalBytes: number;
  /** What of it is Peil's own: the archive and what lies beside it. The rest is Electron, as every program has it. */
  addedBytes: number;
  /** The same, compressed with gzip: more than it takes in an installer, which compresses better. */
  addedCompressedBytes: number;
}

/** Measures an unpacked program. */
export async function measurePacked(folder: string): Promise<PackedSize> {
  const own = filesUnder(join(folder, 'resources'));
  const scratch = mkdtempSync(join(tmpdir(), 'peil-size-'));
  try {
    let addedCompressedBytes = 0;
    for (const file of own) {
      const target = join(scratch, 'een.gz');
      await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(target));
      addedCompressedBytes += statSync(target).size;
    }
    return { totalBytes: sum(filesUnder(folder)), addedBytes: sum(own), addedCompressedBytes };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Prints the sizes of what was packed; false when Peil adds more than it may. */
export async function reportSizes(folder: string, outputFolder: string): Promise<boolean> {
  const { totalBytes, addedBytes, addedCompressedBytes } = await measurePacked(folder);
  const isWithin = addedCompressedBytes <= addedLimitBytes;
  const rows = [
    { what: 'unpacked program', size: megabytes(totalBytes), limit: '' },
    { what: 'of which Electron alone', size: megabytes(totalBytes - addedBytes), limit: '' },
    { what: 'of which Peil', size: megabytes(addedBytes), limit: '' },
    {
      what: 'Peil, compressed',
      size: megabytes(addedCompressedBytes),
      limit: `${megabytes(addedLimitBytes)} ${isWithin ? 'ok' : 'TOO MUCH'}`,
    },
    ...installersIn(outputFolder).map((file) => ({
      what: file,
      size: megabytes(statSync(join(outputFolder, file)).size),
      limit: '',
    })),
  ];
  console.table(rows);
  return isWithin;
}

function installersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /\.(?:exe|AppImage|deb)$/.test(name));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + statSync(file).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
