import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { latestVersion } from '#db/office/migrate.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { makeUpdateKeys, writeUpdate } from '#test/support/update-files.ts';
import type { UpdateManifest } from '#shared/updates/model.ts';

const keys = makeUpdateKeys();
const program = { target: 'win-x64', updateKeys: [keys.publicKey] } as const;

/** An office in version 1.0.0 whose next file dialog answers `chosen`. */
function officeChoosing(chosen: string, more: Partial<typeof program> = {}): Promise<TestOffice> {
  return newOffice({ version: '1.0.0', answers: [chosen], program: { ...program, ...more } });
}

async function refusalOf(chosen: string, more: { target?: null } = {}) {
  const office = await newOffice({ version: '1.0.0', answers: [chosen], program: { ...program, ...more } });
  const before = fs.readFileSync(office.file);
  const reply = await office.reply('updates.choose', {});
  if (reply.ok) throw new Error('the update was accepted');
  expect(fs.existsSync(path.join(office.folder, 'bijwerken'))).toBe(false);
  expect((await office.call('updates.get', {})).offer).toBeNull();
  expect(fs.readFileSync(office.file).equals(before)).toBe(true);
  return reply.error;
}

test('an update is checked, kept, backed up before, and handed to the desktop', async () => {
  const { file, manifest, installer } = writeUpdate(temporaryFolder(), keys.privateKey);
  const office = await officeChoosing(file);
  const state = await office.call('updates.choose', {});
  expect(state.offer).toEqual({ version: '9.9.9', file: manifest.file, size: manifest.size });
  // The stick may go now.
  fs.rmSync(path.dirname(installer), { recursive: true });

  const before = (await office.call('backups.list', {})).backups.length;
  const result = await office.call('updates.install', { version: '9.9.9' });
  expect(result).toEqual({ outcome: 'shown', file: manifest.file, hasBackup: true });
  expect((await office.call('backups.list', {})).backups.length).toBe(before + 1);
  expect(fs.statSync(path.join(office.folder, 'bijwerken', manifest.file)).size).toBe(manifest.size);
});

test('the installer may be chosen instead of the file beside it', async () => {
  const { installer } = writeUpdate(temporaryFolder(), keys.privateKey);
  const office = await officeChoosing(installer);
  expect((await office.call('updates.choose', {})).offer?.version).toBe('9.9.9');
});

test('without an open office there is no backup to make', async () => {
  const { file } = writeUpdate(temporaryFolder(), keys.privateKey);
  const office = await officeChoosing(file);
  await office.call('office.close', {});
  await office.call('updates.choose', {});
  expect((await office.call('updates.install', { version: '9.9.9' })).hasBackup).toBe(false);
});

test('nothing is installed that was not checked, or that changed since', async () => {
  const { file, manifest } = writeUpdate(temporaryFolder(), keys.privateKey);
  const office = await officeChoosing(file);
  expect(await office.reply('updates.install', { version: '9.9.9' })).toMatchObject({ ok: false });
  await office.call('updates.choose', {});
  expect(await office.reply('updates.install', { version: '9.9.8' })).toMatchObject({ ok: false });
  fs.appendFileSync(path.join(office.folder, 'bijwerken', manifest.file), 'x');
  const reply = await office.reply('updates.install', { version: '9.9.9' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } });
  expect((await office.call('updates.get', {})).offer).toBeNull();
});

test.each([
  ['the version that is here', { version: '1.0.0' }, /al/],
  ['an older version', { version: '0.9.9' }, /ouder/],
  ['another kind of computer', { target: 'linux-deb-x64' }, /past niet/],
  ['an office that it could not open', { dbVersion: latestVersion - 1 }, /nieuwer dan/],
  ['an office that is too old for it', { minDbVersion: latestVersion + 1 }, /tussenin/],
] as const)('%s is refused', async (_name, change, message) => {
  const { file } = writeUpdate(temporaryFolder(), keys.privateKey, change);
  const error = await refusalOf(file);
  expect(error.code).toBe('REFUSED');
  expect(error.message).toMatch(message);
});

describe('a signature that is not right', () => {
  const changed = (change: (update: { manifest: string; signature: string }) => object) => {
    const { file } = writeUpdate(temporaryFolder(), keys.privateKey);
    // It was written a line ago, in this shape.
    const update = JSON.parse(fs.readFileSync(file, 'utf8')) as { manifest: string; signature: string };
    fs.writeFileSync(file, JSON.stringify(change(update)));
    return file;
  };
  test.each([
    ['of somebody else', () => writeUpdate(temporaryFolder(), makeUpdateKeys().privateKey).file],
    [
      'over another manifest',
      () => changed((u) => ({ ...u, manifest: u.manifest.replace('9.9.9', '9.9.8') })),
    ],
    ['over another spelling', () => changed((u) => ({ ...u, manifest: ` ${u.manifest}` }))],
    ['of nothing', () => changed((u) => ({ ...u, signature: `${'A'.repeat(86)}==` }))],
  ])('%s', async (_name, make) => {
    const error = await refusalOf(make());
    expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/handtekening/) });
  });

  test('by a program without a key', async () => {
    const { file } = writeUpdate(temporaryFolder(), keys.privateKey);
    const office = await newOffice({ version: '1.0.0', answers: [file], program: { target: 'win-x64' } });
    expect((await office.call('updates.get', {})).hasReleaseKey).toBe(false);
    const reply = await office.reply('updates.choose', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
  });

  test('a key of another kind is never asked', async () => {
    const { file } = writeUpdate(temporaryFolder(), keys.privateKey);
    const updateKeys = ['', 'geen sleutel', Buffer.from('x').toString('base64')];
    const office = await newOffice({
      version: '1.0.0',
      answers: [file],
      program: { target: 'win-x64', updateKeys },
    });
    expect(await office.reply('updates.choose', {})).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
  });
});

describe('files that are no update', () => {
  test.each([
    ['empty', ''],
    ['text', 'geen update'],
    ['half of one', '{"format":1,"manifest":"{}"'],
    ['another object', '{"format":2}'],
    ['a list', '[[[[[[[['],
    ['far too large', 'x'.repeat(20_000)],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
  ])('%s', async (_name, content) => {
    const file = path.join(temporaryFolder(), 'x.peil-update');
    fs.writeFileSync(file, content);
    expect((await refusalOf(file)).code).toBe('FILE_UNREADABLE');
  });

  test('a signed manifest with a path for a name', async () => {
    const folder = temporaryFolder();
    const hostile = { file: '../../kwaad.exe' } as Partial<UpdateManifest>;
    const { file } = writeUpdate(path.join(folder, 'a', 'b'), keys.privateKey, hostile);
    expect((await refusalOf(file)).code).toBe('FILE_UNREADABLE');
  });

  test('a folder, and what is not there', async () => {
    const folder = path.join(temporaryFolder(), 'map.peil-update');
    fs.mkdirSync(folder);
    expect((await refusalOf(folder)).code).toBe('FILE_UNREADABLE');
    expect((await refusalOf(`${folder}.weg.peil-update`)).code).toBe('FILE_UNREADABLE');
  });

  test('an installer without an update file', async () => {
    const file = path.join(temporaryFolder(), 'Peil-9.9.9-installatie.exe');
    fs.writeFileSync(file, 'x');
    expect((await refusalOf(file)).code).toBe('FILE_MISSING');
  });
});

describe('an installer that is not what was signed', () => {
  test.each([
    ['half copied', (installer: string) => fs.truncateSync(installer, 500), 'FILE_DAMAGED'],
    ['empty', (installer: string) => fs.truncateSync(installer, 0), 'FILE_DAMAGED'],
    ['longer', (installer: string) => fs.appendFileSync(installer, 'x'), 'FILE_DAMAGED'],
    ['with one bit changed', flipBit, 'FILE_DAMAGED'],
    ['gone', (installer: string) => fs.rmSync(installer), 'FILE_MISSING'],
    ['a folder', asFolder, 'FILE_MISSING'],
  ])('%s', async (_name, spoil, code) => {
    const { file, installer } = writeUpdate(temporaryFolder(), keys.privateKey);
    spoil(installer);
    expect((await refusalOf(file)).code).toBe(code);
  });
});

test('where nothing was installed, and in a viewing copy, nothing is updated', async () => {
  const { file } = writeUpdate(temporaryFolder(), keys.privateKey);
  expect((await refusalOf(file, { target: null })).code).toBe('REFUSED');
  const first = await newOffice();
  await first.office.close();
  const viewing = await openOffice(first.file, {
    answers: [file],
    program: { ...program, isViewingCopy: true },
  });
  expect(await viewing.reply('updates.choose', {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED', message: expect.stringMatching(/kijkversie/) },
  });
});

test('a dialog without an answer changes nothing', async () => {
  const office = await newOffice({ program });
  expect(await office.reply('updates.choose', {})).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
});

function flipBit(installer: string): void {
  const content = fs.readFileSync(installer);
  content[1000] = (content[1000] ?? 0) ^ 1;
  fs.writeFileSync(installer, content);
}

function asFolder(installer: string): void {
  fs.rmSync(installer);
  fs.mkdirSync(installer);
}
