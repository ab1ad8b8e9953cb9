import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { electronArguments } from '#build/start/open-electron.ts';
import { findElectron } from '#build/start/electron.ts';
import { hasDisplay } from '#build/start/display.ts';
import { virtualDisplay } from '#build/start/hosts.ts';
import { keyOfPassword, makeScryptSettings } from '#electron/keys/sealing.ts';
import type { BenchRow } from './bench-row.ts';
import { partner, protect } from './support/measured.ts';
import { signIn } from './support/sign-in.ts';

const rounds = 5;
const clientCount = 50_000;

/** The least program that opens a window in the same runtime. */
const emptyProgram = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<main><h1>Leeg</h1></main>');
});`;

/**
 * From starting the process to the name and password, with an office of 50,000 clients; against the same runtime opening an
 * empty window. Both are driven and awaited in the same way, in turn. And from the password to a page that can be used, against
 * what the password alone asks.
 */
export async function bench(): Promise<BenchRow[]> {
  const electron = findElectron();
  if (electron === null)
    throw new Error('start needs Electron: set ELECTRON_OVERRIDE_DIST_PATH or run npm start once');
  const display = hasDisplay() ? null : await virtualDisplay(console.log);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const office = path.join(folder, 'kantoor.peil');
    writeDemoFile(office, { clients: clientCount, today: '2026-11-21', now: '2026-11-21T10:00:00.000Z' });
    await protect(office, {});
    const empty = path.join(folder, 'leeg');
    fs.mkdirSync(empty);
    fs.writeFileSync(path.join(empty, 'package.json'), '{"name":"leeg","main":"main.cjs"}');
    fs.writeFileSync(path.join(empty, 'main.cjs'), emptyProgram);
    const environment = {
      ...definedEnvironment(),
      ...(display ? { DISPLAY: display.name } : {}),
      PEIL_DATA: path.join(folder, 'gegevens'),
    };
    const noSandbox = electronArguments([]).filter((argument) => argument.startsWith('--'));
    const times: Record<'peil' | 'empty' | 'entered' | 'scrypt', number[]> = {
      peil: [],
      empty: [],
      entered: [],
      scrypt: [],
    };
    for (let round = 0; round <= rounds; round += 1) {
      const peil = await measure(electron.executable, electronArguments([office]), environment, enter);
      const bare = await measure(electron.executable, [...noSandbox, empty], environment);
      const scrypt = await timed(() => keyOfPassword(partner.password, makeScryptSettings()));
      // The first round fills the caches of the disk and makes the backup of the day.
      if (round === 0) continue;
      times.peil.push(peil.shown);
      times.entered.push(peil.entered);
      times.empty.push(bare.shown);
      times.scrypt.push(scrypt);
    }
    return [
      row('start to name and password (50 000 clients)', times.peil, times.empty, 1.5),
      row('password to first screen (50 000 clients, scrypt alone)', times.entered, times.scrypt, 3),
    ];
  } finally {
    display?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The time to the heading of the first page, and that of what is done on it then. */
async function measure(
  executablePath: string,
  args: string[],
  env: Record<string, string>,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ shown: number; entered: number }> {
  const began = performance.now();
  const opened = await _electron.launch({ executablePath, args, env });
  const page = await opened.firstWindow();
  await page.getByRole('heading').first().waitFor();
  const shown = performance.now() - began;
  const entered = await timed(() => then(page));
  await opened.close();
  return { shown, entered };
}

async function enter(page: Page): Promise<void> {
  await signIn(page);
  await page.getByRole('main').getByRole('heading').first().waitFor();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function row(name: string, measured: number[], baseline: number[], limit: number): BenchRow {
  const [value, against] = [median(measured), median(baseline)];
  return {
    name,
    value: `${value.toFixed(0)} ms`,
    against: `${against.toFixed(0)} ms`,
    ratio: value / against,
    limit,
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
