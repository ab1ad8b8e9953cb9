import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contract, isCallName } from '#shared/calls/contract.ts';
import { isForViewing } from '#electron/calls/viewing-copy.ts';
import { dataFolder } from '#electron/host/data-folder.ts';
import { isPortable, programFacts } from '#electron/host/program-facts.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
import { makeOlderOffice } from '#test/support/older-office.ts';

const viewing = { program: { isViewingCopy: true } };

test('a viewing copy makes no command at all, and no call that is not on its list', () => {
  const names = Object.keys(contract).filter(isCallName);
  const commands = names.filter((name) => contract[name].kind === 'command');
  expect(commands.filter((name) => isForViewing(name, contract[name]))).toEqual([]);
  expect(isForViewing('imports.commit', contract['imports.commit'])).toBe(false);
  expect(isForViewing('history.undo', contract['history.undo'])).toBe(false);
  expect(isForViewing('backups.restore', contract['backups.restore'])).toBe(false);
  expect(isForViewing('clients.list', contract['clients.list'])).toBe(true);
});

test('an office is opened, read and left as it was, without a backup', async () => {
  const first = await newOffice();
  await first.call('office.rename', { name: 'Kantoor Voorbeeld' });
  await first.office.close();
  const data = temporaryFolder();
  const { call, reply, office } = await openOffice(first.file, { ...viewing, dataFolder: data });
  expect(await call('office.getStatus', {})).toMatchObject({
    isViewingCopy: true,
    office: { name: 'Kantoor Voorbeeld' },
  });
  for (const [name, input] of [
    ['office.rename', { name: 'Anders' }],
    ['backups.make', {}],
    ['history.undo', {}],
    ['office.create', { name: 'Nieuw' }],
  ] as const) {
    expect(await reply(name, input)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  }
  expect((await call('backups.list', {})).backups).toEqual([]);
  expect(await call('office.getStatus', {})).toMatchObject({ office: { name: 'Kantoor Voorbeeld' } });
  await office.close();
});

test('an older office is refused, and stays as it was', async () => {
  const file = path.join(temporaryFolder(), 'oud.peil');
  makeOlderOffice(file, 3);
  const before = fs.readFileSync(file);
  const { call } = await openOffice(file, viewing);
  const { problem } = await call('office.getStatus', {});
  expect(problem?.message).toMatch(/oudere versie/);
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('a portable program keeps its data beside its own file, and is no installation', () => {
  const folder = temporaryFolder();
  const environment = { PORTABLE_EXECUTABLE_DIR: folder };
  expect(dataFolder(environment)).toBe(path.join(folder, 'Peil-gegevens'));
  expect(dataFolder({ ...environment, PEIL_DATA: '/srv/peil' })).toBe(path.resolve('/srv/peil'));
  expect(isPortable({ PORTABLE_EXECUTABLE_DIR: '' })).toBe(false);
  expect(programFacts({ isPackaged: true, resources: null, environment })).toMatchObject({
    isViewingCopy: true,
    target: null,
  });
  // From its sources nothing is portable, whatever the environment says.
  expect(programFacts({ isPackaged: false, resources: null, environment })).toMatchObject({
    isViewingCopy: false,
    executable: null,
  });
});

test('the kind of installation is read from what the packer left', () => {
  const resources = temporaryFolder();
  const facts = (environment = {}) => programFacts({ isPackaged: true, resources, environment }).target;
  expect(facts()).toBeNull();
  fs.writeFileSync(path.join(resources, 'package-type'), 'deb');
  expect(facts()).toBe('linux-deb-x64');
  expect(facts({ APPIMAGE: '/srv/Peil.AppImage' })).toBe('linux-appimage-x64');
});
