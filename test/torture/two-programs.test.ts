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
