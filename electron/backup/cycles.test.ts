import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { dumpOffice } from '#test/support/dump-office.ts';
import {
  cheapPasswords,
  newOffice,
  newProtectedOffice,
  openOffice,
  openProtectedOffice,
  startOfficeAt,
  temporaryFolder,
  testPartner,
  type TestOffice,
} from '#test/support/office.ts';
import { readKey } from '#test/torture/protected.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const timeout = 600_000;

/** Changes an office, backs it up and closes it; answers the file of the backup. */
async function backUp(office: TestOffice, round: number): Promise<string> {
  await office.call('clients.create', { number: `K${round}`, name: `Klant ${round}` });
  await office.call('backups.make', {});
  await office.call('office.close', {});
  const root = path.join(office.folder, 'reservekopieen');
  const [newest] = listBackups(path.join(root, fs.readdirSync(root)[0] ?? ''));
  return newest?.file ?? '';
}

it(
  'goes round twenty times: what opens on a clean computer is what was backed up, byte for byte',
  { timeout },
  async () => {
    const made = await newOffice();
    await made.call('office.close', {});
    let { file, folder } = made;
    const rounds = sizes.backupCycles.plain;
    for (let round = 1; round <= rounds; round += 1) {
      const backup = await backUp(await openOffice(file, { dataFolder: folder }), round);
      const before = JSON.stringify(dumpOffice(file));
      const clean = temporaryFolder();
      const target = path.join(clean, 'kantoor.peil');
      const fresh = await startOfficeAt(clean, { answers: [backup, target] });
      await fresh.call('backups.chooseFile', {});
      await fresh.call('backups.openChosen', { proof: null });
      await fresh.call('office.close', {});
      expect(JSON.stringify(dumpOffice(target))).toBe(before);
      ({ file, folder } = { file: target, folder: clean });
    }
    const found = 'each the same byte for byte';
    note({ rule: 'R10', what: 'backup and restore on a clean computer, plain', count: rounds, found });
  },
);

it(
  'goes round with no more than the backup of an encrypted office and its recovery key',
  { timeout },
  async () => {
    const made = await newProtectedOffice();
    const { recoveryKey } = made;
    await made.call('office.close', {});
    let { file, folder } = made;
    const rounds = sizes.backupCycles.encrypted;
    for (let round = 1; round <= rounds; round += 1) {
      const backup = await backUp(await openProtectedOffice(file, { dataFolder: folder }), round);
      const before = JSON.stringify(dumpOffice(file, await readKey(file)));
      const clean = temporaryFolder();
      const target = path.join(clean, 'kantoor.peil');
      const fresh = await startOfficeAt(clean, {
        ...cheapPasswords,
        requiresAccounts: true,
        answers: [backup, target],
      });
      await fresh.call('backups.chooseFile', {});
      await fresh.call('backups.openChosen', { proof: { recoveryKey } });
      await fresh.call('office.close', {});
      const key = await readKey(target);
      expect(JSON.stringify(dumpOffice(target, key))).toBe(before);
      expect(() => dumpOffice(target)).toThrow('not a database');
      ({ file, folder } = { file: target, folder: clean });
    }
    // Nobody remembers the password any more.
    const { name } = testPartner;
    const last = await openOffice(file, { ...cheapPasswords, requiresAccounts: true });
    await last.call('accounts.recover', { recoveryKey, name, newPassword: 'drie andere woorden nu' });
    expect((await last.call('clients.list', {})).total).toBe(rounds);
    const found = 'each the same byte for byte, with the recovery key only';
    note({ rule: 'R10', what: 'the same, encrypted', count: rounds, found });
  },
);
