import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';
import { temporaryFolder } from '#test/support/office.ts';

it('leaves one office open, and no other file held, when two are opened at once', async () => {
  const folder = temporaryFolder();
  const files = ['een.peil', 'twee.peil'].map((name) => path.join(folder, name));
  for (const file of files) createOfficeFile(file, path.basename(file), '2026-11-21T10:00:00.000Z').close();
  const office = await startOffice(createMemoryHost({ dataFolder: folder, answers: files }));
  const replies = await Promise.all([
    office.invoke('office.openFile', {}),
    office.invoke('office.openFile', {}),
  ]);
  expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
  await office.close();
  for (const file of files) {
    openOfficeFile(file, { backupBeforeMigration: () => undefined }).close();
    expect(fs.existsSync(`${file}-wal`)).toBe(false);
  }
});
