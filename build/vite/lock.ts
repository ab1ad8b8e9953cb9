import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Longer than any build: a lock of this age was left behind by one that was killed. */
const staleMilliseconds = 5 * 60_000;

/** Runs `work` while no other process runs work under the same lock; a folder is the lock, because making one is exclusive. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  while (!take(folder)) await setTimeout(100);
  try {
    return await work();
  } finally {
    release(folder);
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > staleMilliseconds) release(folder);
    return false;
  }
}

function release(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another process found it stale at the same moment
  }
}
