import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { copyToSecondPlace, type SecondStep } from '#electron/backup/second-place.ts';
import { noSecondPlace, secondRootOf, type SecondPlace } from '#shared/backup/second-place.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';

async function newBackup(count = 1): Promise<StoredBackup[]> {
  const office = await newOffice();
  for (let made = 0; made < count; made += 1) await office.call('backups.make', {});
  const root = path.join(office.folder, 'reservekopieen');
  return listBackups(path.join(root, fs.readdirSync(root)[0] ?? '')).toReversed();
}

const first = ([backup]: StoredBackup[]): StoredBackup => {
  if (!backup) throw new Error('no backup was made');
  return backup;
};

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

describe('a stick that is pulled out halfway', () => {
  it.each<SecondStep>(['copy', 'read back', 'manifest', 'name', 'sync'])(
    'before "%s" is missing, leaves nothing on the computer, and gets the copy later',
    async (at) => {
      const backup = first(await newBackup());
      const stick = temporaryFolder();
      const place: SecondPlace = { ...noSecondPlace, folder: stick };
      const pulled = copyToSecondPlace(backup, place, now, (step) => {
        if (step !== at) return;
        fs.renameSync(stick, `${stick}-los`);
        // As a mount point: the folder is there, the stick is not.
        fs.mkdirSync(stick);
      });
      expect(pulled).toMatchObject({ problem: { code: 'missing' }, lastGood: null });
      expect(filesIn(stick)).toEqual([]);
      fs.rmSync(stick, { recursive: true });
      fs.renameSync(`${stick}-los`, stick);
      const good = copyToSecondPlace(backup, pulled, now);
      expect(good).toMatchObject({ problem: null, lastGood: { sequence: 1 } });
      expect(filesIn(stick).filter((name) => name.endsWith('.deel'))).toEqual([]);
      expect(filesIn(stick).filter((name) => name.endsWith('.peil'))).toHaveLength(1);
    },
  );

  it('makes nothing where the stick was', async () => {
    const backup = first(await newBackup());
    const stick = path.join(temporaryFolder(), 'usb');
    const place: SecondPlace = { ...noSecondPlace, folder: stick };
    expect(copyToSecondPlace(backup, place, now).problem?.code).toBe('missing');
    expect(fs.existsSync(stick)).toBe(false);
  });
});

it.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read_only'],
  ['EACCES', 'read_only'],
  ['EIO', 'missing'],
  ['EWHATEVER', 'failed'],
] as const)('%s is told as %s and leaves no half copy', async (code, problem) => {
  const backup = first(await newBackup());
  const stick = temporaryFolder();
  const result = copyToSecondPlace(backup, { ...noSecondPlace, folder: stick }, now, (step) => {
    if (step === 'read back') throw Object.assign(new Error(code), { code });
  });
  expect(result.problem?.code).toBe(problem);
  expect(filesIn(stick).filter((name) => /\.(?:peil|deel)$/.test(name))).toEqual([]);
});

it('notices that what arrived is not what was sent', async () => {
  const backup = first(await newBackup());
  const stick = temporaryFolder();
  const result = copyToSecondPlace(backup, { ...noSecondPlace, folder: stick }, now, (step) => {
    if (step !== 'read back') return;
    const [part] = fs
      .readdirSync(stick, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.deel'));
    fs.appendFileSync(path.join(stick, part ?? ''), 'x');
  });
  expect(result.problem?.code).toBe('failed');
  expect(filesIn(stick).filter((name) => name.endsWith('.peil'))).toEqual([]);
});

it('keeps two computers of the same name apart, and goes on in the folder of each', async () => {
  const backups = await newBackup(2);
  const stick = temporaryFolder();
  const one: SecondPlace = { ...noSecondPlace, folder: stick, computerId: 'een' };
  const two: SecondPlace = { ...one, computerId: 'twee' };
  for (const backup of backups) {
    copyToSecondPlace(backup, one, now);
    expect(copyToSecondPlace(backup, two, now).problem).toBeNull();
  }
  const root = path.join(stick, 'Peil reservekopieën');
  const folders = fs.readdirSync(root);
  expect(folders).toHaveLength(2);
  for (const folder of folders) expect(listBackups(path.join(root, folder))).toHaveLength(2);
});

it.each([
  ['/media/usb', '/media/usb'],
  ['/media/usb/Peil reservekopieën', '/media/usb'],
  ['/media/usb/Peil reservekopieën/Ander kantoor abcd PC', '/media/usb'],
  ['/Peil reservekopieën', '/'],
  ['E:\\Peil reservekopieën\\Kantoor', 'E:'],
  [String.raw`\\nas\kantoor\Peil reservekopieën`, String.raw`\\nas\kantoor`],
])('of %s takes %s', (chosen, root) => {
  expect(secondRootOf(chosen)).toBe(root);
});

it('chosen inside the folder of another office, it is the place itself, and each office has its own folder', async () => {
  const stick = temporaryFolder();
  const one = await newOffice({ answers: [stick] });
  await one.call('backups.setSecondFolder', { folder: 'choose' });
  const root = path.join(stick, 'Peil reservekopieën');
  const inside = path.join(root, fs.readdirSync(root)[0] ?? '');
  const two = await newOffice({ answers: [inside] });
  const chosen = await two.call('backups.setSecondFolder', { folder: 'choose' });
  expect(chosen.second).toMatchObject({ folder: stick, hasNewest: true });
  expect(fs.readdirSync(root)).toHaveLength(2);
  expect(listBackups(inside)).toHaveLength(1);
});

it('is called late after the days that the office allows, in the status too', async () => {
  const stick = temporaryFolder();
  const office = await newOffice({ answers: [stick] });
  await office.call('backups.setSecondFolder', { folder: 'choose' });
  await office.call('office.close', {});
  fs.renameSync(stick, `${stick}-los`);
  const later = await openOffice(office.file, { now: new Date('2026-11-30T10:00:00Z') });
  const second = async () => (await later.call('office.getStatus', {})).office?.second;
  expect(await second()).toMatchObject({ isLate: true, lastGoodAt: '2026-11-21T10:00:00.000Z' });
  await later.call('backups.setSchedule', { everyHours: 4, atClosing: true, warnAfterDays: 30 });
  expect(await second()).toMatchObject({ isLate: false });
  fs.renameSync(`${stick}-los`, stick);
});
