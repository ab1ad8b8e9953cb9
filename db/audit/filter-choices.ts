import type { Connection } from '#db/office/database.ts';
import { recordedTables } from '#db/history/record.ts';

/** The accounts, the kinds of records and the parts of the program that occur in the log. Each is found by one step in an index, however long the log is. */
export function listFilterChoices(connection: Connection): {
  accounts: string[];
  records: string[];
  topics: string[];
} {
  const accounts = connection
    .prepare('SELECT DISTINCT account FROM change_set ORDER BY account COLLATE NOCASE LIMIT 200')
    .pluck()
    .all() as string[];
  const occurs = connection.prepare('SELECT 1 FROM change_row WHERE table_name = ? LIMIT 1');
  const records = Object.keys(recordedTables).filter(
    (table) => table !== 'value_origin' && occurs.get(table) !== undefined,
  );
  const topics = connection
    .prepare(
      `SELECT DISTINCT substr(call, 1, instr(call, '.') - 1) AS topic FROM change_set WHERE instr(call, '.') > 1 ORDER BY topic LIMIT 60`,
    )
    .pluck()
    .all() as string[];
  return { accounts, records, topics };
}
