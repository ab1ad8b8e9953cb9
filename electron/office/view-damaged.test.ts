import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { pageBytes } from '#db/keys/office-key.ts';
import { damageTable } from '#test/support/damage-table.ts';
import {
  cheapPasswords,
  newOffice,
  newProtectedOffice,
  openOffice,
  testPartner,
  type TestOffice,
} from '#test/support/office.ts';

// Each test goes through several offices and the rules of passwords.
vi.setConfig({ testTimeout: 120_000 });

const hashOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
const leftIn = ({ folder }: TestOffice) => fs.readdirSync(path.join(folder, 'tijdelijk'));
const protectedHost = { ...cheapPasswords, requiresAccounts: true };

const allClients = {
  title: 'Klanten',
  columns: [{ header: 'Nummer', kind: 'text' as const }],
  rows: [['000101']],
};
const damage = (file: string, table: string) => damageTable(file, table, testPartner);

describe('a damaged office without accounts', () => {
  it('is looked at as far as it can be read, and stays bit for bit what it was', async () => {
    const office = await newOffice();
    await office.call('clients.create', { number: '000101', name: 'Klant' });
    await office.call('office.close', {});
    await damage(office.file, 'gift');
    const before = hashOf(office.file);
    const again = await openOffice(office.file, { answers: [path.join(office.folder, 'klanten.csv')] });
    expect((await again.call('office.getStatus', {})).problem).toMatchObject({
      code: 'FILE_DAMAGED',
      canView: true,
      unlockBy: null,
    });
    expect(await again.call('office.viewDamaged', {})).toMatchObject({
      isViewingCopy: true,
      damaged: { unreadable: ['Attenties'] },
      office: { name: 'Testkantoor', path: office.file, clientCount: 1 },
    });
    expect((await again.call('clients.list', {})).clients).toHaveLength(1);
    const saved = await again.call('exports.saveTable', { format: 'csv', table: allClients });
    expect(fs.readFileSync(saved.path, 'utf8')).toContain('000101');
    for (const [name, input] of [
      ['clients.create', { number: '000102', name: 'Nog een' }],
      ['backups.make', {}],
      ['backups.saveCopy', {}],
      ['history.undo', {}],
      ['office.viewDamaged', {}],
    ] as const)
      expect(await again.reply(name, input)).toMatchObject({ ok: false });
    expect(leftIn(again)).toHaveLength(1);

    const closed = await again.call('office.close', {});
    expect(closed).toMatchObject({ office: null, damaged: null, problem: { code: 'FILE_DAMAGED' } });
    expect(leftIn(again)).toEqual([]);
    expect(hashOf(office.file)).toBe(before);
    expect(fs.readdirSync(office.folder).filter((name) => /-(?:wal|journal)$/.test(name))).toEqual([]);
  });

  it('says what can be read when that is not enough, and leaves nothing behind', async () => {
    const office = await newOffice();
    await office.call('office.close', {});
    await damage(office.file, 'setting');
    const before = hashOf(office.file);
    const again = await openOffice(office.file);
    const reply = await again.reply('office.viewDamaged', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } });
    expect(reply.ok ? '' : reply.error.message).toMatch(/Nog wel te lezen: .*Attenties/);
    expect(leftIn(again)).toEqual([]);
    expect(hashOf(office.file)).toBe(before);
    expect((await again.call('office.getStatus', {})).problem?.code).toBe('FILE_DAMAGED');
  });

  it('that opens is not looked at this way', async () => {
    const office = await newOffice();
    expect(await office.reply('office.viewDamaged', {})).toMatchObject({ error: { code: 'REFUSED' } });
    await office.call('office.close', {});
    expect(await office.reply('office.viewDamaged', {})).toMatchObject({ error: { code: 'REFUSED' } });
  });
});

describe('a damaged office that is encrypted', () => {
  it('is looked at by a partner, and closed when nobody is at work', async () => {
    const office = await newProtectedOffice();
    await office.call('clients.create', { number: '000101', name: 'Klant' });
    await office.call('office.close', {});
    await damage(office.file, 'gift');
    await damage(office.file, 'client');
    const before = hashOf(office.file);
    const again = await openOffice(office.file, protectedHost);
    await again.reply('accounts.signIn', testPartner);
    expect(await again.reply('office.viewDamaged', {})).toMatchObject({ error: { code: 'REFUSED' } });
    await again.call('backups.unlock', { proof: testPartner });
    const status = await again.call('office.viewDamaged', {});
    expect(status).toMatchObject({
      damaged: { unreadable: ['Attenties', 'Klanten'] },
      office: { clientCount: 1 },
    });
    const [own = ''] = leftIn(again);
    const copy = path.join(again.folder, 'tijdelijk', own, 'kopie.peil');
    expect(fs.readFileSync(copy).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
    expect(await again.reply('clients.list', {})).toMatchObject({ error: { code: 'FILE_DAMAGED' } });
    expect((await again.call('employees.list', {})).employees).toEqual([]);
    await again.call('accounts.lock', {});
    expect(await again.call('office.getStatus', {})).toMatchObject({
      office: null,
      problem: { code: 'FILE_DAMAGED', unlockBy: [testPartner.name] },
    });
    expect(leftIn(again)).toEqual([]);
    expect(hashOf(office.file)).toBe(before);
  });

  it('of which the accounts cannot be read, and without a backup, is looked at with the recovery key only', async () => {
    const office = await newProtectedOffice();
    await office.call('office.close', {});
    await damage(office.file, 'account');
    fs.rmSync(path.join(office.folder, 'reservekopieen'), { recursive: true, force: true });
    const again = await openOffice(office.file, protectedHost);
    await again.reply('accounts.signIn', testPartner);
    await again.call('backups.unlock', { proof: testPartner });
    expect(await again.reply('office.viewDamaged', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    expect(leftIn(again)).toEqual([]);
    await again.call('backups.unlock', { proof: { recoveryKey: office.recoveryKey } });
    expect((await again.call('office.viewDamaged', {})).office?.name).toBe('Testkantoor');
  });

  it('of which the first page is damaged, cannot be looked at', async () => {
    const office = await newProtectedOffice();
    await office.call('backups.make', {});
    await office.call('office.close', {});
    const content = fs.readFileSync(office.file);
    fs.writeFileSync(office.file, content.fill(7, 0, pageBytes));
    const again = await openOffice(office.file, protectedHost);
    await again.reply('accounts.signIn', testPartner);
    await again.call('backups.unlock', { proof: testPartner });
    expect(await again.reply('office.viewDamaged', {})).toMatchObject({ error: { code: 'FILE_DAMAGED' } });
    expect(leftIn(again)).toEqual([]);
  });
});
