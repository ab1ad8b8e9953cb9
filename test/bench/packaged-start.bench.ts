import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { findElectron } from '#build/start/electron.ts';
import { addressOf } from '#build/start/first-journey.ts';
import { hasDisplay } from '#build/start/display.ts';
import { virtualDisplay } from '#build/start/hosts.ts';
import { isRoot } from '#build/start/run-program.ts';
import { projectFolder } from '#build/vite/folders.ts';
import type { BenchRow } from './bench-row.ts';

const rounds = 5;
const program = path.join(projectFolder, 'release/linux-unpacked/peil');

/** The least program that opens a window in the same runtime, with a folder of its own for what Chromium writes. */
const emptyProgram = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', require('node:path').join(process.env.PEIL_DATA, 'venster'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<main><h1>Leeg</h1></main>');
});`;

/** From starting the packed program to its start screen, against the same runtime opening an empty window, in turn. */
export async function bench(): Promise<BenchRow[]> {
  const electron = findElectron();
  if (electron === null || !fs.existsSync(program))
    throw new Error('the packed start needs Electron and what npm run package makes');
  const display = hasDisplay() ? null : await virtualDisplay(console.log);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const empty = path.join(folder, 'leeg');
    fs.mkdirSync(empty);
    fs.writeFileSync(path.join(empty, 'package.json'), '{"name":"leeg","main":"main.cjs"}');
    fs.writeFileSync(path.join(empty, 'main.cjs'), emptyProgram);
    const environment = { ...process.env, ...(display ? { DISPLAY: display.name } : {}) };
    const times: { peil: number[]; empty: number[] } = { peil: [], empty: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const at = (name: string) => path.join(folder, `gegevens-${name}`);
      const peil = await timeToMain(program, [], { ...environment, PEIL_DATA: at('peil') });
      const bare = await timeToMain(electron.executable, [empty], { ...environment, PEIL_DATA: at('leeg') });
      // The first round fills the caches of the disk and of Chromium.
      if (round > 0) times.peil.push(peil);
      if (round > 0) times.empty.push(bare);
    }
    const [value, against] = [median(times.peil), median(times.empty)];
    return [
      {
        name: 'start of the packed program to its start screen',
        value: `${value.toFixed(0)} ms`,
        against: `${against.toFixed(0)} ms`,
        ratio: value / against,
        limit: 1.5,
      },
    ];
  } finally {
    display?.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function timeToMain(executable: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const data = env['PEIL_DATA'] ?? '';
  fs.rmSync(path.join(data, 'venster', 'DevToolsActivePort'), { force: true });
  const began = performance.now();
  const flags = [...(isRoot() ? ['--no-sandbox'] : []), '--remote-debugging-port=0'];
  const child = spawn(executable, [...flags, ...args], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await addressOf(data));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    await page?.getByRole('heading').first().waitFor();
    const took = performance.now() - began;
    await browser.close();
    return took;
  } finally {
    child.kill();
    await ended;
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
