import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  cheapPasswords,
  newOffice,
  newProtectedOffice,
  openOffice,
  openProtectedOffice,
  startOfficeAt,
  temporaryFolder,
  testPartner,
  type TestOffice,
} from '#test/support/office.ts';

// Each test goes through several offices and the rules of passwords.
vi.setConfig({ testTimeout: 120_000 });

const newPassword = 'heel andere woorden nu';
const numbersOf = async (office: TestOffice) =>
  (await office.call('clients.list', {})).clients.map(({ number }) => number);

/** The newest backup of an office with its manifest, as on a stick. */
function toStick(office: TestOffice, manifest = true): string {
  const root = path.join(office.folder, 'reservekopieen');
  const folder = path.join(root, fs.readdirSync(root)[0] ?? '');
  const name = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.peil'))
    .toSorted()
    .at(-1);
  const stick = temporaryFolder();
  fs.copyFileSync(path.join(folder, name ?? ''), path.join(stick, 'kopie.peil'));
  if (manifest)
    fs.copyFileSync(path.join(folder, (name ?? '').replace(/peil$/, 'json')), path.join(stick, 'kopie.json'));
  return path.join(stick, 'kopie.peil');
}

describe('on a new computer with only the backup', () => {
  it('opens with the recovery key, which then gives a partner a new password', async () => {
    const old = await newProtectedOffice();
    await old.call('clients.create', { number: '000101', name: 'Klant' });
    await old.call('backups.make', {});
    const backup = toStick(old);
    const folder = temporaryFolder();
    const place = path.join(folder, 'mijn', 'kantoor');
    const fresh = await startOfficeAt(folder, {
      ...cheapPasswords,
      requiresAccounts: true,
      answers: [backup, place],
    });
    expect(await fresh.reply('backups.openChosen', { proof: null })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await fresh.call('backups.chooseFile', {})).toMatchObject({
      officeName: 'Testkantoor',
      clientCount: 1,
      names: [testPartner.name],
    });
    expect(await fresh.reply('backups.openChosen', { proof: null })).toMatchObject({
      error: { code: 'PASSWORD_NEEDED' },
    });
    const wrong = `${old.recoveryKey.startsWith('0') ? '1' : '0'}${old.recoveryKey.slice(1)}`;
    for (const proof of [
      { recoveryKey: wrong },
      { recoveryKey: 'onzin' },
      { name: testPartner.name, password: 'niet dit wachtwoord' },
      { name: 'Niemand', password: testPartner.password },
    ])
      expect(await fresh.reply('backups.openChosen', { proof })).toMatchObject({
        error: { code: 'WRONG_PASSWORD' },
      });
    expect(fs.existsSync(path.dirname(place))).toBe(false);
    await fresh.call('backups.openChosen', { proof: { recoveryKey: old.recoveryKey } });
    expect((await fresh.call('office.getStatus', {})).locked).toMatchObject({
      names: [testPartner.name],
    });
    await fresh.call('accounts.recover', {
      recoveryKey: old.recoveryKey,
      name: testPartner.name,
      newPassword,
    });
    expect(await numbersOf(fresh)).toEqual(['000101']);
    expect(fs.readdirSync(path.join(folder, 'tijdelijk'))).toEqual([]);
    await fresh.call('office.close', {});
    const again = await openProtectedOffice(`${place}.peil`, { dataFolder: folder, password: newPassword });
    expect(await numbersOf(again)).toEqual(['000101']);
  });

  it('opens with name and password, and says which file is missing', async () => {
    const old = await newProtectedOffice();
    await old.call('backups.make', {});
    const bare = toStick(old, false);
    const backup = toStick(old);
    const folder = temporaryFolder();
    const answers = [bare, backup, path.join(folder, 'kantoor.peil')];
    const fresh = await startOfficeAt(folder, { ...cheapPasswords, requiresAccounts: true, answers });
    expect(await fresh.reply('backups.chooseFile', {})).toMatchObject({
      error: { code: 'KEYS_MISSING', message: expect.stringContaining('.json') },
    });
    await fresh.call('backups.chooseFile', {});
    await fresh.call('backups.openChosen', {
      proof: { name: testPartner.name, password: testPartner.password },
    });
    await fresh.call('accounts.signIn', testPartner);
    expect((await fresh.call('office.getStatus', {})).office?.name).toBe('Testkantoor');
  });

  it('opens one that is not encrypted, and refuses what is no backup', async () => {
    const old = await newOffice();
    await old.call('backups.make', {});
    const folder = temporaryFolder();
    const rubbish = path.join(folder, 'rommel.peil');
    fs.writeFileSync(rubbish, 'rommel');
    const target = path.join(folder, 'kantoor.peil');
    const fresh = await startOfficeAt(folder, { answers: [rubbish, toStick(old, false), target] });
    expect(await fresh.reply('backups.chooseFile', {})).toMatchObject({ error: { code: 'NOT_AN_OFFICE' } });
    expect((await fresh.call('backups.chooseFile', {})).names).toBeNull();
    expect(await fresh.call('backups.openChosen', { proof: null })).toEqual({ path: target });
    expect((await fresh.call('office.getStatus', {})).office?.name).toBe('Testkantoor');
  });
});

describe('an encrypted office that is damaged', () => {
  const damage = (file: string) => {
    const content = fs.readFileSync(file);
    content.fill(7, 0, 9000);
    fs.writeFileSync(file, content);
  };

  it('has its backups opened and put back by a partner, who then signs in', async () => {
    const office = await newProtectedOffice();
    await office.call('clients.create', { number: '000101', name: 'Klant' });
    const { sequence } = await office.call('backups.make', {});
    await office.call('office.close', {});
    damage(office.file);
    const again = await openOffice(office.file, { ...cheapPasswords, requiresAccounts: true });
    await again.reply('accounts.signIn', testPartner);
    const { problem } = await again.call('office.getStatus', {});
    expect(problem).toMatchObject({ unlockBy: [testPartner.name], officeName: 'Testkantoor' });
    expect(problem?.backups[0]?.sequence).toBe(sequence);
    expect(await again.reply('backups.restore', { sequence })).toMatchObject({ ok: false });
    expect(await again.reply('backups.preview', { sequence })).toMatchObject({ ok: false });
    const wrong = { name: testPartner.name, password: 'niet dit wachtwoord' };
    expect(await again.reply('backups.unlock', { proof: wrong })).toMatchObject({
      error: { code: 'WRONG_PASSWORD' },
    });
    await again.call('backups.unlock', { proof: testPartner });
    expect((await again.call('office.getStatus', {})).problem?.unlockBy).toBeNull();
    expect((await again.call('backups.preview', { sequence })).held.clients).toBe(1);
    const { kept } = await again.call('backups.restore', { sequence });
    expect(kept?.reason).toBe('replaced');
    const status = await again.call('office.getStatus', {});
    expect([status.office, status.problem]).toEqual([null, null]);
    await again.call('accounts.signIn', testPartner);
    expect(await numbersOf(again)).toEqual(['000101']);
    expect(fs.readFileSync(office.file).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
  });

  it('opens its backups with the recovery key, also when the key file is gone, and for nobody but a partner', async () => {
    const office = await newProtectedOffice();
    const secretary = { name: 'Sanne Voorbeeld', password: 'groene fietsen in de regen' };
    await office.call('accounts.create', { ...secretary, role: 'secretariaat', employeeCode: null });
    const { sequence } = await office.call('backups.make', {});
    await office.call('office.close', {});
    damage(office.file);
    for (const name of fs.readdirSync(office.folder))
      if (name.includes('-sleutels')) fs.rmSync(path.join(office.folder, name));
    const again = await openOffice(office.file, { ...cheapPasswords, requiresAccounts: true });
    await again.reply('accounts.signIn', testPartner);
    expect(await again.reply('backups.unlock', { proof: secretary })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    await again.call('backups.unlock', { proof: { recoveryKey: office.recoveryKey } });
    await again.call('backups.restore', { sequence });
    await again.call('accounts.signIn', testPartner);
    expect((await again.call('office.getStatus', {})).office?.name).toBe('Testkantoor');
  });
});

it('leaves who may open the office as it is now when the office goes back in time', async () => {
  const office = await newProtectedOffice();
  const { sequence } = await office.call('backups.make', {});
  const partner = { name: 'Pim Voorbeeld', password: 'groene fietsen in de regen' };
  await office.call('accounts.create', { ...partner, role: 'partner', employeeCode: null });
  await office.call('backups.restore', { sequence });
  expect((await office.call('office.getStatus', {})).office?.account.name).toBe(testPartner.name);
  await office.call('accounts.lock', {});
  await office.call('accounts.signIn', partner);
  expect((await office.call('office.getStatus', {})).office?.account).toMatchObject({
    name: partner.name,
    role: 'partner',
  });
});
