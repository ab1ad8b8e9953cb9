import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import type { Connection } from '#db/office/database.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, protectMeasured, startMeasured } from './support/measured.ts';
import { writePlanningOffice } from './support/planning-office.ts';

const year = 2027;
const rounds = 15;
const range = { from: `${year}-01-01`, until: `${year}-12-31` };
const today = '2026-11-21';

/**
 * The days by law of 5,000 clients in a year against reading the records of those clients, their duties and their plan bare: counted, and answered by the call
 * that scripts use, checked by its schema.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    writePlanningOffice(file, { year: 2026, lines: 1_000 });
    await protectMeasured(file);
    const db = openMeasured(file);
    fillDuties(db.connection);
    const bare = db.connection.prepare(
      `SELECT c.*, f.*, p.* FROM client c LEFT JOIN client_filing f ON f.client_id = c.id
       LEFT JOIN client_plan p ON p.client_id = c.id ORDER BY c.number`,
    );
    const clients = bare.all().length;
    const baseline = median(() => bare.all());
    const count = loadDeadlines(db.connection, { ...range, today }).length;
    const counted = median(() => loadDeadlines(db.connection, { ...range, today }));
    db.close();
    const office = await startMeasured(
      createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00.000Z') }),
      file,
    );
    // Waits for the backup of the day, which would be measured along.
    await office.invoke('backups.make', {});
    const called = await medianOf(() => office.invoke('deadlines.list', range));
    await office.close();
    const name = `${clients} clients, ${count} days of ${year}`;
    return [
      row(`deadlines counted (${name})`, counted, baseline),
      row(`deadlines.list (${name})`, called, baseline),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Duties as an office has them: some with wages, extensions, done marks, and a few with a broken or first book year. */
function fillDuties(connection: Connection): void {
  const run = (sql: string) => connection.prepare(sql).run();
  connection.transaction(() => {
    run(
      `UPDATE client_plan SET vat_return_code = CASE client_id % 5 WHEN 0 THEN 'M' WHEN 1 THEN 'G' WHEN 2 THEN 'J' ELSE 'K' END`,
    );
    run(`INSERT INTO client_filing (client_id, book_year_end, all_shareholders_direct, payroll, icp)
      SELECT id, CASE WHEN id % 40 = 0 THEN '06-30' ELSE '12-31' END, id % 2,
        CASE WHEN id % 4 = 0 THEN 'month' WHEN id % 31 = 0 THEN 'four_weeks' END,
        CASE WHEN id % 9 = 0 THEN 'quarter' ELSE 'none' END FROM client WHERE id % 10 < 9`);
    run(`INSERT INTO client_extension (client_id, family, period_ends_on, kind)
      SELECT id, CASE WHEN legal_form_code = 'BV' THEN 'corporate_tax' ELSE 'income_tax' END, '2025-12-31', 'becon'
      FROM client WHERE id % 3 = 0`);
    run(`INSERT INTO client_extension (client_id, family, period_ends_on, kind)
      SELECT id, 'accounts', '2026-12-31', 'resolution' FROM client WHERE id % 7 = 0`);
    run(`INSERT INTO client_book_year (client_id, starts_on, ends_on, is_first)
      SELECT id, '2026-04-01', '2026-12-31', 1 FROM client WHERE id % 50 = 3`);
    run(`INSERT INTO deadline_done (client_id, step, period_ends_on, done_on, done_by)
      SELECT id, 'vat', '2026-12-31', '2027-01-20', 'x' FROM client WHERE id % 2 = 0`);
    run(`INSERT INTO deadline_done (client_id, step, period_ends_on, done_on, done_by)
      SELECT id, 'draw_up', '2026-12-31', date('2027-02-01', '+' || (id % 90) || ' days'), 'x' FROM client
      WHERE legal_form_code = 'BV' AND id % 4 = 0`);
  })();
}

function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function row(name: string, measured: number, baseline: number): BenchRow {
  return {
    name,
    value: `${measured.toFixed(1)} ms`,
    against: `${baseline.toFixed(1)} ms`,
    ratio: measured / baseline,
    limit: 3,
  };
}
