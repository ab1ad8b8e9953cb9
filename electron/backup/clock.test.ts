import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { newOffice, openOffice } from '#test/support/office.ts';

/** Moments at which clocks do strange things, in the order in which an office is started. */
const starts = [
  ['an ordinary day', '2026-11-21T10:00:00Z'],
  ['a moment before midnight', '2026-11-22T23:59:59'],
  ['a moment after it', '2026-11-23T00:00:01'],
  ['the night that summer time ends', '2026-10-25T02:30:00'],
  ['the clock a year back', '2025-11-23T10:00:00Z'],
  ['the clock ten years ahead', '2036-11-23T10:00:00Z'],
  ['the clock right again', '2026-11-24T10:00:00Z'],
  ['the night that summer time begins', '2027-03-28T02:30:00'],
  ['29 February', '2028-02-29T12:00:00Z'],
  ['the first of January in week 53', '2027-01-01T12:00:00Z'],
  ['the day that an empty battery gives', '1970-01-01T12:00:00Z'],
  ['the clock right at last', '2027-01-02T12:00:00Z'],
] as const;

it(
  'makes a backup at every new day of the clock, orders them as they were made, and never removes the newest',
  { timeout: 120_000 },
  async () => {
    const office = await newOffice();
    await office.call('office.close', {});
    for (const [index, [what, moment]] of starts.entries()) {
      const started = await openOffice(office.file, { now: new Date(moment) });
      await started.call('office.close', {});
      const root = path.join(office.folder, 'reservekopieen');
      const [id] = fs.readdirSync(root);
      const backups = listBackups(path.join(root, id ?? ''));
      expect([what, backups[0]?.manifest.sequence, backups[0]?.manifest.madeAt]).toEqual([
        what,
        index + 1,
        new Date(moment).toISOString(),
      ]);
      expect(backups.map(({ manifest }) => manifest.sequence)).toEqual(
        backups.map(({ manifest }) => manifest.sequence).toSorted((a, b) => b - a),
      );
    }
  },
);
