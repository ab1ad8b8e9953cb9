import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '#db/migrations/all.ts';
import { migrate, rowCounts } from '#db/office/migrate.ts';
import { temporaryFolder } from '#test/support/office.ts';

function filledOffice(): BetterSqlite.Database {
  const connection = new BetterSqlite(path.join(temporaryFolder(), 'kantoor.peil'));
  migrate(connection, () => undefined, migrations.slice(0, 4));
  connection.exec(`
    INSERT INTO code_item (list, code, label, is_high_risk, position) VALUES ('branch', '07', 'Bouw', 1, 3);
    INSERT INTO employee (code, name) VALUES ('ABC', 'Voorbeeld');
    INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES ('000104', 'Winkel', 'x', 'x');
    INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by) VALUES (1, 'RLM', 1, 'x', 'x');`);
  return connection;
}

test('a filled office gets the planning tables and keeps every row', () => {
  const connection = filledOffice();
  const before = rowCounts(connection);
  migrate(connection, () => undefined, migrations.slice(0, 5));
  const after = rowCounts(connection);
  for (const [table, count] of before)
    expect([table, (after.get(table) ?? 0) >= count]).toEqual([table, true]);
  expect(
    connection.prepare("SELECT code, label, is_high_risk AS risk FROM code_item WHERE list = 'branch'").all(),
  ).toEqual([{ code: '07', label: 'Bouw', risk: 1 }]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});

test('the standard services hold together: parts and norms of known roles, deadlines that exist, months that fit', () => {
  const connection = filledOffice();
  migrate(connection, () => undefined, migrations.slice(0, 5));
  const count = (sql: string) => connection.prepare(sql).pluck().get();
  expect(count('SELECT count(*) FROM service')).toBe(9);
  expect(count('SELECT count(*) FROM service WHERE id NOT IN (SELECT service_id FROM service_part)')).toBe(0);
  expect(
    count(`SELECT count(*) FROM service_norm WHERE (service_id, role_code)
           NOT IN (SELECT service_id, role_code FROM service_part)`),
  ).toBe(0);
  expect(
    count(`SELECT count(*) FROM service WHERE deadline_code NOT IN (SELECT code FROM deadline_rule)`),
  ).toBe(0);
  expect(
    connection
      .prepare(
        `SELECT DISTINCT recurrence.key, json_array_length(recurrence.value) FROM service, json_each(service.months) AS recurrence
         ORDER BY 1`,
      )
      .raw()
      .all(),
  ).toEqual([
    ['four_weeks', 13],
    ['month', 12],
    ['quarter', 4],
    ['year', 1],
  ]);
  connection.close();
});

test('the file itself refuses a month that cannot be, lines without a plan, and a window that ends before it begins', () => {
  const connection = filledOffice();
  migrate(connection, () => undefined, migrations.slice(0, 5));
  const run = (sql: string) => () => connection.exec(sql);
  const line = (month: number, hours: number) =>
    `INSERT INTO planned_line (client_id, year, service_id, month, centihours) VALUES (1, 2027, 1, ${month}, ${hours})`;
  expect(run(line(1, 100))).toThrow(/FOREIGN KEY/);
  connection.exec(
    `INSERT INTO client_plan (client_id, year, base_recorded_at, base_recorded_by) VALUES (1, 2027, 'x', 'x')`,
  );
  expect(run(line(13, 100))).toThrow(/CHECK/);
  expect(run(line(1, -100))).toThrow(/CHECK/);
  expect(run(line(1, 90_000))).toThrow(/CHECK/);
  connection.exec(line(1, 100));
  expect(run(line(1, 100))).toThrow(/UNIQUE/);
  expect(run(`UPDATE service SET window_earliest = 6, window_latest = 5 WHERE code = 'JRK'`)).toThrow(
    /CHECK/,
  );
  connection.exec('DELETE FROM client WHERE id = 1');
  expect(connection.prepare('SELECT count(*) FROM planned_line').pluck().get()).toBe(0);
  connection.close();
});
