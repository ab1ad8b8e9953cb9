import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, rowCounts } from '#db/office/migrate.ts';
import { migrations } from '#db/migrations/all.ts';
import { temporaryFolder } from '#test/support/office.ts';

test('a filled office gets the staging tables and keeps every row', () => {
  const connection = new BetterSqlite(path.join(temporaryFolder(), 'kantoor.peil'));
  migrate(connection, () => undefined, migrations.slice(0, 1));
  connection.exec(`
    INSERT INTO client_group (number, name) VALUES ('000201', 'Groep');
    INSERT INTO client (number, name, group_id, base_recorded_at, base_recorded_by) VALUES ('000104', 'Winkel', 1, 'x', 'x');
    INSERT INTO strategy (client_id, base_recorded_at, base_recorded_by) VALUES (1, 'x', 'x');
    UPDATE client_group SET head_client_id = 1;`);
  const before = rowCounts(connection);
  migrate(connection, () => undefined, migrations.slice(0, 2));
  const after = rowCounts(connection);
  for (const [table, count] of before)
    expect([table, (after.get(table) ?? 0) >= count]).toEqual([table, true]);
  expect([...after.keys()].filter((table) => table.startsWith('import_'))).toHaveLength(9);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});
