import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { placedName, swapIn } from '#electron/backup/restore-files.ts';
import { verifyBackup } from '#electron/backup/verify-backup.ts';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';

/** An office with this name and this many extra codes, closed. */
function makeOffice(file: string, name: string, codes: number): void {
  const db = createOfficeFile(file, name, now);
  saveSetting(db.connection, 'office.name', name);
  const insert = db.connection.prepare(`INSERT INTO code_item (list, code, label) VALUES ('branch', ?, 'x')`);
  for (let index = 0; index < codes; index += 1) insert.run(`${name[0]}${index}`);
  db.close();
}

/** The name of the office and how many codes it has, which belong together. */
function read(file: string): [name: string, codes: number, check: unknown] {
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  const codes = Number(
    db.connection.prepare(`SELECT count(*) FROM code_item WHERE label = 'x'`).pluck().get(),
  );
  const result: [string, number, unknown] = [
    getSetting(db.connection, 'office.name'),
    codes,
    db.connection.pragma('quick_check', { simple: true }),
  ];
  db.close();
  return result;
}

class BrokenOff extends Error {}

describe('a restore that is broken off', () => {
  it.each([
    ['remove what is beside', 'Nu', 20],
    ['rename', 'Nu', 20],
    ['sync', 'Toen', 5],
    ['done', 'Toen', 5],
  ])('before the step "%s" leaves a whole office', (step, name, codes) => {
    const file = path.join(temporaryFolder(), 'kantoor.peil');
    makeOffice(file, 'Nu', 20);
    makeOffice(placedName(file), 'Toen', 5);
    const breakOff = (reached: string) => {
      if (reached === step) throw new BrokenOff();
    };
    expect(() => swapIn(file, breakOff)).toThrow(BrokenOff);
    expect(read(file)).toEqual([name, codes, 'ok']);
  });

  describe('by a kill at any moment', () => {
    let program: TestProgram;
    beforeAll(async () => {
      program = await makeTestProgram('test/torture/restorer.ts');
    }, 60_000);
    afterAll(() => program.remove());

    it('leaves the old office or the restored one, and loses neither', { timeout: 120_000 }, async () => {
      const made = await newOffice({ now: new Date(now) });
      await made.call('office.rename', { name: 'Toen' });
      await made.call('backups.make', {});
      await made.call('office.rename', { name: 'Nu' });
      await made.call('office.close', {});
      const seen = new Set<string>();
      for (let kill = 0; kill < 16; kill += 1) {
        const child = spawn(process.execPath, [program.file, made.file, made.folder, now], {
          env: program.env,
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await new Promise<void>((resolve) => {
          child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 60 * kill));
          child.once('close', () => resolve());
        });
        const [name, , check] = read(made.file);
        expect([name, check]).toEqual([expect.stringMatching(/^(Nu|Toen)$/), 'ok']);
        seen.add(name);
        const again = await openOffice(made.file);
        if (name === 'Toen') await again.call('office.rename', { name: 'Nu' });
        await again.call('office.close', {});
      }
      const root = path.join(made.folder, 'reservekopieen');
      const [id] = fs.readdirSync(root);
      for (const backup of listBackups(path.join(root, id ?? '')))
        expect(verifyBackup(backup).lastChange).toEqual(backup.manifest.facts?.lastChange);
      expect(seen).toContain('Nu');
    });
  });
});

it('goes round ten times: what is put back is what was backed up', { timeout: 120_000 }, async () => {
  const office = await newOffice();
  const nameNow = async () => (await office.call('office.getStatus', {})).office?.name;
  for (let round = 1; round <= 10; round += 1) {
    await office.call('office.rename', { name: `Ronde ${round}` });
    const made = await office.call('backups.make', {});
    await office.call('clients.create', { number: `K${round}`, name: `Klant ${round}` });
    await office.call('office.rename', { name: 'Anders' });
    await office.call('backups.restore', { sequence: made.sequence });
    expect(await nameNow()).toBe(`Ronde ${round}`);
    expect((await office.call('clients.list', {})).total).toBe(0);
  }
});
