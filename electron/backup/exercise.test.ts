import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

function folderOf(office: TestOffice): string {
  const root = path.join(office.folder, 'reservekopieen');
  return path.join(root, fs.readdirSync(root)[0] ?? '');
}

async function addClients(office: TestOffice, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1)
    await office.call('clients.create', { number: `K${index}`, name: `Klant ${index}` });
}

const leftOver = (office: TestOffice) => {
  const folder = path.join(office.folder, 'tijdelijk');
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};

it('restores the newest backup elsewhere, compares it, removes it and writes it down for good', async () => {
  const office = await newOffice();
  await addClients(office, 3);
  await office.call('backups.make', {});
  await office.call('clients.saveValue', { number: 'K2', field: 'city', value: 'Waterdam' });
  const before = (await office.call('backups.list', {})).backups.length;
  const exercise = await office.call('backups.exercise', { place: 'here' });
  expect(exercise).toMatchObject({
    isGood: true,
    problem: null,
    place: 'here',
    sequence: 1,
    clientCount: 3,
    sampleCount: 3,
    changedCount: 1,
    account: 'test',
    doneOn: '2026-11-21',
  });
  expect(exercise.rowCount).toBeGreaterThan(100);
  expect(leftOver(office)).toEqual([]);
  expect((await office.call('backups.list', {})).backups).toHaveLength(before);
  expect((await office.call('backups.listExercises', {})).exercises).toEqual([exercise]);
  expect(await office.call('backups.getExercise', { id: exercise.id })).toEqual(exercise);
  expect((await office.call('history.getSteps', {})).undo?.label).not.toContain('Hersteltest');
  expect(await office.reply('backups.getExercise', { id: 99 })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

it('writes down that a damaged backup failed', async () => {
  const office = await newOffice();
  await office.call('backups.make', {});
  const [backup] = listBackups(folderOf(office));
  const content = fs.readFileSync(backup?.file ?? '');
  content[5000] = (content[5000] ?? 0) ^ 1;
  fs.writeFileSync(backup?.file ?? '', content);
  expect(await office.call('backups.exercise', { place: 'here' })).toMatchObject({
    isGood: false,
    problem: expect.stringContaining('veranderd of beschadigd'),
    clientCount: null,
  });
  expect(leftOver(office)).toEqual([]);
  const [written] = (await office.call('backups.listExercises', {})).exercises;
  expect(written?.isGood).toBe(false);
});

it('tries the copy in the second place, and refuses without a word in the book when it is away', async () => {
  const stick = temporaryFolder();
  const office = await newOffice({ answers: [stick] });
  expect(await office.reply('backups.exercise', { place: 'here' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await office.reply('backups.exercise', { place: 'second' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  await office.call('backups.setSecondFolder', { folder: 'choose' });
  expect(await office.call('backups.exercise', { place: 'second' })).toMatchObject({
    isGood: true,
    place: 'second',
  });
  fs.renameSync(stick, `${stick}-los`);
  expect(await office.reply('backups.exercise', { place: 'second' })).toMatchObject({
    error: { code: 'FILE_MISSING' },
  });
  fs.renameSync(`${stick}-los`, stick);
  expect((await office.call('backups.listExercises', {})).exercises).toHaveLength(1);
  expect(await office.reply('backups.exercise', { place: 'maan' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

it('notices a client that differs without a change that tells why', async () => {
  const office = await newOffice();
  await addClients(office, 2);
  await office.call('backups.make', {});
  const folder = folderOf(office);
  const [backup] = listBackups(folder);
  await office.call('office.close', {});
  // As damage that no check of the file can see.
  const db = openOfficeFile(office.file, { backupBeforeMigration: () => undefined });
  db.connection.exec(`UPDATE client SET name = 'Iemand anders' WHERE number = 'K1'`);
  db.close();
  const again = await openOffice(office.file);
  fs.rmSync(path.join(again.folder, 'tijdelijk'), { recursive: true, force: true });
  const newest = listBackups(folder)[0];
  if (newest && newest.file !== backup?.file)
    for (const file of [newest.file, newest.file.replace(/peil$/, 'json')]) fs.rmSync(file);
  expect(await again.call('backups.exercise', { place: 'here' })).toMatchObject({
    isGood: false,
    problem: expect.stringContaining('K1'),
  });
});

it('fills the measure of its step in the year in which it is done', async () => {
  const office = await newOffice();
  await office.call('maintenance.adoptProposal', { key: 'proefterugzetting' });
  const missing = async (year: number) =>
    (await office.call('maintenance.listMissing', { year, key: 'proefterugzetting' })).rows.map(
      ({ what }) => what,
    );
  expect(await missing(2026)).toEqual(['Nog geen geslaagde hersteltest in 2026']);
  await office.call('backups.make', {});
  await office.call('backups.exercise', { place: 'here' });
  expect(await missing(2026)).toEqual([]);
});
