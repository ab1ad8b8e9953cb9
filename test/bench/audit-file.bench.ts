import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { SaxesParser } from 'saxes';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';
import { writeLargeAuditFile } from '#test/support/audit-files.ts';
import type { BenchRow } from './bench-row.ts';
import { createMeasured, partner } from './support/measured.ts';

/** Two million unless asked otherwise: `PEIL_BENCH_LINES=10000000 npm run bench -- audit`. */
const lines = Number(process.env['PEIL_BENCH_LINES'] ?? 2_000_000);
const rounds = 3;

/**
 * The figures of an audit file of two million lines, through the office as the terminal asks for them, against the same file through the
 * bare streaming parser; and how much memory that takes at most, above what the program holds with an open office.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = writeLargeAuditFile(folder, lines);
    const bare: number[] = [];
    const figures: number[] = [];
    let added = 0;
    for (let round = 0; round < rounds; round += 1) {
      const measured = await measureFigures(file, path.join(folder, `ronde-${round}`));
      figures.push(measured.elapsedMs);
      // Only before the bare parser has run: what it leaves behind in this thread is not the program's.
      if (round === 0) added = measured.addedBytes;
      bare.push(await measureBare(file));
    }
    const [baseline, elapsed] = [median(bare), median(figures)];
    const megabytes = added / 1024 ** 2;
    return [
      {
        name: `audit file of ${lines / 1e6} million lines (${(fs.statSync(file).size / 1e6).toFixed(0)} MB) → figures`,
        value: `${elapsed.toFixed(0)} ms`,
        against: `${baseline.toFixed(0)} ms`,
        ratio: elapsed / baseline,
        limit: 2,
      },
      {
        name: 'memory that reading it adds at most',
        value: `${megabytes.toFixed(0)} MB`,
        against: '',
        ratio: megabytes,
        limit: 300,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measureBare(file: string): Promise<number> {
  const from = performance.now();
  const parser = new SaxesParser({ xmlns: false });
  let elements = 0;
  parser.on('opentag', () => {
    elements += 1;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of fs.createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes: Buffer = piece;
    parser.write(decoder.decode(bytes, { stream: true }));
  }
  parser.close();
  if (elements < lines) throw new Error('The bare parser did not read the file.');
  return performance.now() - from;
}

async function measureFigures(file: string, dataFolder: string) {
  fs.mkdirSync(dataFolder);
  const host = createMemoryHost({
    dataFolder,
    answers: [path.join(dataFolder, 'kantoor.peil'), file],
    passwordLogN: partner.logN,
  });
  const office = await startOffice(host);
  await createMeasured(office, 'Kantoor');
  const before = process.memoryUsage.rss();
  let mostBytes = before;
  const watch = setInterval(() => {
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
  }, 50);
  try {
    const from = performance.now();
    const reply = await office.invoke('figures.previewAuditFile', {});
    const elapsedMs = performance.now() - from;
    if (!reply.ok) throw new Error(reply.error.message);
    return { elapsedMs, addedBytes: mostBytes - before };
  } finally {
    clearInterval(watch);
    await office.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
