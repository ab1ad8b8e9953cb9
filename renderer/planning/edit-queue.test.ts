import { expect, it } from 'vitest';
import { createEditQueue } from './edit-queue.ts';

it('expects what is on its way, and else what is on the screen', async () => {
  const queue = createEditQueue<string | null>();
  const asked: (string | null)[][] = [];
  const store = async (expected: readonly (string | null)[]) => void asked.push([...expected]);
  const first = queue([{ key: 'a', seen: 'x', value: null }], store);
  const second = queue(
    [
      { key: 'a', seen: 'x', value: 'z' },
      { key: 'b', seen: 'q', value: 'r' },
    ],
    store,
  );
  await Promise.all([first, second]);
  await queue([{ key: 'a', seen: 'z', value: 'w' }], store);
  expect(asked).toEqual([['x'], [null, 'q'], ['z']]);
});

it('goes on after a gesture that failed', async () => {
  const queue = createEditQueue<number>();
  const failed = queue([{ key: 'a', seen: 1, value: 2 }], () => Promise.reject(new Error('vol')));
  const after = queue([{ key: 'b', seen: 1, value: 2 }], async () => 'klaar');
  await expect(failed).rejects.toThrow('vol');
  expect(await after).toBe('klaar');
});
