import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createKeyFile, forget } from '#electron/keys/key-file.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { makeForeignDatabase } from '#test/support/foreign-database.ts';
import {
  cheapPasswords,
  newOffice,
  newProtectedOffice,
  openOffice,
  temporaryFolder,
  testPartner,
} from '#test/support/office.ts';

const bo = { name: 'Bo Schrijver', role: 'secretariaat' as const, employeeCode: null };
const boPassword = 'nog vier losse woorden';
const other = 'iets heel anders hier';

test('accounts are made, changed and ended, each by name in the history', async () => {
  const { call, reply, file } = await newProtectedOffice();
  const create = (values: object) => reply('accounts.create', { ...bo, password: boPassword, ...values });
  const { id } = await call('accounts.create', { ...bo, password: boPassword });
  expect(await create({})).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await create({ name: 'bo  schrijver' })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await create({ name: 'X', password: 'kort' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await create({ name: 'X', employeeCode: 'ZZZ' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const save = (values: object) => reply('accounts.save', { id, ...bo, ...values });
  expect(await save({ name: 'Bo de Schrijver' })).toMatchObject({ ok: true });
  expect(await save({ name: testPartner.name })).toMatchObject({ error: { code: 'CONFLICT' } });
  const [self] = (await call('accounts.list', {})).accounts.filter(({ isSelf }) => isSelf);
  const ownId = self?.id ?? '';
  expect(await reply('accounts.save', { id: ownId, ...bo, name: testPartner.name })).toMatchObject({
    error: { code: 'REFUSED', message: expect.stringContaining('enige partner') },
  });
  expect(await reply('accounts.end', { id: ownId })).toMatchObject({ error: { code: 'REFUSED' } });
  expect(await reply('accounts.end', { id: 'niemand' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const before = fs.readFileSync(keyFileOf(file), 'utf8');
  await call('accounts.resetPassword', { id, password: other });
  await call('accounts.lock', {});
  expect(await reply('accounts.signIn', { name: 'Bo de Schrijver', password: boPassword })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  });
  await call('accounts.signIn', testPartner);
  await call('accounts.end', { id });
  expect(await reply('accounts.end', { id })).toMatchObject({ error: { code: 'CONFLICT' } });
  const { sets } = await call('history.search', { limit: 20 });
  expect(sets.map(({ label, account }) => [label, account])).toEqual(
    expect.arrayContaining([
      ['Account van Bo Schrijver gemaakt (secretariaat)', testPartner.name],
      ['Account van Bo de Schrijver gewijzigd', testPartner.name],
      ['Account van Bo de Schrijver beëindigd en het kantoor opnieuw versleuteld', testPartner.name],
    ]),
  );
  expect(JSON.stringify(sets)).not.toContain(other);
  await call('accounts.lock', {});
  // A copy of the key file of before, with the old password: the file has another key by now.
  fs.writeFileSync(keyFileOf(file), before);
  const status = await reply('accounts.signIn', { name: 'Bo de Schrijver', password: boPassword });
  expect(status).toMatchObject({ ok: false });
});

test('the role of the one at work counts at once', async () => {
  const { call, reply } = await newProtectedOffice();
  await call('accounts.create', { ...bo, role: 'partner', password: boPassword });
  const [self] = (await call('accounts.list', {})).accounts.filter(({ isSelf }) => isSelf);
  await call('accounts.save', {
    id: self?.id ?? '',
    name: testPartner.name,
    role: 'secretariaat',
    employeeCode: null,
  });
  expect(await reply('accounts.list', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect((await call('office.getStatus', {})).office?.account.role).toBe('secretariaat');
});

test('the recovery key gives a partner, and nobody else, a new password', async () => {
  const { call, reply, recoveryKey } = await newProtectedOffice();
  await call('accounts.create', { ...bo, password: boPassword });
  const groups = recoveryKey.split('-');
  const typed = (index: number, value = groups[index] ?? '') => ({ index, value });
  expect(await reply('accounts.confirmRecovery', { groups: [typed(1), typed(5, 'AAAAA')] })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  await call('accounts.confirmRecovery', { groups: [typed(1), typed(5)] });
  expect((await call('accounts.list', {})).recoveryConfirmedAt).not.toBeNull();
  await call('accounts.lock', {});
  const recover = (values: object) =>
    reply('accounts.recover', { recoveryKey, name: testPartner.name, newPassword: other, ...values });
  const made = await createKeyFile({ officeId: '00000000-aaaa', partner: { ...testPartner, logN: 4 } });
  forget(made.unlocked);
  expect(await recover({ recoveryKey: made.recoveryKey })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  });
  expect(await recover({ recoveryKey: recoveryKey.slice(0, -1) })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  });
  expect(await recover({ name: bo.name })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(await recover({ newPassword: 'kort' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await recover({})).toMatchObject({ ok: true });
  const renewed = await call('accounts.renewRecovery', { password: other });
  expect((await call('accounts.list', {})).recoveryConfirmedAt).toBeNull();
  await call('accounts.lock', {});
  expect(await reply('accounts.signIn', testPartner)).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
  expect(await recover({})).toMatchObject({ error: { code: 'WRONG_PASSWORD' } });
  expect(await recover({ recoveryKey: renewed.recoveryKey.toLowerCase() })).toMatchObject({ ok: true });
});

test('the database of another program is no office that waits for its first partner', async () => {
  const file = path.join(temporaryFolder(), 'van iets anders.peil');
  makeForeignDatabase(file);
  const before = fs.readFileSync(file);
  const { call, reply } = await openOffice(file, { ...cheapPasswords, requiresAccounts: true });
  expect(await call('office.getStatus', {})).toMatchObject({
    unprotected: null,
    problem: { code: 'NOT_AN_OFFICE', canView: false },
  });
  expect(await reply('accounts.protect', testPartner)).toMatchObject({ ok: false });
  expect(fs.readFileSync(file)).toEqual(before);
});

test('an office without accounts gets a first partner and is encrypted', async () => {
  const plain = await newOffice();
  await plain.call('office.rename', { name: 'Van vroeger' });
  await plain.office.close();
  const { call, reply, file } = await openOffice(plain.file, { ...cheapPasswords, requiresAccounts: true });
  expect(await reply('accounts.protect', { ...testPartner, password: 'kort' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect((await call('office.getStatus', {})).unprotected).not.toBeNull();
  const { recoveryKey } = await call('accounts.protect', testPartner);
  expect(recoveryKey).toMatch(/^[0-9A-Z]{5}-/);
  expect(fs.readFileSync(file).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
  const status = await call('office.getStatus', {});
  expect(status).toMatchObject({ unprotected: null, office: { name: 'Van vroeger' } });
  expect((await call('accounts.list', {})).accounts).toMatchObject([
    { name: testPartner.name, isSelf: true },
  ]);
  await call('accounts.lock', {});
  expect((await call('accounts.signIn', testPartner)).office?.account.role).toBe('partner');
  expect(await reply('accounts.protect', testPartner)).toMatchObject({ error: { code: 'REFUSED' } });
});

test('a copy of the office asks the password once more, and is written down', async () => {
  const clock = { now: 0 };
  const made = await newProtectedOffice({ uptime: () => clock.now });
  const { folder, office, file } = made;
  await office.close();
  const target = path.join(folder, 'kopie.peil');
  const again = await openOffice(file, {
    ...cheapPasswords,
    uptime: () => clock.now,
    answers: [target, path.join(folder, 'tweede.peil')],
  });
  await again.call('accounts.signIn', testPartner);
  expect(await again.reply('backups.saveCopy', {})).toMatchObject({ error: { code: 'PASSWORD_NEEDED' } });
  expect(await again.reply('accounts.confirm', { password: other })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  });
  await again.call('accounts.confirm', { password: testPartner.password });
  clock.now += 61_000;
  expect(await again.reply('backups.saveCopy', {})).toMatchObject({ error: { code: 'PASSWORD_NEEDED' } });
  await again.call('accounts.confirm', { password: testPartner.password });
  await again.call('backups.saveCopy', {});
  expect(await again.reply('backups.saveCopy', {})).toMatchObject({ error: { code: 'PASSWORD_NEEDED' } });
  const { sets } = await again.call('history.search', { limit: 5 });
  expect(sets[0]).toMatchObject({ label: 'Kopie van het kantoor opgeslagen als kopie.peil' });
  expect(fs.readFileSync(target).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
});
