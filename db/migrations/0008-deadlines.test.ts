import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '#db/migrations/all.ts';
import { migrate } from '#db/office/migrate.ts';
import { temporaryFolder } from '#test/support/office.ts';

const before = migrations.findIndex(({ name }) => name === '0008-deadlines');

function olderOffice(): BetterSqlite.Database {
  const connection = new BetterSqlite(path.join(temporaryFolder(), 'kantoor.peil'));
  migrate(connection, () => undefined, migrations.slice(0, before));
  return connection;
}

test('an office keeps its rules with their ids, also one of its own, and gets the rest', () => {
  const connection = olderOffice();
  connection.exec(`INSERT INTO deadline_rule (code, name, basis, months, is_month_end, days, valid_from, source, checked_on)
    VALUES ('EIGEN', 'Eigen termijn', 'period_end', 2, 1, 0, '2020-01-01', 'eigen', '2026-01-01')`);
  connection.exec(`UPDATE deadline_rule SET source = 'zelf gelezen' WHERE code = 'VPB'`);
  const read = `SELECT id, code, name, basis, months, days, valid_from FROM deadline_rule ORDER BY id`;
  const rules = connection.prepare(read).all();
  migrate(connection, () => undefined, migrations.slice(0, before + 1));
  expect(connection.prepare(read).all()).toEqual(expect.arrayContaining(rules));
  const steps = connection.prepare('SELECT code, step FROM deadline_rule').raw().all() as [string, string][];
  expect(Object.fromEntries(steps)).toMatchObject({
    EIGEN: 'vat',
    'BTW-JAAR': 'vat',
    'OPMAKEN-VERLENGD': 'draw_up',
    'DEPONEREN-BESTUUR': 'file',
  });
  const own = connection.prepare(`SELECT source FROM deadline_rule WHERE code = 'VPB'`).pluck().get();
  expect(own).toBe('zelf gelezen');
  const orphans = connection
    .prepare('SELECT code FROM deadline_rule WHERE after_code NOT IN (SELECT code FROM deadline_rule)')
    .all();
  expect(orphans).toEqual([]);
  connection.close();
});

test('every rule and number has a source and a day of checking, and both becon lines have nine points', () => {
  const connection = olderOffice();
  migrate(connection, () => undefined, migrations.slice(0, before + 1));
  const points = connection
    .prepare(
      `SELECT substr(code, 1, length(code) - 3), count(*), min(value), max(value) FROM legal_value
       WHERE code LIKE 'becon.%' GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .all();
  expect(points).toEqual([
    ['becon.corporate_tax', 9, 3000, 10_000],
    ['becon.income_tax', 9, 3000, 10_000],
  ]);
  const readOf = (code: string) =>
    connection.prepare('SELECT source FROM deadline_rule WHERE code = ?').pluck().get(code);
  expect(readOf('VPB')).toBe('Vijf maanden na het boekjaar, gelezen bij rendement.nl');
  expect(readOf('BTW')).toBe('Belastingdienst, aangiftetijdvakken btw');
  const vague = connection
    .prepare(
      `SELECT code FROM (SELECT code, source FROM legal_value UNION ALL SELECT code, source FROM deadline_rule)
       WHERE source LIKE 'Burgerlijk Wetboek%' AND source NOT LIKE '%gelezen bij%' AND source NOT LIKE '%algemene kennis%'`,
    )
    .all();
  expect(vague).toEqual([]);
  connection.close();
});

test('the file refuses a rule without the rule that it follows, and an extension that its family does not have', () => {
  const connection = olderOffice();
  migrate(connection, () => undefined, migrations.slice(0, before + 1));
  connection.exec(
    `INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES ('1', 'Een', 'x', 'x')`,
  );
  const run = (sql: string) => () => connection.exec(sql);
  expect(
    run(`INSERT INTO deadline_rule (code, name, step, basis, months, is_month_end, valid_from, source, checked_on)
      VALUES ('X', 'X', 'adopt', 'rule', 2, 1, '2020-01-01', 'x', '2026-01-01')`),
  ).toThrow(/CHECK/);
  expect(
    run(`INSERT INTO client_extension (client_id, family, period_ends_on, kind)
      VALUES (1, 'accounts', '2026-12-31', 'becon')`),
  ).toThrow(/CHECK/);
  connection.close();
});
