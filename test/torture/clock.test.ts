import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { note } from '#test/torture/sizes.ts';

const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'];
/** Moments around midnight, both nights of summer time, 29 February, and a clock that jumps as after a sleep or an empty battery. */
const moments = [
  '2026-10-24T21:59:59Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  '2026-11-20T23:00:01Z',
  '2025-11-20T10:00:00Z',
  '2036-11-20T10:00:00Z',
  '2027-03-28T00:59:59Z',
  '2027-03-28T01:00:00Z',
  '2028-02-29T12:00:00Z',
  '1970-01-01T12:00:00Z',
  '2026-12-31T23:30:00Z',
  '2026-11-21T10:00:00Z',
];

it('goes on while clock and time zone jump: the day is that of the place, and changes keep their order', async () => {
  const { TZ } = process.env;
  onTestFinished(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });
  const folder = temporaryFolder();
  let clock = new Date(moments[0] ?? '');
  const host = createMemoryHost({ dataFolder: folder, answers: [path.join(folder, 'kantoor.peil')] });
  const office = await startOffice({ ...host, now: () => new Date(clock) });
  onTestFinished(() => office.close());
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await office.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.data;
  };
  await call('office.create', { name: 'Proef' });
  const expected: string[] = [];
  for (const zone of zones) {
    process.env['TZ'] = zone;
    for (const moment of moments) {
      clock = new Date(moment);
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(clock);
      expect([zone, moment, await call('office.getStatus', {})]).toMatchObject([
        zone,
        moment,
        { today: day },
      ]);
      await call('office.rename', { name: `${zone} ${moment}` });
      expected.unshift(`Kantoor hernoemd in ${zone} ${moment}`);
    }
    await call('backups.make', {});
  }
  await call('history.undo', {});
  expect(await call('office.getStatus', {})).toMatchObject({
    office: { name: expected[1]?.slice('Kantoor hernoemd in '.length) },
  });
  const { backups } = (await call('backups.list', {})) as { backups: { sequence: number }[] };
  const order = backups.map(({ sequence }) => sequence);
  expect(order).toEqual(order.toSorted((a, b) => b - a));
  expect(backups.length).toBeGreaterThanOrEqual(zones.length);
  const found =
    'the day of the place, changes undone and backups listed in the order in which they were made';
  note({ rule: 'R13', what: 'moments in four time zones', count: expected.length, found });
});
