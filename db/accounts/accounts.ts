import type { Connection } from '#db/office/database.ts';
import { isSameName, type AccountRow } from '#shared/accounts/model.ts';
import type { Role } from '#shared/calls/define.ts';

/** An account as the file holds it. */
export interface StoredAccount {
  /** The id of its slot in the key file. */
  id: string;
  name: string;
  role: Role;
  employeeId: number | null;
  endedAt: string | null;
}

const columns = 'id, name, role, employee_id AS employeeId, ended_at AS endedAt';

/** The account with this id, also one that ended. */
export function findAccount(connection: Connection, id: string): StoredAccount | undefined {
  // The checks of the table keep `role` to a Role.
  return connection.prepare(`SELECT ${columns} FROM main.account WHERE id = ?`).get(id) as
    | StoredAccount
    | undefined;
}

/** The account that a person means by a name, also one that ended. */
export function findAccountNamed(connection: Connection, name: string): StoredAccount | undefined {
  const all = connection.prepare(`SELECT ${columns} FROM account`).all() as StoredAccount[];
  return all.find((account) => isSameName(account.name, name));
}

/** Whether the file knows any account, also one that ended. */
export function hasAccounts(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM main.account LIMIT 1').get() !== undefined;
}

/** The account in use of an employee. */
export function findAccountOf(connection: Connection, employeeId: number): StoredAccount | undefined {
  return connection
    .prepare(`SELECT ${columns} FROM account WHERE employee_id = ? AND ended_at IS NULL`)
    .get(employeeId) as StoredAccount | undefined;
}

/** How many partners can open the office. */
export function countPartners(connection: Connection): number {
  return Number(
    connection
      .prepare(`SELECT count(*) FROM account WHERE role = 'partner' AND ended_at IS NULL`)
      .pluck()
      .get(),
  );
}

/** Every account: those in use in order of name, then those that ended, newest first. `selfId` is the one signed in. */
export function listAccounts(connection: Connection, selfId: string | null): AccountRow[] {
  const rows = connection
    .prepare(
      `SELECT account.id, account.name, role, employee.code AS employeeCode, employee.name AS employeeName,
         created_at AS createdAt, created_by AS createdBy, ended_at AS endedAt, ended_by AS endedBy,
         (SELECT at FROM sign_in WHERE account_id = account.id AND outcome <> 'failed' ORDER BY seq DESC LIMIT 1)
           AS lastSignInAt
       FROM account LEFT JOIN employee ON employee.id = account.employee_id
       ORDER BY ended_at IS NOT NULL, ended_at DESC, account.name COLLATE NOCASE`,
    )
    .all() as Omit<AccountRow, 'isSelf'>[];
  return rows.map((row) => ({ ...row, isSelf: row.id === selfId }));
}

/** Adds an account whose slot stands in the key file. */
export function insertAccount(
  connection: Connection,
  account: { id: string; name: string; role: Role; employeeId: number | null },
  by: { now: string; account: string },
): void {
  connection
    .prepare(
      `INSERT INTO main.account (id, name, role, employee_id, created_at, created_by, password_set_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(account.id, account.name, account.role, account.employeeId, by.now, by.account, by.now);
}

export function saveAccount(
  connection: Connection,
  id: string,
  values: { name: string; role: Role; employeeId: number | null },
): void {
  connection
    .prepare('UPDATE main.account SET name = ?, role = ?, employee_id = ? WHERE id = ?')
    .run(values.name, values.role, values.employeeId, id);
}

/** Writes down that the password of an account is another one: when, never what. */
export function markPasswordSet(connection: Connection, id: string, now: string): void {
  connection.prepare('UPDATE main.account SET password_set_at = ? WHERE id = ?').run(now, id);
}

export function endAccount(connection: Connection, id: string, by: { now: string; account: string }): void {
  connection
    .prepare('UPDATE main.account SET ended_at = ?, ended_by = ? WHERE id = ?')
    .run(by.now, by.account, id);
}

/** The code of an employee; null when there is none with this key. */
export function findEmployeeCode(connection: Connection, employeeId: number): string | null {
  const code: unknown = connection
    .prepare('SELECT code FROM main.employee WHERE id = ?')
    .pluck()
    .get(employeeId);
  return typeof code === 'string' ? code : null;
}
