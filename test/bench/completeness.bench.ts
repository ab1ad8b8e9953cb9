import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadCompleteness } from '#db/completeness/load-completeness.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, protectMeasured } from './support/measured.ts';

const rounds = 25;
const today = '2026-11-21';

/** What is missing of 5 000 clients against one bare SQL pass that only reads the same values of the same tables. */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  const file = path.join(folder, 'kantoor.peil');
  writeDemoFile(file, { clients: 5000, today, now: `${today}T10:00:00.000Z` });
  await protectMeasured(file);
  const db = openMeasured(file);
  try {
    const bare = db.connection
      .prepare(
        `SELECT c.id, c.number, c.name, c.birth_year, c.branch_code, s.is_ambassador, s.age_class_code, s.continuity_code,
           s.has_other_risk, s.is_public_interest, s.is_prominent_person, s.fee_class_code, s.write_off_class_code,
           s.payment_class_code, p.billed_cents, p.production_cents, p.write_off_cents, r.employee_id
         FROM client c
         LEFT JOIN strategy s ON s.client_id = c.id
         LEFT JOIN client_group g ON g.id = c.group_id
         LEFT JOIN yearly_production p ON (g.id IS NULL OR g.head_client_id IS c.id) AND p.id = (
           SELECT id FROM yearly_production
           WHERE client_id = c.id AND year <= 2026 AND billed_cents IS NOT NULL ORDER BY year DESC LIMIT 1)
         LEFT JOIN client_role r ON r.client_id = c.id AND r.role_code = 'RLM'
         WHERE c.status = 'active' ORDER BY c.number`,
      )
      .raw();
    const baselines: number[] = [];
    const measured: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      baselines.push(timed(() => bare.all()));
      measured.push(timed(() => loadCompleteness(db.connection, { today })));
    }
    return [
      {
        name: 'completeness of all (5 000 clients)',
        value: `${median(measured).toFixed(1)} ms`,
        against: `${median(baselines).toFixed(1)} ms`,
        ratio: median(measured) / median(baselines),
        limit: 2,
      },
    ];
  } finally {
    db.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
