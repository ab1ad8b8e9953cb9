import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { electronArguments } from '#build/start/open-electron.ts';
import { findElectron } from '#build/start/electron.ts';
import { hasDisplay } from '#build/start/display.ts';
import { virtualDisplay } from '#build/start/hosts.ts';
import type { BenchRow } from './bench-row.ts';

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
 * From starting the process to a page that can be used, with an office of 50,000 clients; against the same runtime opening an
 * empty window. Both are driven and awaited in the same way, in turn.
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
    const times: { peil: number[]; empty: number[] } = { peil: [], empty: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const peil = await timeToHeading(
        electron.executable,
        electronArguments([office]),
        environment,
        'navigation',
      );
      const bare = await timeToHeading(electron.executable, [...noSandbox, empty], environment, 'main');
      // The first round fills the caches of the disk and makes the backup of the day.
      if (round > 0) times.peil.push(peil);
      if (round > 0) times.empty.push(bare);
    }
    const [value, against] = [median(times.peil), median(times.empty)];
    return [
      {
        name: 'start to interactive (50 000 clients)',
        value: `${value.toFixed(0)} ms`,
        against: `${against.toFixed(0)} ms`,
        ratio: value / against,
        limit: 1.5,
      },
    ];
  } finally {
    display?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function timeToHeading(
  executablePath: string,
  args: string[],
  env: Record<string, string>,
  role: 'navigation' | 'main',
): Promise<number> {
  const began = performance.now();
  const opened = await _electron.launch({ executablePath, args, env });
  const page = await opened.firstWindow();
  await page.getByRole(role).first().waitFor();
  const took = performance.now() - began;
  await opened.close();
  return took;
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
