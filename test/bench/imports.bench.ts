import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { Host } from '#electron/host/host.ts';
import { noProtection } from '#electron/host/protect.ts';
import { startOfficeThread } from '#electron/office/office-client.ts';
import type { Office } from '#electron/office/office.ts';
import { buildProgram } from '#build/vite/build.ts';
import { outFolder, projectFolder } from '#build/vite/folders.ts';
import type { BenchRow } from './bench-row.ts';
import { createMeasured } from './support/measured.ts';

const clientCount = 50_000;
const rounds = 3;

/**
 * Preview and commit of clients and strategy, 50 000 rows each, through the office thread as the window does it; against reading
 * the same files with papaparse and inserting them bare in one transaction. And how long other calls wait meanwhile.
 */
export async function bench(): Promise<BenchRow[]> {
  await buildProgram(() => undefined);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const files = ['relaties', 'strategie'].map((kind) => multiply(kind, folder));
    const baselines: number[] = [];
    const imports: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      baselines.push(measureBare(files, path.join(folder, `kaal-${round}.db`)));
      imports.push((await measureImport(files, path.join(folder, `ronde-${round}`))).elapsedMs);
    }
    const blocks = await measureImport(files, path.join(folder, 'wachten'), { isProbed: true });
    const [bare, measured] = [median(baselines), median(imports)];
    return [
      {
        name: 'import relaties + strategie, preview and commit (50 000 clients)',
        value: `${measured.toFixed(0)} ms`,
        against: `${bare.toFixed(0)} ms`,
        ratio: measured / bare,
        limit: 6,
      },
      {
        name: 'longest wait of another call during that import',
        value: `${blocks.longestCallMs.toFixed(0)} ms`,
        against: '',
        ratio: blocks.longestCallMs,
        limit: 300,
      },
      {
        name: 'longest block of the main thread during that import',
        value: `${blocks.longestMainMs.toFixed(0)} ms`,
        against: '',
        ratio: blocks.longestMainMs,
        limit: 50,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Repeats the rows of an invented export under new numbers until there are enough clients. */
function multiply(kind: string, folder: string): string {
  const text = fs.readFileSync(path.join(projectFolder, `test/fixtures/exports/${kind}.csv`), 'latin1');
  const [heading = '', ...rows] = text.trimEnd().split('\r\n');
  const lines = [heading];
  for (let index = 0; index < clientCount; index += 1) {
    const cells = (rows[index % rows.length] ?? '').split(';');
    const copy = Math.floor(index / rows.length);
    cells[0] = String(100_000 + index);
    if (kind === 'relaties') cells[2] = `${cells[2]}-${copy}`;
    lines.push(cells.join(';'));
  }
  const file = path.join(folder, `${kind}.csv`);
  fs.writeFileSync(file, `${lines.join('\r\n')}\r\n`, 'latin1');
  return file;
}

function measureBare(files: readonly string[], target: string): number {
  const start = performance.now();
  const connection = new BetterSqlite(target);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('BEGIN');
  for (const [index, file] of files.entries()) {
    const text = iconv.decode(fs.readFileSync(file), 'windows-1252');
    const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
    const [heading = [], ...rows] = data;
    connection.exec(
      `CREATE TABLE bare${index} (${heading.map((_, column) => `c${column} TEXT`).join(', ')})`,
    );
    const insert = connection.prepare(
      `INSERT INTO bare${index} VALUES (${heading.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(row);
  }
  connection.exec('COMMIT');
  connection.close();
  return performance.now() - start;
}

interface Measured {
  elapsedMs: number;
  longestCallMs: number;
  longestMainMs: number;
}

function startThread(folder: string, answers: string[]): Office {
  const memory = createMemoryHost({ dataFolder: folder, answers });
  const host: Host = {
    ...memory,
    // As it is built: that is what people run.
    workerUrl: (name) => pathToFileURL(path.join(outFolder, 'main', `${name}.js`)),
    openWindow: () => Promise.reject(new Error('no window')),
    protect: noProtection,
    showInFolder: () => undefined,
    notify: () => undefined,
    watchLeaving: () => undefined,
    quit: () => undefined,
  };
  return startOfficeThread(host);
}

async function measureImport(
  files: readonly string[],
  folder: string,
  options: { isProbed: boolean } = { isProbed: false },
): Promise<Measured> {
  fs.mkdirSync(folder, { recursive: true });
  const office = startThread(folder, [path.join(folder, 'kantoor.peil'), ...files]);
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await office.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.data;
  };
  await createMeasured(office, 'Meting');
  const stop = new AbortController();
  const probe = options.isProbed ? probeCalls(call, stop.signal) : Promise.resolve(0);
  const delays = monitorEventLoopDelay({ resolution: 2 });
  delays.enable();
  const start = performance.now();
  // The shape of the call's answer, as far as it is used here.
  const { runs } = (await call('imports.preview', {})) as { runs: { id: number; errorCount: number }[] };
  if (runs.some((run) => run.errorCount > 0)) throw new Error('the measured files have errors');
  const previewed = performance.now();
  await call('imports.commit', { runIds: runs.map((run) => run.id), take: 'all' });
  const elapsedMs = performance.now() - start;
  delays.disable();
  stop.abort();
  const longestCallMs = await probe;
  await office.close();
  if (process.env['PEIL_BENCH_DETAILS'])
    console.log(`preview ${previewed - start} commit ${start + elapsedMs - previewed}`);
  return { elapsedMs, longestCallMs, longestMainMs: delays.max / 1e6 };
}

/** Makes small calls all the time, as a person who clicks around would; returns the longest wait. */
async function probeCalls(
  call: (name: string, input: unknown) => Promise<unknown>,
  signal: AbortSignal,
): Promise<number> {
  let longest = 0;
  while (!signal.aborted) {
    const start = performance.now();
    await call('history.getSteps', {});
    longest = Math.max(longest, performance.now() - start);
    await wait(5);
  }
  return longest;
}
