import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { electronArguments } from '#build/start/open-electron.ts';
import { findElectron } from '#build/start/electron.ts';
import { hasDisplay } from '#build/start/display.ts';
import { virtualDisplay } from '#build/start/hosts.ts';
import { buildProgram } from '#build/vite/build.ts';
import type { BenchRow } from './bench-row.ts';
import { protect } from './support/measured.ts';
import { signIn } from './support/sign-in.ts';

const rounds = 7;
const stepCount = 60;
const markCount = 2_000;
const now = '2026-11-21T10:00:00.000Z';
const year = 2026;

/**
 * The year board with 60 steps and the statutory dates of 2,000 returns and more, from loading the page until it stands there;
 * against a page of the same shell with nothing on it. In turn, in the same window of the built program.
 */
export async function bench(): Promise<BenchRow[]> {
  const electron = findElectron();
  if (electron === null)
    throw new Error('the board needs Electron: set ELECTRON_OVERRIDE_DIST_PATH or run npm start once');
  await buildProgram(() => {});
  const display = hasDisplay() ? null : await virtualDisplay(console.log);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const office = path.join(folder, 'kantoor.peil');
    const marks = await writeOffice(office, folder);
    await protect(office);
    const opened = await _electron.launch({
      executablePath: electron.executable,
      args: electronArguments([office]),
      env: { ...environment(display?.name), PEIL_DATA: path.join(folder, 'gegevens') },
    });
    const page = await opened.firstWindow();
    await signIn(page);
    const times: { board: number[]; empty: number[] } = { board: [], empty: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const board = await timeToPaint(page, '/jaarplan', [
        ['[role="grid"] [data-step]', stepCount],
        ['[aria-label^="Wettelijke termijnen"] button', 1],
      ]);
      const empty = await timeToPaint(page, '/leeg', [['main a', 1]]);
      // The first round fills the caches of the disk.
      if (round > 0) times.board.push(board);
      if (round > 0) times.empty.push(empty);
    }
    await opened.close();
    const [value, against] = [median(times.board), median(times.empty)];
    return [
      {
        name: `year board, first paint (${stepCount} steps, ${marks} marks)`,
        value: `${value.toFixed(0)} ms`,
        against: `${against.toFixed(0)} ms`,
        ratio: value / against,
        limit: 2,
      },
    ];
  } finally {
    display?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** An office whose template has 60 steps; how many statutory dates its year has. */
async function writeOffice(file: string, folder: string): Promise<number> {
  writeDemoFile(file, { clients: 330, today: now.slice(0, 10), now });
  const host = createMemoryHost({ dataFolder: folder, now: new Date(now), answers: [] });
  const office = await startOffice(host, { openFile: file });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await office.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.data;
  };
  const month = (index: number) => String((index % 11) + 1).padStart(2, '0');
  const shown = async () => (await call('maintenance.getYear', { year })) as { steps: unknown[] };
  for (let left = stepCount - (await shown()).steps.length; left > 0; left -= 1) {
    const step = {
      title: `Stap ${left}`,
      ownerFunction: null,
      doneWhen: '',
      instruction: '',
      screen: null,
      measures: left % 3 === 0 ? [{ key: 'completeness', threshold: 9_500 }] : [],
      fromDay: `${month(left)}-05`,
      untilDay: `${month(left + 1)}-20`,
      planningOffset: 0,
    };
    await call('maintenance.addTemplateStep', { key: `stap-${left}`, step });
    // A year that has a plan of its own takes a step of the template only when it is asked to.
    const { steps } = await shown();
    if (steps.length < stepCount - left + 1) await call('maintenance.addStep', { year, key: `stap-${left}` });
  }
  const counted = (await call('deadlines.countByDay', {
    from: `${year}-01-01`,
    until: `${year}-12-31`,
  })) as { days: { total: number }[] };
  await office.close();
  const marks = counted.days.reduce((sum, { total }) => sum + total, 0);
  if (marks < markCount) throw new Error(`only ${marks} dates: the office is too small to measure`);
  return marks;
}

/** Milliseconds from the beginning of a page load until so many of these things stand there and are painted. */
async function timeToPaint(
  page: Page,
  route: string,
  wanted: readonly (readonly [selector: string, count: number])[],
): Promise<number> {
  // Written as text: these lines run in the page, which this file knows nothing of.
  await page.evaluate(`location.hash = '${route}'`);
  await page.reload({ waitUntil: 'commit' });
  // Looked at before every frame: Playwright's own waiting looks less and less often, which would be measured too.
  const isThere = wanted.map(
    ([selector, count]) => `document.querySelectorAll(${JSON.stringify(selector)}).length >= ${count}`,
  );
  const painted = await page.evaluate(`new Promise((resolve) => {
    const look = () =>
      ${isThere.join(' && ')}
        ? requestAnimationFrame(() => resolve(performance.now()))
        : requestAnimationFrame(look);
    look();
  })`);
  return Number(painted);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function environment(display: string | undefined): Record<string, string> {
  const known = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(known), ...(display === undefined ? {} : { DISPLAY: display }) };
}
