import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { Office } from '#electron/office/office.ts';
import { defaultDefinition } from '#shared/classification/default-definition.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, startMeasured } from './support/measured.ts';

const clientCount = 50_000;
const rounds = 7;
const now = '2026-11-21T10:00:00.000Z';

/**
 * Classifying all clients under a draft, with the matrix, as the call that the screen makes; against one bare SQL statement
 * that adds up the same points from the same bands.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    const made = createOfficeFile(file, 'Meting', now);
    fill(made.connection);
    made.close();
    const baseline = measureBaseline(file);
    const measured = await measureCall(file, folder);
    return [
      {
        name: 'classify all under a draft, with the matrix (50 000 clients)',
        value: `${measured.toFixed(0)} ms`,
        against: `${baseline.toFixed(0)} ms`,
        ratio: measured / baseline,
        limit: 2,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Invented clients in groups of one to five, three years of amounts, one in ten values missing. */
function fill(connection: Connection): void {
  let state = 12_345;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(values: readonly T[]) =>
    random(10) === 0 ? null : (values[random(values.length)] ?? null);
  const group = connection.prepare('INSERT INTO client_group (number) VALUES (?)');
  const head = connection.prepare('UPDATE client_group SET head_client_id = ? WHERE id = ?');
  const client = connection.prepare(
    `INSERT INTO client (number, name, group_id, birth_year, branch_code, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, ?, ?, '${now}', 'x')`,
  );
  const strategy = connection.prepare(
    `INSERT INTO strategy (client_id, is_ambassador, continuity_code, payment_class_code, has_other_risk, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, ?, ?, '${now}', 'x')`,
  );
  const production = connection.prepare(
    `INSERT INTO yearly_production (client_id, year, billed_cents, production_cents, write_off_cents, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, ?, ?, '${now}', 'x')`,
  );
  connection.transaction(() => {
    let groupId: number | bigint = 0;
    let left = 0;
    for (let index = 0; index < clientCount; index += 1) {
      const isHead = left === 0;
      if (isHead) {
        left = 1 + random(5);
        groupId = group.run(String(index).padStart(6, '0')).lastInsertRowid;
      }
      left -= 1;
      const birthYear = random(10) === 0 ? null : 1945 + random(60);
      const branch = pick(['01', '02', '03', '04', '05', '06', '07']);
      const id = client.run(
        String(index).padStart(6, '0'),
        `Klant ${index}`,
        groupId,
        birthYear,
        branch,
      ).lastInsertRowid;
      if (isHead) head.run(id, groupId);
      strategy.run(
        id,
        pick([0, 1]),
        pick(['J', 'N']),
        pick(['00-30', '30', '31-60', '60>', '???']),
        pick([0, 0, 1]),
      );
      for (const year of [2023, 2024, 2025]) {
        const produced = random(4_000_000);
        const writtenOff = Math.floor((produced * (random(45) - 5)) / 100);
        production.run(id, year, produced - writtenOff, produced, writtenOff);
      }
    }
  })();
}

function measureBaseline(file: string): number {
  const db = openMeasured(file);
  const { connection } = db;
  connection.exec(
    'CREATE TEMP TABLE band (criterion TEXT, code TEXT, low INTEGER, high INTEGER, points INTEGER)',
  );
  const insert = connection.prepare('INSERT INTO band VALUES (?, ?, ?, ?, ?)');
  const least = -9_000_000_000_000_000;
  for (const { key, bands } of defaultDefinition.criteria) {
    for (const { code, from, to, points } of bands)
      insert.run(key, code, from ?? least, to ?? -least, points);
  }
  connection.exec('CREATE INDEX temp.band_by_code ON band(criterion, code)');
  connection.exec('CREATE INDEX temp.band_by_limit ON band(criterion, low, high)');
  const inLimits = (key: string, value: string) =>
    `(SELECT points FROM band WHERE criterion = '${key}' AND low <= ${value} AND high > ${value})`;
  const byCode = (key: string, value: string) =>
    `(SELECT points FROM band WHERE criterion = '${key}' AND code = ${value})`;
  const flag = (value: string) => `CASE ${value} WHEN 1 THEN 'J' WHEN 0 THEN 'N' END`;
  const statement = connection
    .prepare(
      `SELECT c.id, ${inLimits('feeVolume', 'p.billed_cents')}
          + ${inLimits('writeOff', 'p.write_off_cents * 10000 / p.production_cents')}
          + ${byCode('payment', 's.payment_class_code')} + ${byCode('continuity', 's.continuity_code')}
          + ${byCode('ambassador', flag('s.is_ambassador'))} + ${byCode('otherRisk', flag('s.has_other_risk'))}
          + ${byCode('branch', flag('b.is_high_risk'))} + ${inLimits('ageClass', '(2026 - c.birth_year)')}
       FROM client c
       LEFT JOIN client_group g ON g.id = c.group_id
       LEFT JOIN strategy s ON s.client_id = c.id
       LEFT JOIN yearly_production p ON p.id = (SELECT id FROM yearly_production
         WHERE client_id = c.id AND year <= 2026 AND billed_cents IS NOT NULL ORDER BY year DESC LIMIT 1)
       LEFT JOIN code_item b ON b.list = 'branch' AND b.code = c.branch_code
       WHERE g.id IS NULL OR g.head_client_id = c.id`,
    )
    .raw();
  const times = Array.from({ length: rounds }, () => timed(() => statement.all()));
  db.close();
  return median(times);
}

async function measureCall(file: string, folder: string): Promise<number> {
  const office = await startMeasured(createMemoryHost({ dataFolder: folder, now: new Date(now) }), file);
  const draft = await call(office, 'classification.createDraft', {});
  const input = { comparison: { kind: 'draft', definitionId: draft['id'] } };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call(office, 'classification.compare', input);
    times.push(performance.now() - start);
  }
  await office.close();
  return median(times);
}

async function call(office: Office, name: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(reply.error.message);
  // The router has parsed the answer; the two calls above answer with an object.
  return reply.data as Record<string, unknown>;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
