import fs from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { newProtectedOffice, testPartner } from '#test/support/office.ts';
import { isTorture, note, sizes } from '#test/torture/sizes.ts';

setFlagsFromString('--expose-gc');
// The flag gives new contexts the function that collects.
const collect = runInNewContext('gc') as () => void;

interface Use {
  files: number;
  heap: number;
  memory: number;
}

/** Open files, and megabytes of the heap and of the process, after collecting what nothing uses. */
function use(): Use {
  collect();
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { files: fs.readdirSync('/proc/self/fd').length, heap: heapUsed / 2 ** 20, memory: rss / 2 ** 20 };
}

const growth = (from: number, to: number) => (to / from - 1) * 100;
const fromTo = (what: string, from: number, to: number) =>
  `${what} ${from.toFixed(0)} → ${to.toFixed(0)} MB (${growth(from, to).toFixed(1)} %)`;

it(
  `keeps its files and memory after ${sizes.longRunEdits} changes, ${sizes.longRunBackups} backups and as many locks`,
  { timeout: 3_600_000 },
  async () => {
    const office = await newProtectedOffice();
    await office.call('clients.create', { number: 'K1', name: 'Klant' });
    const { longRunEdits: edits, longRunBackups: rounds } = sizes;
    let begin: Use = { files: 0, heap: 0, memory: 0 };
    let done = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (; done < ((round + 1) * edits) / rounds; done += 1)
        await office.call('office.rename', { name: `Kantoor ${done}` });
      await office.call('backups.make', {});
      await office.call('accounts.lock', {});
      await office.call('accounts.signIn', testPartner);
      // The test keeps every event otherwise.
      office.events.length = 0;
      // The first third fills caches.
      if (round === Math.floor(rounds / 3)) begin = use();
    }
    const end = use();
    expect((await office.call('office.getStatus', {})).office?.name).toBe(`Kantoor ${done - 1}`);
    const found = `files ${begin.files} → ${end.files}, ${fromTo('heap', begin.heap, end.heap)}, ${fromTo('in all', begin.memory, end.memory)}`;
    const worst = Math.max(growth(begin.heap, end.heap), growth(begin.memory, end.memory));
    note({ rule: 'R22', what: 'changes in one program', count: done, found, value: worst, limit: 10 });
    expect(end.files).toBeLessThanOrEqual(begin.files + 2);
    expect(growth(begin.heap, end.heap)).toBeLessThan(10);
    // What the system gave is not given back at once: over six rounds that says little.
    expect(growth(begin.memory, end.memory)).toBeLessThan(isTorture ? 10 : 25);
  },
);
