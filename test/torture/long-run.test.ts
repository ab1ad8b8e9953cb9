import fs from 'node:fs';
import { expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const openFiles = () => fs.readdirSync('/proc/self/fd').length;
const memoryMegabytes = () => process.memoryUsage().rss / 1_048_576;

it(
  `keeps its files and memory after ${sizes.longRunEdits} changes, ${sizes.longRunBackups} backups and as many locks`,
  { timeout: 3_600_000 },
  async () => {
    const office = await newOffice();
    await office.call('clients.create', { number: 'K1', name: 'Klant' });
    const { longRunEdits: edits, longRunBackups: rounds } = sizes;
    let begin = { files: 0, megabytes: 0 };
    let done = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (; done < ((round + 1) * edits) / rounds; done += 1)
        await office.call('office.rename', { name: `Kantoor ${done}` });
      await office.call('backups.make', {});
      // Closing and opening again is what locking does to the file.
      await office.call('office.close', {});
      const status = await office.call('office.getStatus', {});
      await office.call('office.openRecent', { id: status.recent[0]?.id ?? '' });
      // The first rounds fill caches.
      if (round === Math.floor(rounds / 3)) begin = { files: openFiles(), megabytes: memoryMegabytes() };
    }
    const end = { files: openFiles(), megabytes: memoryMegabytes() };
    expect(end.files).toBeLessThanOrEqual(begin.files + 2);
    expect((await office.call('office.getStatus', {})).office?.name).toBe(`Kantoor ${done - 1}`);
    const growth = (end.megabytes / begin.megabytes - 1) * 100;
    const found = `files ${begin.files} → ${end.files}, memory ${begin.megabytes.toFixed(0)} → ${end.megabytes.toFixed(0)} MB (${growth.toFixed(1)} %)`;
    note({ rule: 'R22', what: 'changes in one program', count: done, found, value: growth, limit: 10 });
  },
);
