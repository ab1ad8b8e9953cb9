import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { programFacts } from '#electron/host/program-facts.ts';
import { createLog, logFolder } from '#electron/office/log.ts';
import { readStarts, startStartLog } from '#electron/support/start-log.ts';
import { newOffice, temporaryFolder } from '#test/support/office.ts';

const canary = 'Kanarievogel';

/** An office, a folder, a person and a log that are full of what must not come out. */
async function officeOfCanaries(answers: string[] = []) {
  const folder = path.join(temporaryFolder(), `${canary}map`);
  fs.mkdirSync(folder);
  const office = await newOffice({ dataFolder: folder, userName: `${canary} Naam`, answers });
  await office.call('office.rename', { name: `${canary} Accountants` });
  await office.call('clients.create', { number: '000777', name: `${canary} Holding` });
  const log = createLog(path.join(folder, logFolder), () => new Date('2026-11-21T10:00:00Z'));
  log.error('call clients.save', new Error(`client ${canary} Holding of ${folder} not found`));
  log.error('daily backup', new Error(`ENOSPC: no space left on device, write '${office.file}'`));
  log.info(`${canary} opened`);
  return office;
}

test('a support file tells much of the program and nothing of the office', async () => {
  const office = await officeOfCanaries();
  await office.call('selfTest.run', {});
  const { files } = await office.call('support.preview', {});
  expect(files.map(({ name }) => name)).toEqual([
    'lees-mij.txt',
    'versies.txt',
    'zelftest.txt',
    'kantoor.txt',
    'opstarten.txt',
    'logboek.txt',
  ]);
  const whole = files.map(({ text }) => text).join('\n');
  for (const secret of [canary, canary.toLowerCase(), office.folder, office.file, os.homedir(), '000777'])
    expect(whole).not.toContain(secret);
  const text = (name: string) => files.find((file) => file.name === name)?.text ?? '';
  expect(text('logboek.txt')).toMatch(/error [0-9a-f]{8} daily backup Error: ENOSPC write/);
  expect(text('logboek.txt')).toMatch(/at .*support\.test\.ts:\d+/);
  expect(text('kantoor.txt')).toMatch(/client: \d/);
  expect(text('zelftest.txt')).toMatch(/Klok: Goed/);
  expect(text('versies.txt')).toMatch(/SQLite 3\./);
});

test('what is saved is what was shown, whatever happened since', async () => {
  const target = path.join(temporaryFolder(), 'hulp');
  const office = await officeOfCanaries([target]);
  const { files } = await office.call('support.preview', {});
  createLog(path.join(office.folder, logFolder), () => new Date()).error('later', new Error(canary));
  const { path: file } = await office.call('support.save', {});
  expect(file).toBe(`${target}.zip`);
  const bytes = fs.readFileSync(file);
  expect(bytes.includes(canary)).toBe(false);
  const inside = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]);
  expect(inside).toEqual(files.map(({ name, text }) => [name, text]));
});

test('nothing is saved that was not shown, and a cancelled dialog saves nothing', async () => {
  const office = await newOffice();
  expect(await office.reply('support.save', {})).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  await office.call('support.preview', {});
  expect(await office.reply('support.save', {})).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
});

test('without an office, and with a log that is no log', async () => {
  const office = await newOffice();
  await office.call('office.close', {});
  const folder = path.join(office.folder, logFolder);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'peil.log'), Buffer.from([0, 255, 254, 10, 65, 66, 10]));
  fs.writeFileSync(path.join(folder, 'opstarten.log'), `{"at":1}\nkapot\n\u0000\n`);
  const { files } = await office.call('support.preview', {});
  expect(files.find(({ name }) => name === 'logboek.txt')?.text).toBe('    (weggelaten)');
  expect(files.find(({ name }) => name === 'opstarten.txt')?.text).toBe('Nog geen start vastgelegd.');
});

test('versions are told with what is known of the build', async () => {
  const office = await newOffice({ version: '1.2.3' });
  const built = path.join(temporaryFolder(), 'gemaakt');
  fs.mkdirSync(built);
  vi.stubEnv('PEIL_THREADS', path.join(built, 'main'));
  const unknown = await office.call('support.getVersions', {});
  expect(unknown).toMatchObject({ version: '1.2.3', commit: null, licences: '', isViewingCopy: false });
  expect(unknown.cipher).toMatch(/^\d+\.\d+\.\d+$/);
  const info = { version: '1.2.3', commit: 'abc1234', committedOn: '2026-11-20' };
  fs.writeFileSync(path.join(built, 'build-info.json'), JSON.stringify(info));
  fs.writeFileSync(path.join(built, 'licences.txt'), 'MIT');
  const known = await office.call('support.getVersions', {});
  vi.unstubAllEnvs();
  expect(known).toMatchObject({ commit: 'abc1234', committedOn: '2026-11-20', licences: 'MIT' });
});

test('starts are written down, the newest fifty, and never keep the program from starting', () => {
  const data = temporaryFolder();
  const host = {
    paths: { data, documents: data, temporary: data },
    now: () => new Date('2026-11-21T10:00:00Z'),
    version: '1.0.0',
    program: programFacts({ isPackaged: false, resources: null, environment: {} }),
  };
  for (let count = 0; count < 55; count += 1) {
    const start = startStartLog({ ...host, version: `1.0.${count}` });
    start.mark('desktop');
    start.mark('office');
    start.finish();
  }
  const starts = readStarts(data);
  expect(starts).toHaveLength(50);
  expect(starts.at(-1)).toMatchObject({ version: '1.0.54', phases: { desktop: expect.any(Number) } });
  expect(JSON.stringify(starts)).not.toContain(os.userInfo().homedir);

  const file = path.join(temporaryFolder(), 'geen-map');
  fs.writeFileSync(file, '');
  expect(() => startStartLog({ ...host, paths: { ...host.paths, data: file } }).finish()).not.toThrow();
  expect(readStarts(file)).toEqual([]);
});
