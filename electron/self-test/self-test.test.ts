import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { countChanges, makeScratchOffice } from '#db/self-test/scratch-office.ts';
import { interruptForked, interruptedAfter } from '#electron/self-test/interrupt-writer.ts';
import { readFuses } from '#electron/self-test/read-fuses.ts';
import { selfTestKeys } from '#shared/self-test/model.ts';
import { makeFakeElectron } from '#test/packaging/fake-electron.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

afterEach(() => vi.unstubAllEnvs());

test('everything that this computer can do is tried, and nothing is left behind', async () => {
  const temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  const office = await newOffice({ version: '1.2.3' });
  const contents = fs.readFileSync(office.file);
  const report = await office.call('selfTest.run', {});
  expect(report.rows.map(({ key }) => key)).toEqual(selfTestKeys);
  const states = Object.fromEntries(report.rows.map(({ key, state }) => [key, state]));
  expect(states).toMatchObject({
    office: 'ok',
    cipher: 'warning',
    crash: 'ok',
    backup: 'ok',
    clock: 'ok',
    place: 'ok',
  });
  expect(states).toMatchObject({ safeStorage: 'skipped', fuses: 'skipped', pdf: 'skipped' });
  expect(await office.call('selfTest.getLast', {})).toEqual(report);
  expect(fs.readFileSync(office.file).equals(contents)).toBe(true);
  expect(fs.readdirSync(temporary).filter((name) => name.startsWith('peil-zelftest-'))).toEqual([]);
});

test('the result says nothing of the office, its place or who sits here', async () => {
  const office = await newOffice({
    userName: 'Kanarie Naam',
    dataFolder: path.join(temporaryFolder(), 'kanarie-map'),
  });
  await office.call('office.rename', { name: 'Kanarie Kantoor' });
  const text = JSON.stringify(await office.call('selfTest.run', {}));
  for (const secret of ['anarie', office.folder, os.homedir(), os.hostname()])
    expect(text).not.toContain(secret);
});

test('without an office the computer is tested all the same', async () => {
  const office = await newOffice();
  await office.call('office.close', {});
  expect(await office.call('selfTest.getLast', {})).toBeNull();
  const { rows } = await office.call('selfTest.run', {});
  expect(rows.find(({ key }) => key === 'office')?.state).toBe('skipped');
  expect(rows.find(({ key }) => key === 'crash')?.state).toBe('ok');
});

test('a clock behind the last change is noticed', async () => {
  const first = await newOffice({ now: new Date('2027-05-01T10:00:00Z') });
  await first.call('office.rename', { name: 'Later' });
  await first.office.close();
  const second = await openOffice(first.file, { now: new Date('2026-05-01T10:00:00Z') });
  const { rows } = await second.call('selfTest.run', {});
  expect(rows.find(({ key }) => key === 'clock')?.state).toBe('warning');
});

test('there is nothing to save before the first test', async () => {
  const office = await newOffice();
  expect(await office.reply('selfTest.savePdf', {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});

test('a writer that is ended loses nothing that it acknowledged', async () => {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  makeScratchOffice(file, '2026-11-21T10:00:00Z');
  const acknowledged = await interruptForked(new URL('self-test-writer.ts', import.meta.url), file);
  expect(acknowledged).toBeGreaterThanOrEqual(interruptedAfter);
  expect(countChanges(file)).toBeGreaterThanOrEqual(acknowledged);
});

test('a writer that cannot start is a failure, not a success', async () => {
  const missing = path.join(temporaryFolder(), 'bestaat-niet.peil');
  await expect(interruptForked(new URL('self-test-writer.ts', import.meta.url), missing)).rejects.toThrow(
    /ended after 0/,
  );
});

test('fuses are read from a program, and a file without them has none', async () => {
  const folder = temporaryFolder();
  makeFakeElectron(folder, 'linux');
  expect(await readFuses(path.join(folder, 'electron'))).toBe('101100011');
  const other = path.join(folder, 'leeg');
  fs.writeFileSync(other, '');
  expect(await readFuses(other)).toBeNull();
  fs.writeFileSync(other, 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  expect(await readFuses(other)).toBeNull();
  // Across the border of two pieces that are read.
  fs.writeFileSync(
    other,
    Buffer.concat([Buffer.alloc(4_194_300), fs.readFileSync(path.join(folder, 'electron')).subarray(60)]),
  );
  expect(await readFuses(other)).toBe('101100011');
});
