import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

async function addClients(office: TestOffice, ...numbers: string[]): Promise<void> {
  for (const number of numbers) await office.call('clients.create', { number, name: `Klant ${number}` });
}

const numbersOf = async (office: TestOffice) =>
  (await office.call('clients.list', {})).clients.map(({ number }) => number).toSorted();

const nameOf = async (office: TestOffice) => (await office.call('office.getStatus', {})).office?.name;

it('says which clients were added, changed and removed since, and how the counts differ', async () => {
  const office = await newOffice();
  await addClients(office, '000101', '000102', '000103');
  const { sequence } = await office.call('backups.make', {});
  const same = await office.call('backups.preview', { sequence });
  expect(same.clients).toEqual({
    added: { count: 0, clients: [] },
    changed: { count: 0, clients: [] },
    removed: { count: 0, clients: [] },
  });
  await office.call('history.undo', {});
  await addClients(office, '000104');
  await office.call('clients.saveValue', { number: '000102', field: 'city', value: 'Waterdam' });
  const contact = { name: 'Ada', role: null, birthYear: null, email: null, phone: null, remark: null };
  await office.call('clients.addContact', { number: '000101', contact });
  const preview = await office.call('backups.preview', { sequence });
  expect(preview.clients).toEqual({
    added: { count: 1, clients: [{ number: '000104', name: 'Klant 000104' }] },
    changed: {
      count: 2,
      clients: [
        { number: '000101', name: 'Klant 000101' },
        { number: '000102', name: 'Klant 000102' },
      ],
    },
    removed: { count: 1, clients: [{ number: '000103', name: 'Klant 000103' }] },
  });
  expect(preview.since?.count).toBe(4);
  expect(preview.counts).toEqual(
    expect.arrayContaining([
      { table: 'client', label: 'Klanten', held: 3, now: 3 },
      { table: 'contact', label: 'Contacten', held: 0, now: 1 },
    ]),
  );
});

it('compares the rows themselves when the backup is no earlier moment of what is open', async () => {
  const office = await newOffice();
  await addClients(office, '000101', '000102');
  const first = await office.call('backups.make', {});
  await office.call('clients.saveValue', { number: '000101', field: 'city', value: 'Waterdam' });
  await addClients(office, '000103');
  const second = await office.call('backups.make', {});
  await office.call('backups.restore', { sequence: first.sequence });
  const preview = await office.call('backups.preview', { sequence: second.sequence });
  expect(preview.since).toBeNull();
  expect(preview.clients).toMatchObject({
    added: { count: 0 },
    changed: { count: 1, clients: [{ number: '000101' }] },
    removed: { count: 1, clients: [{ number: '000103' }] },
  });
});

it('takes a restore back, also after a restart, and that too', async () => {
  const office = await newOffice();
  await addClients(office, '000101');
  const { sequence } = await office.call('backups.make', {});
  await addClients(office, '000102');
  expect((await office.call('backups.list', {})).lastRestore).toBeNull();
  await office.call('backups.restore', { sequence });
  expect(await numbersOf(office)).toEqual(['000101']);
  await office.call('office.close', {});

  const again = await openOffice(office.file);
  expect((await again.call('backups.list', {})).lastRestore).toMatchObject({
    isUndo: false,
    changesSince: 0,
    kept: { reason: 'restore', clientCount: 2 },
  });
  await addClients(again, '000109');
  expect((await again.call('backups.list', {})).lastRestore?.changesSince).toBe(1);
  const { kept } = await again.call('backups.undoRestore', {});
  expect(kept).toMatchObject({ reason: 'restore', clientCount: 2 });
  expect(await numbersOf(again)).toEqual(['000101', '000102']);
  expect((await again.call('backups.list', {})).lastRestore).toMatchObject({ isUndo: true, changesSince: 0 });
  await again.call('backups.undoRestore', {});
  expect(await numbersOf(again)).toEqual(['000101', '000109']);
});

it('has nothing to take back without a restore, when what was kept is gone, and in a copy beside', async () => {
  const beside = path.join(temporaryFolder(), 'ernaast.peil');
  const office = await newOffice({ answers: [beside] });
  const refused = { ok: false, error: { code: 'NOT_FOUND' } };
  expect(await office.reply('backups.undoRestore', {})).toMatchObject(refused);
  const { sequence } = await office.call('backups.make', {});
  const { kept } = await office.call('backups.restore', { sequence });
  const after = await office.call('backups.make', {});
  await office.call('backups.restoreBeside', { sequence: after.sequence, open: true });
  expect((await office.call('backups.list', {})).lastRestore?.kept).toBeNull();
  expect(await office.reply('backups.undoRestore', {})).toMatchObject(refused);
  await office.call('office.close', {});
  const again = await openOffice(office.file);
  const { folder, lastRestore } = await again.call('backups.list', {});
  expect(lastRestore?.kept?.sequence).toBe(kept?.sequence);
  for (const name of fs.readdirSync(folder))
    if (name.includes('voor-terugzetten')) fs.rmSync(path.join(folder, name));
  expect((await again.call('backups.list', {})).lastRestore?.kept).toBeNull();
  expect(await again.reply('backups.undoRestore', {})).toMatchObject(refused);
  expect(await nameOf(again)).toBe('Testkantoor');
});

it('does not offer to undo a restore that put a damaged file aside, nor one of long ago', async () => {
  const office = await newOffice();
  await office.call('backups.make', {});
  await office.call('office.close', {});
  fs.writeFileSync(office.file, 'geen kantoor meer');
  const again = await openOffice(office.file);
  await again.call('backups.restore', { sequence: 1 });
  expect((await again.call('backups.list', {})).lastRestore).toMatchObject({ isUndo: false, kept: null });
  expect(await again.reply('backups.undoRestore', {})).toMatchObject({ error: { code: 'NOT_FOUND' } });
  await again.call('office.close', {});
  const later = await openOffice(office.file, { now: new Date('2027-02-01T10:00:00Z') });
  expect((await later.call('backups.list', {})).lastRestore).toBeNull();
});
