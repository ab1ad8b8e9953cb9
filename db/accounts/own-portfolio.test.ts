import { describe, expect, it } from 'vitest';
import { everyClient, isRestricted, restrictTo } from '#db/accounts/own-portfolio.ts';
import { tableAccess } from '#db/accounts/table-access.ts';
import type { Connection } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { temporaryFolder } from '#test/support/office.ts';

/** Five clients: one with a role, one with planned hours, one in the group of the first, and two of somebody else. */
function office(): Connection {
  const db = createOfficeFile(`${temporaryFolder()}/kantoor.peil`, 'Kantoor', '2026-11-21T10:00:00.000Z');
  db.connection.exec(`
    INSERT INTO employee (id, code, name, remark) VALUES (1, 'AAA', 'Anna', 'eigen'), (2, 'BBB', 'Bas', 'geheim');
    INSERT INTO client_group (id, number, name) VALUES (1, '000900', 'Groep');
    INSERT INTO client (id, number, name, city, group_id, base_recorded_at, base_recorded_by) VALUES
      (1, '000001', 'Een', 'Plaats', 1, 'x', 'y'), (2, '000002', 'Twee', 'Plaats', NULL, 'x', 'y'),
      (3, '000003', 'Drie', 'Plaats', 1, 'x', 'y'), (4, '000004', 'Vier', 'Geheim', NULL, 'x', 'y'),
      (5, '000005', 'Vijf', 'Geheim', NULL, 'x', 'y');
    INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by)
      VALUES (1, 'RLM', 1, 'x', 'y'), (4, 'RLM', 2, 'x', 'y');
    INSERT INTO client_plan (client_id, year, remark, base_recorded_at, base_recorded_by)
      VALUES (2, 2026, 'eigen', 'x', 'y'), (4, 2026, 'geheim', 'x', 'y'), (5, 2023, 'geheim', 'x', 'y');
    INSERT INTO planned_line (client_id, year, service_id, employee_id, month, centihours) VALUES
      (2, 2026, 1, 1, 1, 100), (2, 2026, 1, 2, 2, 100), (4, 2026, 1, 2, 1, 100), (5, 2023, 1, 1, 1, 100);
    INSERT INTO strategy (client_id, is_prominent_person, base_recorded_at, base_recorded_by)
      VALUES (1, 1, 'x', 'y'), (2, 1, 'x', 'y'), (4, 1, 'x', 'y');
    INSERT INTO account_range (client_id, position, from_account, until_account, category)
      VALUES (NULL, 1, '1', '2', 'costs'), (4, 1, '1', '2', 'costs');
    INSERT INTO employee_absence (employee_id, year, month, absence_code, centihours)
      VALUES (1, 2026, 1, 'ZIEK', 100), (2, 2026, 1, 'ZIEK', 100);`);
  return db.connection;
}

function asAnna(): Connection {
  const connection = office();
  restrictTo(connection, { role: 'medewerker', employeeId: 1 });
  return connection;
}

const ids = (connection: Connection, table: string, column = 'client_id') =>
  connection.prepare(`SELECT ${column} FROM ${table} ORDER BY 1`).pluck().all();

describe('the own portfolio of a medewerker', () => {
  it('is everybody on whom they have a role or hours, and their groups', () => {
    const connection = asAnna();
    expect(ids(connection, 'client', 'id')).toEqual([1, 2, 3]);
    expect(ids(connection, 'client_role')).toEqual([1]);
    expect(ids(connection, 'strategy')).toEqual([1, 2]);
    expect(ids(connection, 'account_range')).toEqual([null]);
  });

  it('shows others by number, name and group and nothing else', () => {
    const connection = asAnna();
    expect(isRestricted(connection)).toBe(true);
    const other = connection.prepare(`SELECT * FROM ${everyClient(connection)} WHERE id = 4`).get();
    expect(other).toMatchObject({ number: '000004', name: 'Vier', city: null, base_recorded_by: '' });
    expect(connection.prepare('SELECT city FROM every_client WHERE id = 1').pluck().get()).toBe('Plaats');
  });

  it('leaves the hours of the team and hides what was agreed, remarks and kinds of absence', () => {
    const connection = asAnna();
    expect(ids(connection, 'planned_line')).toEqual([2, 2, 4, 5]);
    expect(ids(connection, 'client_plan', 'remark')).toEqual([null, null, 'eigen']);
    expect(ids(connection, 'employee', 'remark')).toEqual([null, 'eigen']);
    expect(ids(connection, 'employee_absence', 'absence_code')).toEqual(['OVERIG', 'ZIEK']);
  });

  it('shows the flag of a prominent person to the relation manager only', () => {
    expect(
      asAnna().prepare('SELECT client_id, is_prominent_person FROM strategy ORDER BY 1').raw().all(),
    ).toEqual([
      [1, 1],
      [2, null],
    ]);
  });

  it.each([
    ['a client of somebody else', `UPDATE main.client SET city = 'x' WHERE id = 4`],
    ['the group of an own client', 'UPDATE main.client SET group_id = NULL WHERE id = 1'],
    ['the number of an own client', `UPDATE main.client SET number = '000044' WHERE id = 1`],
    [
      'a new client',
      `INSERT INTO main.client (number, name, base_recorded_at, base_recorded_by) VALUES ('9', 'x', 'x', 'y')`,
    ],
    ['the removal of a client', 'DELETE FROM main.client WHERE id = 1'],
    [
      'a role for oneself',
      `INSERT INTO main.client_role (client_id, role_code, employee_id, recorded_at, recorded_by) VALUES (4, 'ACC', 1, 'x', 'y')`,
    ],
    ['a role on an own client', 'UPDATE main.client_role SET employee_id = 2 WHERE client_id = 1'],
    ['strategy data of somebody else', 'UPDATE main.strategy SET category = 1 WHERE client_id = 4'],
    ['strategy data moved to an own client', 'UPDATE main.strategy SET client_id = 3 WHERE client_id = 4'],
    [
      'the flag of a client of which they are not the relation manager',
      'UPDATE main.strategy SET is_prominent_person = 0 WHERE client_id = 2',
    ],
    [
      'hours of a colleague on an own client',
      'UPDATE main.planned_line SET centihours = 5 WHERE client_id = 2 AND employee_id = 2',
    ],
    [
      'own hours given to a colleague',
      'UPDATE main.planned_line SET employee_id = 2 WHERE client_id = 2 AND employee_id = 1',
    ],
    [
      'own hours on a client of somebody else',
      'INSERT INTO main.planned_line (client_id, year, service_id, employee_id, month, centihours) VALUES (4, 2026, 1, 1, 5, 100)',
    ],
    ['the status of a plan', `UPDATE main.client_plan SET status = 'B' WHERE client_id = 2`],
    ['the role of an account', `UPDATE main.account SET role = 'partner'`],
    ['ranges of the whole office', 'DELETE FROM main.account_range WHERE client_id IS NULL'],
    ['an assessment', `UPDATE main.risk_assessment SET remark = 'x'`],
  ])('refuses to change %s', (_what, sql) => {
    const connection = office();
    connection.exec(`
      INSERT INTO account (id, name, role, created_at, created_by, password_set_at) VALUES ('a', 'Anna', 'medewerker', 'x', 'y', 'x');
      INSERT INTO risk_assessment (client_id, definition_id, status, made_at, made_by) VALUES (2, 1, 'draft', 'x', 'y');`);
    restrictTo(connection, { role: 'medewerker', employeeId: 1 });
    expect(() => connection.exec(sql)).toThrow('NOT_OWN');
  });

  it.each([
    ['an own client', `UPDATE main.client SET city = 'x' WHERE id IN (1, 3)`],
    ['own hours', 'UPDATE main.planned_line SET centihours = 5 WHERE client_id = 2 AND employee_id = 1'],
    [
      'a plan for own hours',
      `INSERT INTO main.client_plan (client_id, year, base_recorded_at, base_recorded_by) VALUES (1, 2026, 'x', 'y')`,
    ],
    ['the day of a plan', `UPDATE main.client_plan SET updated_on = '2026-11-21' WHERE client_id = 2`],
    ['a contact of an own client', `INSERT INTO main.contact (client_id, name) VALUES (1, 'x')`],
    ['the flag as relation manager', 'UPDATE main.strategy SET is_prominent_person = 0 WHERE client_id = 1'],
    [
      'an assessment as relation manager',
      `INSERT INTO main.risk_assessment (client_id, definition_id, status, made_at, made_by) VALUES (1, 1, 'draft', 'x', 'y')`,
    ],
  ])('takes a change of %s', (_what, sql) => {
    expect(() => asAnna().exec(sql)).not.toThrow();
  });

  it('fails, and tells nothing, when a statement that writes forgets to name the table itself', () => {
    expect(() => asAnna().exec(`UPDATE client SET city = 'x'`)).toThrow('view');
  });

  it('is nothing but names for a medewerker without an employee', () => {
    const connection = office();
    restrictTo(connection, { role: 'medewerker', employeeId: null });
    expect(ids(connection, 'client', 'id')).toEqual([]);
    expect(ids(connection, 'every_client', 'id')).toHaveLength(5);
    expect(() => connection.exec('UPDATE main.planned_line SET centihours = 5')).toThrow('NOT_OWN');
  });

  it('is not there for the other roles', () => {
    const connection = office();
    restrictTo(connection, { role: 'secretariaat', employeeId: 1 });
    expect(isRestricted(connection)).toBe(false);
    expect(everyClient(connection)).toBe('client');
  });

  it('has decided on every table; one that is forgotten is closed', () => {
    const connection = office();
    const tables = connection
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .pluck()
      .all();
    expect(tables.filter((name) => !Object.hasOwn(tableAccess, String(name)))).toEqual([]);
    connection.exec(
      `CREATE TABLE later (client_id INTEGER, secret TEXT) STRICT; INSERT INTO later VALUES (1, 'x')`,
    );
    restrictTo(connection, { role: 'medewerker', employeeId: 1 });
    expect(connection.prepare('SELECT * FROM later').all()).toEqual([]);
    expect(() => connection.exec(`DELETE FROM main.later`)).toThrow('NOT_OWN');
  });
});
