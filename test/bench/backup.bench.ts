import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '#build/vite/bundle-program.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import type { Office } from '#electron/office/office.ts';
import type { BenchRow } from './bench-row.ts';
import { startMeasured } from './support/measured.ts';

const clientCount = 50_000;
const rounds = 7;
const now = new Date('2026-11-21T10:00:00.000Z');

/**
 * A verified backup of an office of 50,000 clients, as the call that the screen makes, against copying the same file to the disk; and the
 * longest that other calls wait meanwhile. Both copies are on the disk when they count as done.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  const file = path.join(folder, 'kantoor.peil');
  writeDemoFile(file, {
    clients: clientCount,
    today: now.toISOString().slice(0, 10),
    now: now.toISOString(),
  });
  // As the program has it: bundled, so that starting a thread does not mean stripping types.
  const thread = await bundleProgram('electron/backup/backup-thread.ts');
  const host = createMemoryHost({ dataFolder: folder, now });
  const office = await startMeasured({ ...host, workerUrl: () => pathToFileURL(thread) }, file);
  try {
    // The check of a large file and the backup of the day come first.
    await must(office, 'backups.make', {});
    const bytes = fs.statSync(file).size;
    const backups: number[] = [];
    const copies: number[] = [];
    const waits: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      copies.push(copyToDisk(newestBackup(folder), path.join(folder, 'kopie.peil')));
      const began = performance.now();
      await must(office, 'backups.make', {});
      backups.push(performance.now() - began);
      waits.push(await longestWait(office, must(office, 'backups.make', {})));
    }
    const size = `${(bytes / 1e6).toFixed(0)} MB`;
    return [
      {
        name: `verified backup (50 000 clients, ${size})`,
        value: `${median(backups).toFixed(0)} ms`,
        against: `${median(copies).toFixed(0)} ms`,
        ratio: median(backups) / median(copies),
        limit: 4,
      },
      {
        name: 'longest wait of another call during a backup, in ms',
        value: `${median(waits).toFixed(0)} ms`,
        against: '1 ms',
        ratio: median(waits),
        limit: 300,
      },
    ];
  } finally {
    await office.close();
    fs.rmSync(path.dirname(thread), { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function must(office: Office, name: string, input: unknown): Promise<void> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
}

/** Copying a file with the same promise: it is on the disk afterwards. The office file itself may not be opened a second time. */
function copyToDisk(source: string, target: string): number {
  const began = performance.now();
  fs.copyFileSync(source, target);
  const descriptor = fs.openSync(target, 'r+');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  return performance.now() - began;
}

function newestBackup(folder: string): string {
  const root = path.join(folder, 'reservekopieen');
  const files = fs
    .readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.peil'));
  return path.join(root, files.toSorted().at(-1) ?? '');
}

/** Makes small calls one after another until `work` is done; the longest of them. */
async function longestWait(office: Office, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  void work.then(() => (isDone = true));
  let longest = 0;
  while (!isDone) {
    const began = performance.now();
    await must(office, 'history.getSteps', {});
    longest = Math.max(longest, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return longest;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
