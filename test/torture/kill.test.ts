import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '#build/vite/folders.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { verifyBackup } from '#electron/backup/verify-backup.ts';
import { bundleProgram } from '#build/vite/bundle-program.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const { kills } = sizes;
/** A kill does not need a disk: what was handed to the system stays. Without waiting for one, more happens in the same time. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const lanes = 2;
const longestLifeMs = 90;
const now = '2026-11-21T10:00:00.000Z';
const backupThread = path.join(projectFolder, 'electron/backup/backup-thread.ts');

let program = '';
beforeAll(async () => {
  program = await bundleProgram('test/torture/writer.ts');
}, 60_000);
afterAll(() => fs.rmSync(path.dirname(program), { recursive: true, force: true }));

/** Starts the writer, lets it work for a random moment after its first acknowledged change, kills it; answers the last one it acknowledged. */
function killOnce(file: string, dataFolder: string, first: number, withBackup: boolean): Promise<number> {
  const args = [program, file, dataFolder, String(first), withBackup ? backupThread : '-', now];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (!output.includes('open')) setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLifeMs);
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${output}`));
      const acknowledged = output.split('\n').slice(1, -1).map(Number);
      resolve(acknowledged.at(-1) ?? 0);
    });
  });
}

/** Opens the office as the program does and checks that it holds every acknowledged change and no half one. Answers the next number. */
function check(file: string, acknowledged: number): number {
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  const one = (sql: string): unknown => db.connection.prepare(sql).pluck().get();
  const clients = Number(one('SELECT count(*) FROM client'));
  const renames = Number(one(`SELECT count(*) FROM change_set WHERE call = 'office.rename'`));
  const newest = one(`SELECT label FROM change_set WHERE call = 'office.rename' ORDER BY id DESC LIMIT 1`);
  const state = {
    quickCheck: one('PRAGMA quick_check'),
    half: one('SELECT count(*) FROM change_context'),
    setsOfClients: one(`SELECT count(*) FROM change_set WHERE call = 'clients.create'`),
    searchable: one('SELECT count(*) FROM client_search'),
    empty: one('SELECT count(*) FROM change_set WHERE id NOT IN (SELECT change_set_id FROM change_row)'),
    name:
      renames === 0
        ? newest
        : `Kantoor hernoemd in ${String(one(`SELECT value ->> '$' FROM setting WHERE key = 'office.name'`))}`,
    hasLast:
      acknowledged === 0
        ? 1
        : one(`SELECT count(*) FROM change_set WHERE label = 'Kantoor hernoemd in Kantoor ${acknowledged}'`),
  };
  const next = Number(one(`SELECT coalesce(max(cast(substr(number, 2) AS INTEGER)), 0) FROM client`)) + 1;
  db.close();
  expect(state).toEqual({
    quickCheck: 'ok',
    half: 0,
    setsOfClients: clients,
    searchable: clients,
    empty: 0,
    name: newest,
    hasLast: 1,
  });
  expect(next).toBeGreaterThan(acknowledged);
  return next;
}

it(
  `loses no acknowledged change in ${kills} kills at any moment`,
  { timeout: kills * 3_000 + 60_000 },
  async () => {
    const folders = Array.from({ length: lanes }, () => fs.mkdtempSync(path.join(memory, 'peil-kill-')));
    onTestFinished(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));
    let acknowledgedInAll = 0;
    await Promise.all(
      folders.map(async (folder, lane) => {
        const file = path.join(folder, 'kantoor.peil');
        createOfficeFile(file, 'Proef', now).close();
        let next = 1;
        for (let kill = lane; kill < kills; kill += lanes) {
          const acknowledged = await killOnce(file, folder, next, kill % 10 === lane);
          if (acknowledged > 0) acknowledgedInAll += acknowledged - next + 1;
          next = check(file, acknowledged);
        }
      }),
    );
    // Work was really under way: changes were acknowledged, and backups were made and broken off.
    expect(acknowledgedInAll).toBeGreaterThan(kills);
    const found = `0 of ${acknowledgedInAll} acknowledged changes lost, 0 files damaged`;
    note({ rule: 'R1', what: 'kill -9 under load', count: kills, found });
    for (const folder of folders) {
      const root = path.join(folder, 'reservekopieen');
      for (const office of fs.existsSync(root) ? fs.readdirSync(root) : [])
        for (const backup of listBackups(path.join(root, office)))
          expect(verifyBackup(backup)).toEqual(backup.manifest.facts);
    }
  },
);
