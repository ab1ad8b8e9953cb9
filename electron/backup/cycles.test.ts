import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { dumpOffice } from '#test/support/dump-office.ts';
import { newOffice, openOffice, startOfficeAt, temporaryFolder } from '#test/support/office.ts';

it(
  'goes round twenty times: what opens on a clean computer is what was backed up, byte for byte',
  { timeout: 600_000 },
  async () => {
    const made = await newOffice();
    await made.call('office.close', {});
    let { file, folder } = made;
    for (let round = 1; round <= 20; round += 1) {
      const office = await openOffice(file, { dataFolder: folder });
      await office.call('clients.create', { number: `K${round}`, name: `Klant ${round}` });
      await office.call('backups.make', {});
      await office.call('office.close', {});
      const before = JSON.stringify(dumpOffice(file));
      const root = path.join(folder, 'reservekopieen');
      const [newest] = listBackups(path.join(root, fs.readdirSync(root)[0] ?? ''));
      const clean = temporaryFolder();
      const target = path.join(clean, 'kantoor.peil');
      const fresh = await startOfficeAt(clean, { answers: [newest?.file ?? '', target] });
      await fresh.call('backups.chooseFile', {});
      await fresh.call('backups.openChosen', { proof: null });
      await fresh.call('office.close', {});
      expect(JSON.stringify(dumpOffice(target))).toBe(before);
      ({ file, folder } = { file: target, folder: clean });
    }
  },
);
