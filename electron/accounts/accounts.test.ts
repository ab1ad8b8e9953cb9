import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyFileOf } from '#shared/keys/model.ts';
import {
  newOffice,
  newProtectedOffice,
  openOffice,
  openProtectedOffice,
  startNewOffice,
  temporaryFolder,
  cheapPasswords,
  testPartner,
  type TestOffice,
} from '#test/support/office.ts';

const secretary = { name: 'Bo Schrijver', password: 'nog vier losse woorden', role: 'secretariaat' as const };

async function withSecretary(options = {}): Promise<TestOffice & { id: string; recoveryKey: string }> {
  const office = await newProtectedOffice(options);
  const { id } = await office.call('accounts.create', { ...secretary, employeeCode: null });
  return { ...office, id };
}

describe('a new office with a first partner', () => {
  test('is encrypted, signed in, and shows its recovery key once', async () => {
    const { call, file, folder, recoveryKey } = await newProtectedOffice();
    expect(fs.readFileSync(file).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
    expect(recoveryKey).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){12}$/);
    const status = await call('office.getStatus', {});
    expect(status.office?.account).toMatchObject({ name: testPartner.name, role: 'partner' });
    expect(status.locked).toBeNull();
    const { accounts, hasRecovery, recoveryConfirmedAt } = await call('accounts.list', {});
    expect(accounts).toMatchObject([
      { name: testPartner.name, role: 'partner', isSelf: true, endedAt: null },
    ]);
    expect({ hasRecovery, recoveryConfirmedAt }).toEqual({ hasRecovery: true, recoveryConfirmedAt: null });
    await call('office.close', {});
    const everything = readAll(folder);
    expect(everything).not.toContain(testPartner.password);
    expect(everything).not.toContain(recoveryKey);
    expect(everything).not.toContain(recoveryKey.replaceAll('-', ''));
  });

  test('needs a partner, with a password that is not easily guessed', async () => {
    const made = await startNewOffice({ ...cheapPasswords, requiresAccounts: true, answers: ['x'] });
    const create = (partner?: { name: string; password: string }) =>
      made.reply('office.create', { name: 'Kantoor', ...(partner ? { partner } : {}) });
    expect(await create()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    for (const password of ['kort', 'wachtwoord123', 'Annelies Proefkamp'])
      expect(await create({ ...testPartner, password })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(fs.existsSync(made.file)).toBe(false);
    expect(fs.existsSync(keyFileOf(made.file))).toBe(false);
  });
});

describe('locking', () => {
  test('closes the file, and every call is refused until somebody signs in', async () => {
    const { call, reply, events } = await withSecretary();
    const locked = await call('accounts.lock', {});
    expect(locked.office).toBeNull();
    expect(locked.locked).toMatchObject({
      names: [testPartner.name, secretary.name],
      lastName: testPartner.name,
      waitSeconds: 0,
      isDemo: false,
    });
    expect(events.map(({ event }) => event)).toContain('locked');
    expect(await reply('clients.list', {})).toMatchObject({ error: { code: 'LOCKED' } });
    expect(await reply('office.rename', { name: 'Anders' })).toMatchObject({ error: { code: 'LOCKED' } });
    const open = await call('accounts.signIn', { name: 'bo  SCHRIJVER ', password: secretary.password });
    expect(open.office?.account).toMatchObject({ name: secretary.name, role: 'secretariaat' });
    expect(await reply('office.rename', { name: 'Anders' })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    await call('accounts.lock', {});
    expect((await call('office.close', {})).locked).toBeNull();
  });

  test('comes after as many minutes as a partner sets', async () => {
    const clock = { now: 0 };
    const { call, reply } = await newProtectedOffice({ uptime: () => clock.now });
    expect((await call('accounts.reportActivity', {})).lockMinutes).toBe(10);
    await call('accounts.setLockMinutes', { minutes: 1 });
    expect(await call('accounts.getLockSetting', {})).toEqual({ minutes: 1 });
    expect(await reply('accounts.setLockMinutes', { minutes: 0 })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  test('finishes the change under way and rolls a long one back', async () => {
    const { call, reply } = await newProtectedOffice();
    const renamed = reply('office.rename', { name: 'Nieuwe naam' });
    const locked = call('accounts.lock', {});
    expect(await renamed).toMatchObject({ ok: true });
    await locked;
    const late = await reply('office.rename', { name: 'Te laat' });
    expect(late).toMatchObject({ error: { code: 'LOCKED' } });
    const status = await call('accounts.signIn', testPartner);
    expect(status.office?.name).toBe('Nieuwe naam');
  });

  test('is refused in an office without accounts', async () => {
    const { reply } = await newOffice();
    expect(await reply('accounts.lock', {})).toMatchObject({ error: { code: 'REFUSED' } });
  });
});

describe('signing in', () => {
  test('says the same of a wrong password and of a name that nobody has', async () => {
    const { call, reply } = await withSecretary();
    await call('accounts.lock', {});
    const wrong = await reply('accounts.signIn', { ...testPartner, password: 'iets heel anders hier' });
    const unknown = await reply('accounts.signIn', { ...testPartner, name: 'Niemand' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'WRONG_PASSWORD' } });
    expect(unknown).toEqual(wrong);
  });

  test('waits longer and longer after five failures, also in a program started anew', async () => {
    const clock = { now: 0 };
    const { call, reply, office, file } = await withSecretary({ uptime: () => clock.now });
    await call('accounts.lock', {});
    const wrong = { ...testPartner, password: 'iets heel anders hier' };
    for (let count = 0; count < 5; count += 1)
      expect(await reply('accounts.signIn', wrong)).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
    expect(await reply('accounts.signIn', testPartner)).toMatchObject({
      error: { code: 'TOO_MANY_ATTEMPTS', data: { waitSeconds: 10 } },
    });
    expect((await call('office.getStatus', {})).locked?.waitSeconds).toBe(10);
    await office.close();
    // The clock of the computer a year back, and the program anew: the wait begins again.
    const again = await openOffice(file, {
      ...cheapPasswords,
      requiresAccounts: true,
      uptime: () => clock.now,
      now: new Date('2025-11-21T10:00:00Z'),
    });
    expect(await again.reply('accounts.signIn', testPartner)).toMatchObject({
      error: { code: 'TOO_MANY_ATTEMPTS' },
    });
    clock.now += 10_000;
    await again.call('accounts.signIn', testPartner);
    const { signIns } = await again.call('accounts.listSignIns', {});
    expect(signIns.map(({ outcome, accountName }) => [outcome, accountName])).toEqual([
      ['password', testPartner.name],
      ...Array.from({ length: 5 }, () => ['failed', testPartner.name]),
      ['password', testPartner.name],
    ]);
  });

  test('counts two attempts at once as two', async () => {
    const { call, reply } = await newProtectedOffice();
    await call('accounts.lock', {});
    const wrong = { ...testPartner, password: 'iets heel anders hier' };
    const replies = await Promise.all(Array.from({ length: 8 }, () => reply('accounts.signIn', wrong)));
    const codes = replies.map((one) => (one.ok ? 'ok' : one.error.code));
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(3);
  });

  test('of two at once lets one in and tells the other that the office is open', async () => {
    const { call, reply } = await withSecretary();
    await call('accounts.lock', {});
    const replies = await Promise.all([
      reply('accounts.signIn', testPartner),
      reply('accounts.signIn', { name: secretary.name, password: secretary.password }),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await call('office.getStatus', {})).office?.account.name).toBe(testPartner.name);
  });

  test('keeps an office locked whose file is gone, replaced or of another office', async () => {
    const { call, reply, file } = await newProtectedOffice();
    await call('accounts.lock', {});
    fs.renameSync(file, `${file}.weg`);
    expect(await reply('accounts.signIn', testPartner)).toMatchObject({ error: { code: 'FILE_MISSING' } });
    expect((await call('office.getStatus', {})).problem?.code).toBe('FILE_MISSING');
    fs.renameSync(`${file}.weg`, file);
    expect((await call('office.retry', {})).locked).not.toBeNull();
    await call('accounts.signIn', testPartner);
    await call('accounts.lock', {});
    const other = await newProtectedOffice();
    await other.office.close();
    fs.copyFileSync(other.file, file);
    const replaced = await reply('accounts.signIn', testPartner);
    expect(replaced).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } });
    expect((await call('office.getStatus', {})).office).toBeNull();
  });

  test('finds the keys again when the key file is lost, and says so when they are nowhere', async () => {
    const { office, file, folder } = await newProtectedOffice();
    await office.close();
    fs.rmSync(keyFileOf(file));
    const again = await openProtectedOffice(file, { dataFolder: folder });
    expect(fs.existsSync(keyFileOf(file))).toBe(true);
    await again.office.close();
    const elsewhere = temporaryFolder();
    const copy = path.join(elsewhere, 'kopie.peil');
    fs.copyFileSync(file, copy);
    const without = await openOffice(copy, { requiresAccounts: true });
    expect((await without.call('office.getStatus', {})).problem?.code).toBe('KEYS_MISSING');
  });

  test('works after the office was renamed and moved with its key file', async () => {
    const { call, office, file } = await newProtectedOffice();
    await call('office.rename', { name: 'Verhuisd' });
    await office.close();
    const target = path.join(temporaryFolder(), 'Ander kantoor é.peil');
    fs.renameSync(file, target);
    fs.renameSync(keyFileOf(file), keyFileOf(target));
    const moved = await openProtectedOffice(target);
    expect((await moved.call('office.getStatus', {})).office?.name).toBe('Verhuisd');
  });

  test('is not asked of an unprotected office, which first gets an account', async () => {
    const { office, file } = await newOffice();
    await office.close();
    const opened = await openOffice(file, { ...cheapPasswords, requiresAccounts: true });
    const status = await opened.call('office.getStatus', {});
    expect(status.unprotected?.path).toBe(file);
    expect(await opened.reply('clients.list', {})).toMatchObject({ error: { code: 'NO_OFFICE' } });
    expect(await opened.reply('accounts.signIn', testPartner)).toMatchObject({ error: { code: 'REFUSED' } });
    expect((await opened.call('office.close', {})).unprotected).toBeNull();
  });
});

test('a medewerker signs in, changes the own password, and manages nobody', async () => {
  const { call, reply } = await newProtectedOffice();
  const person = { name: 'Cas Werker', password: 'weer vier losse woorden' };
  await call('accounts.create', { ...person, role: 'medewerker', employeeCode: null });
  await call('accounts.lock', {});
  const status = await call('accounts.signIn', person);
  expect(status.office?.account).toMatchObject({ name: person.name, role: 'medewerker' });
  await call('accounts.changePassword', {
    password: person.password,
    newPassword: 'toch maar iets anders dan',
  });
  expect(await reply('accounts.list', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(await reply('accounts.listSignIns', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  await call('accounts.lock', {});
  expect(await reply('accounts.signIn', person)).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
  await call('accounts.signIn', { name: person.name, password: 'toch maar iets anders dan' });
  await call('accounts.lock', {});
  await call('accounts.signIn', testPartner);
  const { signIns } = await call('accounts.listSignIns', { onlyFailed: true });
  expect(signIns.map(({ accountName }) => accountName)).toEqual([person.name]);
  const during = async (period: { from?: string; until?: string }) =>
    (await call('accounts.listSignIns', { onlyFailed: true, ...period })).signIns.length;
  const day = signIns[0]?.at.slice(0, 10) ?? '';
  expect(await during({ from: day, until: day })).toBe(1);
  expect(await during({ from: '2199-01-01' })).toBe(0);
  expect(await during({ until: '1999-12-31' })).toBe(0);
  expect(await reply('accounts.listSignIns', { from: '2026-02-30' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

function readAll(folder: string): string {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}
