import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import type { BenchRow } from './bench-row.ts';
import { openMeasured, startMeasured } from './support/measured.ts';

const clientCount = 50_000;
const now = '2026-11-21T10:00:00.000Z';
const words = [
  'Bakkerij',
  'Beheer',
  'Bouw',
  'Holding',
  'Installatie',
  'Praktijk',
  'Schilders',
  'Transport',
  'Winkel',
];
const names = [
  'Appel',
  'Berk',
  'Citroen',
  'Duin',
  'Eik',
  'Fazant',
  'Gors',
  'Heide',
  'Iris',
  'Kiek',
  'Linde',
  'Molen',
];
const places = ['Waterdam', 'Oudeveen', 'Nieuwbrug', 'Zandhoek', 'Lage Kamp'];

/** Searching while one types, letter by letter, as the palette and the list do; against the bare query of the index. */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    fill(file);
    const typed = typing(['Bakkerij Appel 12', '000123', 'waterdam holding', 'linde', 'groep 44']);
    const bare = measureBare(file, typed);
    const call = await measureCall(file, folder, typed);
    return [
      {
        name: 'search as you type over 50 000 clients, p95 of the call',
        value: `${call.toFixed(1)} ms`,
        against: `${bare.toFixed(1)} ms`,
        ratio: call / bare,
        limit: 3,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Every beginning of the texts, as they stand in the field after each key; five times over. */
function typing(texts: readonly string[]): string[] {
  const once = texts.flatMap((text) => Array.from(text, (_letter, index) => text.slice(0, index + 1)));
  return Array.from({ length: 5 }, () => once).flat();
}

function fill(file: string): void {
  const db = createOfficeFile(file, 'Meting', now);
  const { connection } = db;
  const group = connection.prepare('INSERT INTO client_group (number, name) VALUES (?, ?)');
  const client = connection.prepare(
    `INSERT INTO client (number, name, group_id, city, base_recorded_at, base_recorded_by) VALUES (?, ?, ?, ?, '${now}', 'x')`,
  );
  connection.transaction(() => {
    let groupId: number | bigint = 0;
    for (let index = 0; index < clientCount; index += 1) {
      const number = String(index).padStart(6, '0');
      const name = `${words[index % words.length]} ${names[(index * 7) % names.length]} ${index % 500}`;
      if (index % 3 === 0) groupId = group.run(number, `Groep ${name}`).lastInsertRowid;
      client.run(number, name, groupId, places[index % places.length]);
    }
  })();
  db.close();
}

function measureBare(file: string, typed: readonly string[]): number {
  const db = openMeasured(file);
  const statement = db.connection
    .prepare('SELECT rowid FROM client_search WHERE client_search MATCH ? ORDER BY rank LIMIT 20')
    .pluck();
  const times = typed.map((text) => {
    const match = text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => `"${word}"*`)
      .join(' ');
    const start = performance.now();
    statement.all(match);
    return performance.now() - start;
  });
  db.close();
  return percentile95(times);
}

async function measureCall(file: string, folder: string, typed: readonly string[]): Promise<number> {
  const host = createMemoryHost({ dataFolder: folder, now: new Date(now) });
  const office = await startMeasured(host, file);
  const times: number[] = [];
  for (const search of typed) {
    const start = performance.now();
    const reply = await office.invoke('clients.list', { search, limit: 20 });
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(reply.error.message);
  }
  await office.close();
  return percentile95(times);
}

function percentile95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
