import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { loadTemplate } from '#db/maintenance/template.ts';
import { migrations } from '#db/migrations/all.ts';
import { migrate, rowCounts } from '#db/office/migrate.ts';
import { TemplateStep } from '#shared/maintenance/model.ts';
import { temporaryFolder } from '#test/support/office.ts';

function filledOffice(): BetterSqlite.Database {
  const connection = new BetterSqlite(path.join(temporaryFolder(), 'kantoor.peil'));
  migrate(connection, () => undefined, migrations.slice(0, 6));
  connection.exec(`
    INSERT INTO employee (code, name) VALUES ('ABC', 'Voorbeeld');
    INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES ('000104', 'Winkel', 'x', 'x');`);
  return connection;
}

test('a filled office gets the onderhoudsplan and keeps every row', () => {
  const connection = filledOffice();
  const before = rowCounts(connection);
  migrate(connection, () => undefined, migrations.slice(0, 7));
  const after = rowCounts(connection);
  before.delete('schema_migration');
  for (const [table, count] of before) expect([table, after.get(table)]).toEqual([table, count]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});

test('the standard steps pass the rules for steps that people type, in the order of the source', () => {
  const connection = filledOffice();
  migrate(connection, () => undefined, migrations.slice(0, 7));
  const steps = loadTemplate(connection);
  expect(steps.map((step) => TemplateStep.parse(step))).toEqual(steps);
  expect(steps.map(({ key, isProposal }) => `${key}${isProposal ? ' (voorstel)' : ''}`)).toEqual([
    'strategie-najaar',
    'klantverdeling',
    'beschikbaarheid',
    'matching',
    'risico-inventarisatie',
    'strategie-voorjaar',
    'evaluatie-kwaliteit (voorstel)',
    'proefterugzetting (voorstel)',
    'review-definities (voorstel)',
  ]);
  connection.close();
});

test('the file itself refuses a window that ends before it begins, and a closing without its figure', () => {
  const connection = filledOffice();
  migrate(connection, () => undefined, migrations.slice(0, 7));
  const add = (values: string) =>
    connection.exec(
      `INSERT INTO maintenance_year_step (year, key, title, from_on, until_on, planning_year, closed_on, closed_by) VALUES ${values}`,
    );
  expect(() => add("(2026, 'a', 'A', '2026-09-02', '2026-09-01', 2027, NULL, NULL)")).toThrow(/CHECK/);
  expect(() => add("(2026, 'a', 'A', '2026-09-01', '2026-09-02', 2027, '2026-09-02', 'SEC')")).toThrow(
    /CHECK/,
  );
  add("(2026, 'a', 'A', '2026-12-01', '2027-01-31', 2027, NULL, NULL)");
  expect(() => add("(2026, 'a', 'A', '2026-12-01', '2027-01-31', 2027, NULL, NULL)")).toThrow(/UNIQUE/);
  connection.close();
});
