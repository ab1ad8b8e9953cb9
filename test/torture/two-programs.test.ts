import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '#build/vite/folders.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const program = path.join(projectFolder, 'test/torture/two-programs.ts');

/** Starts a second program on an office and answers how that went. */
async function openElsewhere(file: string): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [program, file, temporaryFolder()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { said: chunk.toString(), child };
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'close');
}

it(
  'keeps a second program out, under the same name and through a link, and lets it in afterwards',
  { timeout: 60_000 },
  async () => {
    const office = await newOffice();
    const link = path.join(temporaryFolder(), 'koppeling.peil');
    fs.symlinkSync(office.file, link);
    for (const name of [office.file, link]) {
      const second = await openElsewhere(name);
      expect(second.said).toBe('FILE_LOCKED');
      await end(second.child);
    }
    // Working on after the others tried and left: their leaving must not have taken our lock along.
    await office.call('office.rename', { name: 'Nog steeds van ons' });
    await office.call('backups.make', {});
    const third = await openElsewhere(office.file);
    expect(third.said).toBe('FILE_LOCKED');
    await end(third.child);
    await office.call('office.close', {});
    const fourth = await openElsewhere(office.file);
    expect(fourth.said).toBe('open');
    const refused = await openOffice(office.file);
    expect((await refused.call('office.getStatus', {})).problem?.code).toBe('FILE_LOCKED');
    await end(fourth.child);
  },
);

it(
  'keeps itself out as well, through a link or again, without losing its lock',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'kantoor.peil');
    const link = path.join(folder, 'koppeling.peil');
    const db = createOfficeFile(file, 'Proef', '2026-11-21T10:00:00.000Z');
    fs.symlinkSync(file, link);
    const again = () => openOfficeFile(link, { backupBeforeMigration: () => undefined });
    expect(again).toThrow('al open');
    const second = await openElsewhere(file);
    expect(second.said).toBe('FILE_LOCKED');
    await end(second.child);
    db.close();
    again().close();
  },
);

it(
  'keeps its lock when a person chooses the open office, or what belongs to it, as another file',
  { timeout: 60_000 },
  async () => {
    const made = await newOffice();
    await made.call('office.close', {});
    const { file, folder } = made;
    const inFolder = (name: string) => path.join(folder, name);
    for (const name of ['koppeling.peil', 'koppeling.csv']) fs.symlinkSync(file, inFolder(name));
    for (const name of ['tweede.peil', 'tweede.csv']) fs.linkSync(file, inFolder(name));
    fs.writeFileSync(inFolder('gewoon.csv'), 'Nummer;Naam\n000001;Bakkerij\n');
    const names = [file, `${file}-wal`, inFolder('koppeling.peil'), inFolder('tweede.peil')];
    const targets = [...names, `${file}-shm`, inFolder('tweede.csv'), inFolder('koppeling')];
    // Twice what stands there already, then two names that are free.
    const others = [inFolder('lijst.csv'), inFolder('kopie.peil')];
    const answers = [...names, ...targets, ...names.slice(2), ...others];
    const office = await openOffice(file, { answers });
    const refused = { ok: false, error: { code: 'REFUSED', message: expect.stringContaining('nu open is') } };
    const table = { title: 'Lijst', columns: [{ header: 'Naam', kind: 'text' }], rows: [['x']] };
    for (const name of names) {
      await office.office.drop([inFolder('gewoon.csv'), name]);
      expect([name, await office.reply('imports.preview', { dropped: true })]).toMatchObject([name, refused]);
      expect([name, await office.reply('backups.restoreFile', {})]).toMatchObject([name, refused]);
    }
    for (const name of targets) {
      const reply = await office.reply('exports.saveTable', { format: 'csv', table });
      expect([name, reply]).toMatchObject([name, refused]);
    }
    for (const name of names.slice(2))
      expect([name, await office.reply('backups.saveCopy', {})]).toMatchObject([name, refused]);

    // A link under the name that an export has while it is written is not followed.
    fs.symlinkSync(file, inFolder('lijst.csv.deel'));
    expect(await office.reply('exports.saveTable', { format: 'csv', table })).toMatchObject({ ok: true });
    expect(await office.reply('backups.saveCopy', {})).toMatchObject({ ok: true });
    await office.call('office.rename', { name: 'Nog steeds van ons' });
    const second = await openElsewhere(file);
    expect(second.said).toBe('FILE_LOCKED');
    await end(second.child);
  },
);

it('lets the open office be chosen where an office is opened, and does nothing then', async () => {
  const made = await newOffice();
  await made.call('office.close', {});
  const office = await openOffice(made.file, { answers: [made.file] });
  expect(await office.call('office.openFile', {})).toMatchObject({ office: { path: made.file } });
});
