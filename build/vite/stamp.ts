import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that no build reads. */
function isBeside(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.endsWith('.md');
}

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).toSorted()) yield* filesUnder(join(path, entry));
}

/** A hash over the names and contents of `paths` (files or folders) under `folder`: equal means that nothing changed. */
export function stampOf(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(folder, path))) {
      if (isBeside(file)) continue;
      hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
