import type { Connection } from '#db/office/database.ts';
import { loggedColumns, readLines, type LoggedRow } from '#db/history/list.ts';
import type { HistoryLine } from '#shared/history/calls.ts';

const tables = ['employee_contract', 'employee_budget', 'employee_month', 'employee_absence'];

/** What was changed about contracts and budgets of an employee, newest first; records that are gone are found in the log. */
export function listBudgetHistory(connection: Connection, employeeId: number, limit: number): HistoryLine[] {
  const parts = tables.map(
    (table) =>
      `SELECT id FROM change_row WHERE table_name = '${table}' AND record_id IN (
         SELECT id FROM ${table} WHERE employee_id = @employeeId
         UNION SELECT record_id FROM change_row WHERE table_name = '${table}' AND after IS NULL AND before IS NOT NULL
           AND before ->> 'employee_id' = @employeeId)`,
  );
  const rows = connection
    .prepare(
      `SELECT ${loggedColumns} FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
       WHERE change_row.id IN (${parts.join(' UNION ALL ')}) ORDER BY change_row.id DESC LIMIT @limit`,
    )
    .all({ employeeId, limit }) as LoggedRow[];
  return rows.map(readLines(connection));
}
