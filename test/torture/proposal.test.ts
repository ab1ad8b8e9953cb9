import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { makeTestProgram, type TestProgram } from '#build/vite/bundle-program.ts';
import { openOfficeFile } from '#db/office/open.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { writePlanningOffice } from '#test/bench/support/planning-office.ts';

const now = '2026-11-21T10:00:00.000Z';
const year = 2027;
const clients = 1_500;
const lines = 15_000;
/** A kill does not need a disk: what was handed to the system stays. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

let program: TestProgram;
beforeAll(async () => {
  program = await makeTestProgram('test/torture/proposer.ts');
}, 60_000);
afterAll(() => program.remove());

/** Proposes, and kills the program once its output holds `mark`; answers what it said. */
function proposeUntil(file: string, mark: string): Promise<string> {
  const args = [program.file, file, path.dirname(file), String(year), now];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: program.env });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(mark)) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}

/** Plans, lines and recorded rows of the year, and whether the file is whole. */
function check(file: string) {
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  const one = (sql: string) => db.connection.prepare(sql).pluck().get();
  const found = {
    quickCheck: one('PRAGMA quick_check'),
    half: one('SELECT count(*) FROM change_context'),
    plans: one(`SELECT count(*) FROM client_plan WHERE year = ${year}`),
    lines: one(`SELECT count(*) FROM planned_line WHERE year = ${year}`),
    recorded: one(`SELECT count(*) FROM change_row WHERE table_name IN ('client_plan', 'planned_line')`),
  };
  db.close();
  return found;
}

const nothing = { quickCheck: 'ok', half: 0, plans: 0, lines: 0, recorded: 0 };
const everything = { quickCheck: 'ok', half: 0, plans: clients, lines, recorded: clients + lines };
const step = (label: string, done: number) => `"label":"${label}","done":${done},`;

it(
  'a proposal that is killed is there whole or not at all, and can be made again',
  { timeout: 240_000 },
  async () => {
    const folder = fs.mkdtempSync(path.join(memory, 'peil-voorstel-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
    const start = path.join(folder, 'start.peil');
    writePlanningOffice(start, { clients, lines, employees: 20 });
    const { load, store } = proposeText.progress;
    const halfWay = [
      step(load, 250),
      step(load, 1_250),
      step(store, 250),
      step(store, 750),
      step(store, 1_250),
    ];
    let broken = 0;
    for (const [index, mark] of halfWay.entries()) {
      const file = path.join(folder, `kantoor-${index}.peil`);
      fs.copyFileSync(start, file);
      const output = await proposeUntil(file, mark);
      expect(output).toContain(mark);
      // The kill may come too late on a slow machine; then the proposal must have been whole.
      if (!output.includes('done\n')) broken += 1;
      const found = check(file);
      expect([nothing, everything]).toContainEqual(found);
      expect(await proposeUntil(file, 'never')).toContain('done\n');
      expect(check(file)).toEqual(everything);
    }
    expect(broken).toBeGreaterThan(0);
    const file = path.join(folder, 'bevestigd.peil');
    fs.copyFileSync(start, file);
    await proposeUntil(file, 'done\n');
    expect(check(file)).toEqual(everything);
  },
);
