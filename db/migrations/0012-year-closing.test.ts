import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '#db/migrations/all.ts';
import { migrate, rowCounts } from '#db/office/migrate.ts';
import { temporaryFolder } from '#test/support/office.ts';

let connection: BetterSqlite.Database;

beforeEach(() => {
  connection = new BetterSqlite(path.join(temporaryFolder(), 'kantoor.peil'));
  migrate(connection, () => undefined, migrations.slice(0, 11));
  connection.exec(`
    INSERT INTO employee (code) VALUES ('ABC');
    INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES ('000104', 'Winkel', 'x', 'x');
    INSERT INTO client_plan (client_id, year, base_recorded_at, base_recorded_by) VALUES (1, 2025, 'x', 'x'), (1, 2026, 'x', 'x');
    INSERT INTO planned_line (client_id, year, service_id, employee_id, month, centihours) VALUES (1, 2025, 1, 1, 1, 100);
    INSERT INTO role_plan (client_id, year, role_code, recorded_at, recorded_by) VALUES (1, 2025, 'RLM', 'x', 'x');
    INSERT INTO employee_budget (employee_id, year, norm_centihours, base_recorded_at, base_recorded_by) VALUES (1, 2025, 100, 'x', 'x');
    INSERT INTO employee_month (employee_id, year, month) VALUES (1, 2025, 1);
    INSERT INTO employee_absence (employee_id, year, month, absence_code, centihours) VALUES (1, 2025, 1, 'VERLOF', 1);
    INSERT INTO classification_scoring (definition_id, kind, reference_on, reference_year, reason, scored_at, scored_by,
      count_a, count_b, count_c, count_d, count_incomplete) VALUES (1, 'reference', '2026-01-10', 2026, 'x', 'x', 'x', 0, 0, 0, 0, 1);`);
  migrate(connection, () => undefined, migrations.slice(0, 12));
  connection.exec(`
    INSERT INTO year_closing (year, closed_at, closed_by, unfinished, definition_id, scoring_id)
      VALUES (2025, '2026-01-10T10:00:00Z', 'Vera', '[]', 1, 1);
    INSERT INTO closing_service (closing_id, code, name) VALUES (1, 'ADM', 'Administratie');
    UPDATE year_closing SET is_sealed = 1`);
  return () => connection.close();
});

const run = (sql: string) => () => connection.exec(sql);

it('keeps every row of a filled office', () => {
  const counts = rowCounts(connection);
  for (const table of ['client_plan', 'planned_line', 'role_plan', 'employee_budget', 'employee_month'])
    expect([table, counts.get(table)]).toEqual([table, table === 'client_plan' ? 2 : 1]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
});

describe('a closed year in the file itself', () => {
  it.each([
    'UPDATE planned_line SET centihours = 200',
    'DELETE FROM planned_line',
    'INSERT INTO planned_line (client_id, year, service_id, month, centihours) VALUES (1, 2025, 1, 2, 100)',
    `UPDATE client_plan SET status = 'B' WHERE year = 2025`,
    'UPDATE client_plan SET year = 2024 WHERE year = 2025',
    'UPDATE role_plan SET from_month = 2',
    'UPDATE employee_budget SET norm_centihours = 1',
    'UPDATE employee_budget SET year = 2026',
    'DELETE FROM employee_month',
    'UPDATE employee_absence SET centihours = 2',
    'DELETE FROM client',
    'DELETE FROM employee WHERE id = 1',
  ])('refuses %s', (sql) => {
    expect(run(sql)).toThrow('YEAR_CLOSED:2025');
  });

  it('takes changes of other years, of a year that was reopened, and while the lock is lifted', () => {
    connection.exec(`UPDATE client_plan SET status = 'B' WHERE year = 2026`);
    connection.exec(`INSERT INTO year_lock_lifted (id, why) VALUES (1, 'x'); UPDATE planned_line SET centihours = 200;
      DELETE FROM year_lock_lifted`);
    expect(run('UPDATE client_plan SET year = 2025 WHERE year = 2026')).toThrow('YEAR_CLOSED:2025');
    connection.exec(`UPDATE year_closing SET reopened_at = 'x', reopened_by = 'x', reopen_reason = 'x'`);
    connection.exec('UPDATE planned_line SET centihours = 300');
  });
});

describe('a snapshot', () => {
  it.each([
    `INSERT INTO closing_service (closing_id, code, name) VALUES (1, 'BTW', 'Btw')`,
    `UPDATE closing_service SET name = 'x'`,
    'DELETE FROM closing_service',
    `UPDATE year_closing SET remark = 'x'`,
    'UPDATE year_closing SET is_sealed = 0',
    'DELETE FROM year_closing',
  ])('refuses %s', (sql) => {
    expect(run(sql)).toThrow('a closed year does not change');
  });

  it('is reopened once, with who and why, and then the year can be closed anew', () => {
    expect(run(`UPDATE year_closing SET reopened_at = 'x'`)).toThrow('CHECK');
    connection.exec(`UPDATE year_closing SET reopened_at = 'x', reopened_by = 'x', reopen_reason = 'x'`);
    expect(run(`UPDATE year_closing SET reopen_reason = 'y'`)).toThrow('a closed year does not change');
    const again = `INSERT INTO year_closing (year, closed_at, closed_by, unfinished, definition_id, scoring_id)
      VALUES (2025, 'x', 'x', '[]', 1, 1)`;
    connection.exec(again);
    expect(run(again)).toThrow('UNIQUE');
  });
});
