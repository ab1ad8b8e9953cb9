import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';
import { makeOlderOffice } from '#test/support/older-office.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/torture/full-disk.ts');
}, 60_000);
afterAll(() => program.remove());

it(
  'a full disk stops saving, backups, imports, exports and migrations with nothing half done, and nothing is lost',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const older = path.join(folder, 'ouder.peil');
    makeOlderOffice(older, 1);
    const planned = writePlannedOffice(path.join(folder, 'gepland.peil'));
    const exports = ['relaties', 'strategie', 'jaarcijfers', 'productie'].map((kind) => {
      const copy = path.join(folder, `${kind}.csv`);
      fs.copyFileSync(path.join(projectFolder, `test/fixtures/exports/${kind}.csv`), copy);
      return copy;
    });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program.file, folder, older, exports.join(','), planned],
      { env: program.env },
    );
    const full = expect.stringMatching(/^DISK_FULL .*Er is niets gewijzigd\./);
    const result: unknown = JSON.parse(stdout);
    expect(result).toEqual({
      saving: {
        saved: expect.any(Number),
        refused: full,
        retry: full,
        isLastSaved: true,
        after: 'ok',
        nameAfter: 'Weer ruimte',
      },
      backingUp: { refused: full, left: [], after: 'ok' },
      importing: {
        before: 0,
        refused: full,
        afterPreview: 0,
        refusedCommit: full,
        afterCommit: 0,
        again: 'ok',
        clients: 320,
      },
      exporting: { refused: expect.stringMatching(/^DISK_FULL /), left: false, remains: [] },
      migrating: { problem: 'DISK_FULL', isSame: true, left: [], after: 'ok', name: 'Versie 1' },
      closingYear: {
        withoutBackup: full,
        left: [],
        whileFreezing: full,
        closedMeanwhile: 0,
        after: 'ok',
        closed: 1,
      },
      writingKeys: {
        notMade: full,
        leftOfIt: [],
        made: 'ok',
        password: full,
        account: full,
        isSame: true,
        signedIn: 'ok',
        accounts: 1,
        after: 'ok',
      },
    });
  },
);
