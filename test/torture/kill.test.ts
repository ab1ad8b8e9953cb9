import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { verifyBackup } from '#electron/backup/verify-backup.ts';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import type { OfficeKey } from '#db/keys/office-key.ts';
import { testPartner } from '#test/support/office.ts';
import { makeProtected } from '#test/torture/protected.ts';
import { note, sizes } from '#test/torture/sizes.ts';

/** A kill does not need a disk: what was handed to the system stays. Without waiting for one, more happens in the same time. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const longestLifeMs = 90;
const now = '2026-11-21T10:00:00.000Z';

interface KilledOffice {
  name: 'plain' | 'encrypted';
  folder: string;
  file: string;
  keys: OfficeKey[];
  /** Name and password, for an office that asks for them. */
  signIn: string[];
}

function makePlain(folder: string): KilledOffice {
  const file = path.join(folder, 'kantoor.peil');
  createOfficeFile(file, 'Proef', now).close();
  return { name: 'plain', folder, file, keys: [], signIn: [] };
}

async function makeProtectedFile(folder: string): Promise<KilledOffice> {
  const { file, key } = await makeProtected(folder);
  return { name: 'encrypted', folder, file, keys: [key], signIn: [testPartner.name, testPartner.password] };
}

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/torture/writer.ts');
}, 60_000);
afterAll(() => program.remove());

/** Starts the writer, lets it work for a random moment after its first acknowledged change, kills it; answers the last one it acknowledged. */
function killOnce(office: KilledOffice, first: number, withBackup: boolean): Promise<number> {
  const { file, folder, signIn } = office;
  const how = withBackup ? 'with a backup' : 'without a backup';
  const args = [program.file, file, folder, String(first), how, now, ...signIn];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: program.env });
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
function check({ file, keys }: KilledOffice, acknowledged: number): number {
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined, keys });
  const one = (sql: string): unknown => db.connection.prepare(sql).pluck().get();
  const clients = Number(one('SELECT count(*) FROM client'));
  const renames = Number(one(`SELECT count(*) FROM change_set WHERE call = 'office.rename'`));
  const newest = one(`SELECT label FROM change_set WHERE call = 'office.rename' ORDER BY id DESC LIMIT 1`);
  const state = {
    quickCheck: one('PRAGMA quick_check'),
    half: one('SELECT count(*) FROM change_context'),
    setsOfClients: one(`SELECT count(*) FROM change_set WHERE call = 'clients.create'`),
    searchable: one('SELECT count(*) FROM client_search'),
    empty: one(
      `SELECT count(*) FROM change_set WHERE call IN ('clients.create', 'office.rename') AND id NOT IN (SELECT change_set_id FROM change_row)`,
    ),
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

/** Kills it again and again, and checks it each time; answers how many changes were acknowledged. */
async function killAgainAndAgain(office: KilledOffice): Promise<number> {
  let acknowledgedInAll = 0;
  let next = 1;
  for (let kill = 0; kill < sizes.kills[office.name]; kill += 1) {
    const acknowledged = await killOnce(office, next, kill % 5 === 0);
    if (acknowledged > 0) acknowledgedInAll += acknowledged - next + 1;
    next = check(office, acknowledged);
  }
  const backups = path.join(office.folder, 'reservekopieen');
  for (const id of fs.existsSync(backups) ? fs.readdirSync(backups) : [])
    for (const backup of listBackups(path.join(backups, id)))
      expect(verifyBackup(backup, office.keys).officeName).toMatch(/^(?:Kantoor \d+|Proef|Testkantoor)$/);
  return acknowledgedInAll;
}

const all = sizes.kills.plain + sizes.kills.encrypted;

it(
  `loses no acknowledged change in ${all} kills at any moment, encrypted or not`,
  { timeout: all * 5_000 + 60_000 },
  async () => {
    const [plain = '', secret = ''] = ['plat', 'versleuteld'].map((name) =>
      fs.mkdtempSync(path.join(memory, `peil-kill-${name}-`)),
    );
    onTestFinished(() =>
      [plain, secret].forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })),
    );
    const offices = [makePlain(plain), await makeProtectedFile(secret)];
    await Promise.all(
      offices.map(async (office) => {
        const acknowledged = await killAgainAndAgain(office);
        const kills = sizes.kills[office.name];
        // Work was really under way: changes were acknowledged, and backups were made and broken off.
        expect(acknowledged).toBeGreaterThan(kills);
        const found = `0 of ${acknowledged} acknowledged changes lost, 0 files damaged`;
        note({ rule: 'R1', what: `kill -9 under load, ${office.name}`, count: kills, found });
      }),
    );
  },
);
