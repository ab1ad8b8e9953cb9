import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
import { note, sizes } from '#test/torture/sizes.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/torture/two-programs.ts');
}, 60_000);
afterAll(() => program.remove());

interface Second {
  /** What it said of the office it holds, or of the last that it tried. */
  said: string;
  /** What it said of each. */
  all: string[];
  child: ChildProcess;
}

/** Starts a second program on an office, under one name after another, and answers how that went. */
async function openElsewhere(...names: string[]): Promise<Second> {
  const child = spawn(process.execPath, [program.file, temporaryFolder(), ...names], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: program.env,
  });
  const all: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    all.push(line);
    if (all.length === names.length) break;
  }
  return { said: all.at(-1) ?? '', all, child };
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'close');
}

/** Names under which a second program may look for an office. */
function namesOf(file: string): string[] {
  const elsewhere = temporaryFolder();
  const link = path.join(elsewhere, 'koppeling.peil');
  fs.symlinkSync(file, link);
  const folderLink = path.join(elsewhere, 'map');
  fs.symlinkSync(path.dirname(file), folderLink);
  const second = `${file}.tweede`;
  fs.linkSync(file, second);
  const { dir, base } = path.parse(file);
  const names = [
    file,
    link,
    second,
    path.join(folderLink, base),
    `${dir}/../${path.basename(dir)}/./${base}`,
  ];
  // As a name on the network, which Windows knows and others take for a folder; here it leads to the same file.
  const share = path.join(elsewhere, '\\\\server\\map');
  fs.symlinkSync(dir, share);
  return [...names, path.join(share, base), `/${file}`];
}

it(
  `keeps a second program out ${sizes.secondPrograms} times, under any name, and lets it in afterwards`,
  { timeout: 600_000 },
  async () => {
    const office = await newOffice();
    const names = namesOf(office.file);
    const took: number[] = [];
    while (took.length < sizes.secondPrograms) {
      const second = await openElsewhere(...names);
      await end(second.child);
      for (const [index, said] of second.all.entries()) {
        expect([names[index], said]).toEqual([names[index], expect.stringMatching(/^FILE_LOCKED \d+$/)]);
        took.push(Number(said.split(' ')[1]));
      }
      // Working on after others tried and left: their leaving must not have taken our lock along.
      await office.call('office.rename', { name: `Nog steeds van ons ${took.length}` });
      await office.call('backups.make', {});
    }
    await office.call('office.close', {});
    const after = await openElsewhere(office.file);
    expect(after.said).toMatch(/^open /);
    const refused = await openOffice(office.file);
    expect((await refused.call('office.getStatus', {})).problem?.code).toBe('FILE_LOCKED');
    await end(after.child);
    const [median, slowest] = [0.5, 1].map(
      (part) => took.toSorted((a, b) => a - b)[Math.ceil(part * took.length) - 1] ?? 0,
    );
    const found = `all refused; the answer took ${median} ms, at most ${slowest} ms`;
    note({
      rule: 'R7',
      what: 'second programs on one office',
      count: took.length,
      found,
      value: median,
      limit: 100,
    });
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
    expect(second.said).toMatch(/^FILE_LOCKED /);
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
    expect(second.said).toMatch(/^FILE_LOCKED /);
    await end(second.child);
  },
);

it('lets the open office be chosen where an office is opened, and does nothing then', async () => {
  const made = await newOffice();
  await made.call('office.close', {});
  const office = await openOffice(made.file, { answers: [made.file] });
  expect(await office.call('office.openFile', {})).toMatchObject({ office: { path: made.file } });
});
