import { existsSync, mkdirSync, mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.ts';

let lock = '';
beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'peil-lock-')), 'lock');
});

test('work under one lock never overlaps', async () => {
  const events: string[] = [];
  const work = (name: string) =>
    withLock(lock, async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('other')]);
  expect(events).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
});

test('work that fails gives the lock back', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('a lock left behind by a process that was killed is taken over', async () => {
  mkdirSync(lock);
  utimesSync(lock, new Date(0), new Date(0));
  expect(await withLock(lock, () => Promise.resolve('done'))).toBe('done');
});
