import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { scopeOf, worksSignedOut } from '#shared/accounts/permissions.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';
import { wellFormed } from '#test/security/call-inputs.ts';
import { openOffice, temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';
/** As long as a day, so that it also fits where the length is checked. */
const canary = 'GEHEIM9137';
const canaryCents = 913_791_379;
const timeout = 600_000;
const runs = 4;

interface Prepared {
  file: string;
  employeeId: number;
  own: number[];
  foreign: { id: number; number: string }[];
}

/** A demo office and somebody in it with clients of their own. */
function prepare(fill: (db: BetterSqlite.Database, office: Prepared) => void): Prepared {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeDemoFile(file, { clients: 60, today: '2026-11-21', now });
  const db = new BetterSqlite(file);
  const employeeId = Number(
    db
      .prepare(
        `SELECT employee_id FROM (
           SELECT employee_id, client_id FROM client_role UNION SELECT employee_id, client_id FROM planned_line WHERE year >= 2025)
         WHERE employee_id IS NOT NULL GROUP BY employee_id ORDER BY count(*), employee_id LIMIT 1`,
      )
      .pluck()
      .get(),
  );
  const own = db
    .prepare(
      `WITH mine AS (SELECT client_id FROM client_role WHERE employee_id = @e
         UNION SELECT client_id FROM planned_line WHERE employee_id = @e AND year >= 2025)
       SELECT client_id FROM mine UNION SELECT m.id FROM mine JOIN client c ON c.id = mine.client_id
       JOIN client m ON m.group_id = c.group_id`,
    )
    .pluck()
    .all({ e: employeeId }) as number[];
  const foreign = db
    .prepare('SELECT id, number FROM client WHERE id NOT IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(own)) as Prepared['foreign'];
  const office = { file, employeeId, own, foreign };
  for (const name of db.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all())
    db.exec(`DROP TRIGGER "${String(name)}"`);
  fill(db, office);
  db.close();
  return office;
}

const shown = new Set(['client.number', 'client.name', 'client_search.number', 'client_search.name']);
const keys = new Set(['year', 'month', 'position']);

/** Puts the canary in every column of a client's rows that takes it. */
function fillForeign(db: BetterSqlite.Database, { foreign }: Prepared): void {
  const ids = JSON.stringify(foreign.map(({ id }) => id));
  const tables = db
    .prepare(
      `SELECT m.name AS "table", c.name AS key FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND (c.name = 'client_id' OR m.name = 'client' AND c.name = 'id')`,
    )
    .all() as { table: string; key: string }[];
  for (const { table, key } of tables) {
    if (table.startsWith('import_') || table === 'planned_line') continue;
    const columns = db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as {
      name: string;
      type: string;
    }[];
    for (const { name, type } of columns) {
      if (name === 'id' || name.endsWith('_id') || keys.has(name) || shown.has(`${table}.${name}`)) continue;
      for (const value of type === 'INTEGER' ? [canaryCents] : [canary, JSON.stringify({ kind: canary })]) {
        try {
          db.prepare(
            `UPDATE "${table}" SET "${name}" = ? WHERE ${key} IN (SELECT value FROM json_each(?))`,
          ).run(value, ids);
          break;
        } catch {
          // A rule of the column does not take it: nothing to hide there but one of a few words.
        }
      }
    }
  }
  db.prepare('UPDATE client_search SET city = ? WHERE rowid IN (SELECT value FROM json_each(?))').run(
    canary,
    ids,
  );
}

/** Margins and files of every client. */
function fillMargins(db: BetterSqlite.Database): void {
  db.exec(`
    UPDATE yearly_production SET production_cents = ${canaryCents}, write_off_cents = ${canaryCents};
    UPDATE strategy SET write_off_class_code = '${canary}';
    UPDATE classification_line SET production_cents = ${canaryCents}, write_off_cents = ${canaryCents}, write_off_code = '${canary}';
    UPDATE closing_client SET production_cents = ${canaryCents}, write_off_cents = ${canaryCents},
      strategy = json_set(strategy, '$.write_off_class_code', '${canary}');
    UPDATE risk_assessment SET class_reason = '${canary}', other_risk_reason = '${canary}', decision_reason = '${canary}',
      escalation_reason = '${canary}', remark = '${canary}';
    UPDATE change_row SET
      before = json_set(before, '$.write_off_cents', ${canaryCents}, '$.production_cents', 0),
      after = json_set(after, '$.write_off_cents', 1, '$.production_cents', ${canaryCents}) WHERE table_name = 'yearly_production';
    UPDATE change_row SET before = json_set(before, '$.write_off_class_code', '${canary}'),
      after = json_set(after, '$.write_off_class_code', 'x') WHERE table_name = 'strategy';
    INSERT INTO change_row (change_set_id, table_name, record_id, client_id, before, after)
      SELECT 1, 'risk_assessment', 1, id, '{"remark":"${canary}"}', '{"remark":"x","answers":"${canary}"}' FROM client;
    INSERT INTO change_row (change_set_id, table_name, record_id, client_id, before, after)
      SELECT 1, 'yearly_production', 1, id, '{"write_off_cents":${canaryCents}}', '{"write_off_cents":5}' FROM client;`);
}

/** The same input about these clients. */
function about(input: unknown, clients: Prepared['foreign'], pick: number, key = ''): unknown {
  const client = clients[pick % clients.length];
  if (Array.isArray(input)) return input.map((each, index) => about(each, clients, pick + index, key));
  if (typeof input === 'object' && input !== null)
    return Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, about(value, clients, pick, name)]),
    );
  if (/^(number|numbers|client|clients)$/.test(key) && typeof input === 'string') return client?.number;
  if (/^(clientId|clientIds|ids)$/.test(key) && typeof input === 'number') return client?.id;
  if (/^(search|text|typed|query)$/i.test(key) && typeof input === 'string') return 'GEHEIM';
  if (/^(year|taxYear)$/.test(key) && typeof input === 'number') return 2025 + (pick % 3);
  return input;
}

async function tell(role: Role, { file, employeeId, foreign }: Prepared): Promise<string[]> {
  const folder = temporaryFolder();
  const { reply, office } = await openOffice(file, {
    dataFolder: folder,
    account: { role, employeeId },
  });
  const told: string[] = [];
  for (const name of Object.keys(contract).filter(isCallName)) {
    if (scopeOf(name, role) === 'none' || worksSignedOut(name) || name.startsWith('history.undo')) continue;
    if (
      name === 'exports.saveTable' ||
      name === 'backups.make' ||
      /^(accounts|selfTest|help|updates|support)\./.test(name)
    )
      continue;
    const samples = fc.sample(wellFormed(contract[name].input), { numRuns: runs, seed: 9137 });
    for (const [index, sample] of samples.entries()) {
      const answer = await reply(name, about(sample, foreign, index));
      const text = JSON.stringify(answer);
      if (text.includes(canary) || text.includes(String(canaryCents)))
        told.push(`${name} ${JSON.stringify(about(sample, foreign, index)).slice(0, 200)}: ${around(text)}`);
      if (!answer.ok && answer.error.code === 'INTERNAL')
        told.push(`${name} failed: ${answer.error.message}`);
    }
  }
  await office.close();
  return [...new Map(told.map((line) => [line.split(' ')[0], line])).values()];
}

function around(text: string): string {
  const at = Math.max(text.indexOf(canary), text.indexOf(String(canaryCents)));
  return text.slice(Math.max(0, at - 120), at + 40);
}

it(
  'tells a medewerker nothing of the clients of others by any call, and changes nothing of them',
  async () => {
    const office = prepare(fillForeign);
    expect(office.own.length).toBeGreaterThan(0);
    expect(office.foreign.length).toBeGreaterThan(5);
    const before = dump(office);
    expect(await tell('medewerker', office)).toEqual([]);
    expect(dump(office)).toEqual(before);
  },
  timeout,
);

it(
  'tells the secretariaat no margins and nothing of a file but its status, by any call',
  async () => {
    const office = prepare(fillMargins);
    expect(await tell('secretariaat', office)).toEqual([]);
  },
  timeout,
);

it.each([
  ['clients of others', fillForeign, 10],
  ['margins and files', fillMargins, 5],
])(
  'shows a partner the same canaries in %s',
  async (_what, fill, least) => {
    const told = await tell('partner', prepare(fill));
    expect(told.filter((line) => !line.includes(' failed: ')).length).toBeGreaterThan(least);
  },
  timeout,
);

/** Everything that stands in the file of the clients of others. */
function dump({ file, foreign }: Prepared): Record<string, unknown> {
  const db = new BetterSqlite(file, { readonly: true });
  const ids = JSON.stringify(foreign.map(({ id }) => id));
  const tables = db
    .prepare(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = 'client_id' AND m.name <> 'change_row'`,
    )
    .pluck()
    .all() as string[];
  const rows = Object.fromEntries(
    tables.map((table) => [
      table,
      db.prepare(`SELECT * FROM "${table}" WHERE client_id IN (SELECT value FROM json_each(?))`).all(ids),
    ]),
  );
  const clients = db.prepare('SELECT * FROM client WHERE id IN (SELECT value FROM json_each(?))').all(ids);
  db.close();
  return { ...rows, clients };
}
