import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, startMeasured } from './support/measured.ts';
import { writePlanningOffice } from './support/planning-office.ts';

const rounds = 3;
const year = 2027;

/**
 * Proposing next year's planning of a whole office through the call that the screen makes, recorded so that it can be undone; against
 * inserting the same lines bare into the same table, without recording and in one transaction.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const start = path.join(folder, 'start.peil');
    writePlanningOffice(start);
    const bare: number[] = [];
    const proposals: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(measureBare(copy(start, path.join(folder, `kaal-${round}.peil`))));
      proposals.push(await measureProposal(copy(start, path.join(folder, `ronde-${round}.peil`)), folder));
    }
    const [against, value] = [median(bare), median(proposals)];
    return [
      {
        name: 'proposal for all clients (5 000 clients, 150 000 lines)',
        value: `${value.toFixed(0)} ms`,
        against: `${against.toFixed(0)} ms`,
        ratio: value / against,
        limit: 3,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function copy(from: string, to: string): string {
  fs.copyFileSync(from, to);
  return to;
}

function measureBare(file: string): number {
  const db = openMeasured(file);
  const { connection } = db;
  const lines = connection
    .prepare(
      `SELECT client_id, service_id, role_code, employee_id, month, centihours FROM planned_line WHERE year = ?`,
    )
    .raw()
    .all(year - 1) as [number, number, string, number, number, number][];
  connection
    .prepare(
      `INSERT INTO client_plan (client_id, year, base_recorded_at, base_recorded_by) SELECT id, ?, '', 'x' FROM client`,
    )
    .run(year);
  const insert = connection.prepare(
    `INSERT INTO planned_line (client_id, year, service_id, role_code, employee_id, month, centihours, origin)
     VALUES (?, ${year}, ?, ?, ?, ?, ?, 'derived')`,
  );
  const begin = performance.now();
  connection.transaction(() => {
    for (const line of lines) insert.run(line);
  })();
  const elapsed = performance.now() - begin;
  db.close();
  return elapsed;
}

async function measureProposal(file: string, folder: string): Promise<number> {
  const office = await startMeasured(
    createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z') }),
    file,
  );
  const begin = performance.now();
  const reply = await office.invoke('planning.propose', { year, dryRun: false });
  const elapsed = performance.now() - begin;
  if (!reply.ok) throw new Error(reply.error.message);
  await office.close();
  return elapsed;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
