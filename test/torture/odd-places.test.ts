import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const longName = 'zo lang dat '.repeat(30);

/** Folders that people make; the last gives a path of more than 250 characters. */
const folders: [string, string][] = [
  ['spaces', 'Mijn kantoor  2026 '],
  ['accents', 'Café Zoë ñ ü'],
  ['accents in two parts', 'Cafe\u0301 Zoe\u0308'],
  ['signs', "O'Neill & zn. (50%) #1 [a] {b} ;=+,~"],
  ['other writing', '会計 бухгалтерия حساب'],
  ['a picture', 'kantoor 💼'],
  ['250 characters', path.join(longName.slice(0, 120).trim(), longName.slice(0, 120).trim())],
  ['the look of a network name', '\\\\server\\map'],
  ['the look of a query', 'kantoor?mode=ro&cache=shared'],
  ['the look of an address', 'file:kantoor'],
];

describe('an office in a folder with an odd name', () => {
  it.each(folders)('%s: is made, saved, backed up, exported and opened again', async (_what, name) => {
    const folder = path.join(temporaryFolder(), name);
    const target = path.join(folder, 'uit é.csv');
    const office = await newOffice({ dataFolder: folder, answers: [target] });
    await office.call('office.rename', { name: 'Kantoor ’t Hoekje' });
    await office.call('backups.make', {});
    const table = { title: 'Lijst', columns: [{ header: 'Naam', kind: 'text' as const }], rows: [['x']] };
    await office.call('exports.saveTable', { format: 'csv', table });
    expect(fs.existsSync(target)).toBe(true);
    await office.call('office.close', {});
    const again = await openOffice(office.file, { dataFolder: folder });
    expect((await again.call('office.getStatus', {})).office).toMatchObject({
      name: 'Kantoor ’t Hoekje',
      path: office.file,
    });
    const { backups } = await again.call('backups.list', {});
    await again.call('backups.restore', { sequence: backups[0]?.sequence ?? 0 });
    expect((await again.call('office.getStatus', {})).office?.name).toBe('Kantoor ’t Hoekje');
  });
});

describe('a stick that is pulled out', () => {
  it('while a backup is made leaves the backup here whole, and is said', async () => {
    const stick = path.join(temporaryFolder(), 'stick');
    fs.mkdirSync(stick);
    const office = await newOffice({ answers: [stick] });
    await office.call('backups.setSecondFolder', { folder: 'choose' });
    for (let round = 0; round < 6; round += 1) {
      fs.mkdirSync(stick, { recursive: true });
      let seen = 0;
      // At the first thing that is written to it, at the second, and so on.
      const watcher = fs.watch(stick, { recursive: true }, () => {
        seen += 1;
        if (seen === round + 1) fs.rmSync(stick, { recursive: true, force: true, maxRetries: 20 });
      });
      const made = await office.call('backups.make', {});
      watcher.close();
      expect(made.sequence).toBeGreaterThan(0);
      fs.rmSync(stick, { recursive: true, force: true });
      await office.call('office.rename', { name: `Ronde ${round}` });
    }
    const list = await office.call('backups.list', {});
    expect(list.backups.length).toBeGreaterThan(0);
    const [newest] = list.backups;
    await office.call('backups.restore', { sequence: newest?.sequence ?? 0 });
    expect((await office.call('office.getStatus', {})).office?.name).toBe('Ronde 4');
  });

  it('with the office on it refuses changes and keeps what is there', async () => {
    const stick = path.join(temporaryFolder(), 'stick');
    const office = await newOffice({ dataFolder: stick });
    await office.call('office.rename', { name: 'Op de stick' });
    const away = `${stick}-weg`;
    fs.renameSync(stick, away);
    expect(await office.reply('office.rename', { name: 'In het niets' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING', message: expect.stringContaining('niet opgeslagen') },
    });
    fs.renameSync(away, stick);
    await office.call('office.close', {});
    const again = await openOffice(office.file, { dataFolder: stick });
    expect((await again.call('office.getStatus', {})).office?.name).toBe('Op de stick');
  });
});
