import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { hashDescriptor, writeFileSafely } from '#db/backup/copy.ts';
import { readHeader } from '#db/office/open-file.ts';
import type { ClosedState } from '#db/office/database.ts';

const Closed = z.strictObject({ bytes: z.int().min(0), sha256: z.string(), header: z.string() });

/**
 * How office files were left when this computer last closed them. SQLite's own check finds about half of all flipped bits; comparing with
 * this finds every one, as long as the file was closed here and by nobody else since.
 */
export function readClosedState(dataFolder: string, file: string): ClosedState | undefined {
  try {
    return Closed.parse(JSON.parse(fs.readFileSync(stateFile(dataFolder, file), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Remembers how a file is left; `descriptor` reads it. A failure only means that the next opening has SQLite check the file. */
export function saveClosedState(dataFolder: string, file: string, descriptor: number): void {
  try {
    const header = readHeader(descriptor).toString('hex');
    writeFileSafely(
      stateFile(dataFolder, file),
      JSON.stringify({ ...hashDescriptor(descriptor), header } satisfies ClosedState),
    );
  } catch {
    forgetClosedState(dataFolder, file);
  }
}

/** Remembers that what stands in a closed file is damaged, so that closing it did not make it count as sound. */
export function markDamaged(dataFolder: string, file: string): void {
  const left = readClosedState(dataFolder, file);
  if (left) writeFileSafely(stateFile(dataFolder, file), JSON.stringify({ ...left, sha256: 'beschadigd' }));
}

export function forgetClosedState(dataFolder: string, file: string): void {
  fs.rmSync(stateFile(dataFolder, file), { force: true });
}

function stateFile(dataFolder: string, file: string): string {
  const name = createHash('sha256').update(file).digest('hex').slice(0, 24);
  return path.join(dataFolder, 'sluitstanden', `${name}.json`);
}
