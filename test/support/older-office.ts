import BetterSqlite from 'better-sqlite3';
import type { Connection } from '#db/office/database.ts';
import { migrate } from '#db/office/migrate.ts';
import { applicationId, setPragmas } from '#db/office/pragmas.ts';
import { migrations } from '#db/migrations/all.ts';
import { seedOffice } from '#db/settings/seed.ts';

const now = '2026-01-05T08:00:00.000Z';

/** Makes an office file as an earlier version of the program left it, with something in every table that matters. */
export function makeOlderOffice(file: string, version: number): void {
  const connection = new BetterSqlite(file);
  setPragmas(connection);
  connection.pragma(`application_id = ${applicationId}`);
  migrate(connection, () => undefined, migrations.slice(0, version));
  seedOffice(connection, { officeId: 'ouder-kantoor-0001', name: `Versie ${version}`, now });
  fill(connection);
  connection.close();
}

/** Columns of the first version, which every later one has. */
function fill(connection: Connection): void {
  const stamp = `base_recorded_at, base_recorded_by`;
  const by = `'${now}', 'test'`;
  const numbers = `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT i FROM n)`;
  connection.transaction(() => {
    connection.exec(`
      INSERT INTO employee (code, name) VALUES ('AAA', 'Eerste'), ('BBB', 'Tweede');
      INSERT INTO client_group (number, name) VALUES ('G1', 'Groep een'), ('G2', 'Groep twee');
      INSERT INTO client (number, name, group_id, ${stamp}) SELECT 'K' || i, 'Klant ' || i, 1 + i % 2, ${by} FROM ${numbers};
      UPDATE client_group SET head_client_id = 1 WHERE id = 2;
      INSERT INTO strategy (client_id, is_ambassador, ${stamp}) SELECT i, i % 2, ${by} FROM ${numbers};
      INSERT INTO contact (client_id, name) SELECT i, 'Contact ' || i FROM ${numbers};
      INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by) SELECT i, 'RLM', 1, ${by} FROM ${numbers};
      INSERT INTO yearly_figure (client_id, year, turnover_cents, ${stamp}) SELECT i, 2024, i * 1000, ${by} FROM ${numbers};
      INSERT INTO yearly_production (client_id, year, billed_cents, ${stamp}) SELECT i, 2024, i * 100, ${by} FROM ${numbers};
      INSERT INTO gift (client_id, year, kind) SELECT i, 2025, 'wine_parcel' FROM ${numbers};
      INSERT INTO saved_view (screen, name, state) VALUES ('clients', 'Mijn lijst', '{}');
      INSERT INTO change_set (call, label, account, changed_at, is_undoable) SELECT 'x', 'Wijziging ' || i, 'test', '${now}', 1 FROM ${numbers};
      INSERT INTO change_row (change_set_id, table_name, record_id, client_id, before, after)
        SELECT i, 'client', i, i, '{"id":' || i || '}', '{"id":' || i || ',"city":"x"}' FROM ${numbers};`);
  })();
}
