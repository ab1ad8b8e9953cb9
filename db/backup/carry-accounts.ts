import type { Connection } from '#db/office/database.ts';

/** An account with everything that the file holds of it. */
export interface AccountRecord {
  id: string;
  name: string;
  role: string;
  employee_id: number | null;
  created_at: string;
  created_by: string;
  password_set_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** Who may open an office, and who could before. */
export function readAccounts(connection: Connection): AccountRecord[] {
  return connection
    .prepare(
      `SELECT id, name, role, employee_id, created_at, created_by, password_set_at, ended_at, ended_by FROM main.account ORDER BY seq`,
    )
    .all() as AccountRecord[];
}

/**
 * Writes the accounts of now into an earlier state of the office: who may open it, and as what, does not go back in time with the clients. An
 * account that had ended by then stays ended, and an employee who is not there yet is left out. Not recorded: it is no change of anybody.
 */
export function carryAccounts(connection: Connection, accounts: readonly AccountRecord[]): void {
  const write = connection.prepare(
    `INSERT INTO main.account (id, name, role, employee_id, created_at, created_by, password_set_at, ended_at, ended_by)
     VALUES (@id, @name, @role, (SELECT id FROM main.employee WHERE id = @employee_id), @created_at, @created_by, @password_set_at,
       @ended_at, @ended_by)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, employee_id = excluded.employee_id,
       password_set_at = excluded.password_set_at, ended_at = coalesce(account.ended_at, excluded.ended_at),
       ended_by = coalesce(account.ended_by, excluded.ended_by)`,
  );
  connection.transaction(() => {
    for (const account of accounts) write.run(account);
  })();
}
