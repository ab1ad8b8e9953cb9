import { readChainHead } from '#db/audit/chain.ts';
import type { Connection } from '#db/office/database.ts';
import { rowCounts } from '#db/office/migrate.ts';
import { readOfficeId } from '#db/office/office-id.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/** What an office file holds now: identity, rows per table and the newest change. */
export function readFacts(connection: Connection): OfficeFacts {
  const setting = connection.prepare(`SELECT value ->> '$' FROM setting WHERE key = ?`).pluck();
  const counts = Object.fromEntries(rowCounts(connection));
  return {
    officeId: readOfficeId(connection),
    officeName: textOf(setting.get('office.name')),
    schemaVersion: Number(connection.pragma('user_version', { simple: true })),
    counts,
    lastChange: readLastChange(connection),
    chain: 'audit_link' in counts ? readChainHead(connection) : null,
  };
}

/** Throws, naming what differs, unless a copy holds exactly what the original held. */
export function compareFacts(expected: OfficeFacts, actual: OfficeFacts): void {
  for (const [table, count] of Object.entries(expected.counts)) {
    if (actual.counts[table] !== count)
      throw new Error(`the copy holds ${actual.counts[table] ?? 0} of ${count} rows of ${table}`);
  }
  for (const key of ['officeId', 'officeName', 'schemaVersion'] as const) {
    if (actual[key] !== expected[key]) throw new Error(`the copy has another ${key}`);
  }
  if (actual.lastChange?.id !== expected.lastChange?.id) throw new Error('the copy misses the newest change');
  if (expected.chain && actual.chain?.hash !== expected.chain.hash)
    throw new Error('the copy has another chain of changes');
}

function readLastChange(connection: Connection): OfficeFacts['lastChange'] {
  const row = connection
    .prepare('SELECT id, changed_at AS at, label FROM main.change_set ORDER BY id DESC LIMIT 1')
    .get() as { id: number; at: string; label: string } | undefined;
  return row ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
