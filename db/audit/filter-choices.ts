import type { Connection } from '#db/office/database.ts';
import { recordedTables } from '#db/history/record.ts';

/** The accounts and kinds of records that occur in the log. Each is found by one step in an index, however long the log is. */
export function listFilterChoices(connection: Connection): { accounts: string[]; records: string[] } {
  const accounts = connection
    .prepare('SELECT DISTINCT account FROM change_set ORDER BY account COLLATE NOCASE LIMIT 200')
    .pluck()
    .all() as string[];
  const occurs = connection.prepare('SELECT 1 FROM change_row WHERE table_name = ? LIMIT 1');
  const records = Object.keys(recordedTables).filter(
    (table) => table !== 'value_origin' && occurs.get(table) !== undefined,
  );
  return { accounts, records };
}
