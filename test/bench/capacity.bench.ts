import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { Office } from '#electron/office/office.ts';
import type { CallInput, CallName, CallOutput } from '#shared/calls/contract.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, startMeasured } from './support/measured.ts';
import { writePlanningOffice } from './support/planning-office.ts';

const year = 2026;
const rounds = 15;
const now = new Date('2026-11-21T10:00:00.000Z');

/**
 * The whole capacity table (200 employees, 150 000 lines) against one bare SQL GROUP BY over the same lines; and one cell
 * edited, stored, and table and chart answered anew against that statement alone.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    writePlanningOffice(file, { year });
    const { baseline, line } = measureBaseline(file);
    const office = await startMeasured(createMemoryHost({ dataFolder: folder, now }), file);
    // The program is warm when a person works in it: its code is compiled and the check of the opened file is done.
    for (let round = 0; round < rounds; round += 1) await call(office, 'capacity.getYear', { year });
    const table = await medianOf(() => call(office, 'capacity.getYear', { year }));
    let { centihours } = line;
    const edited = await medianOf(async () => {
      const seen = { employee: line.employee, month: line.month, centihours };
      centihours += 1;
      await call(office, 'capacity.changeLines', { year, changes: [{ lineId: line.id, seen, centihours }] });
      await call(office, 'capacity.getYear', { year });
      await call(office, 'capacity.getServices', { year });
    });
    await office.close();
    return [
      row('capacity.getYear for all (200 employees, 150 000 lines)', table, baseline, 2),
      row('one cell edited, table and chart answered anew', edited, baseline, 3),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Line {
  id: number;
  employee: string;
  month: number;
  centihours: number;
}

function measureBaseline(file: string): { baseline: number; line: Line } {
  const db = openMeasured(file);
  const bare = db.connection.prepare(
    'SELECT employee_id, month, sum(centihours) FROM planned_line WHERE year = ? GROUP BY employee_id, month',
  );
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    bare.all(year);
    return performance.now() - start;
  });
  const line = db.connection
    .prepare(
      `SELECT planned_line.id, employee.code AS employee, month, centihours FROM planned_line
       JOIN employee ON employee.id = employee_id WHERE year = ? AND centihours < 70000 LIMIT 1`,
    )
    .get(year) as Line;
  db.close();
  return { baseline: median(times), line };
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function call<K extends CallName>(
  office: Office,
  name: K,
  input: CallInput<K>,
): Promise<CallOutput<K>> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(reply.error.message);
  // The router has parsed the answer with the output schema of this very name.
  return reply.data as CallOutput<K>;
}

function row(name: string, measured: number, baseline: number, limit: number): BenchRow {
  return {
    name,
    value: `${measured.toFixed(1)} ms`,
    against: `${baseline.toFixed(1)} ms`,
    ratio: measured / baseline,
    limit,
  };
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
