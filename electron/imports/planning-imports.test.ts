import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import { all, counts, importFiles, look, one, preview } from '#test/support/import-files.ts';
import { newOffice } from '#test/support/office.ts';

const fixtures = new URL('../../test/fixtures/', import.meta.url);
const kinds = ['relaties', 'strategie', 'jaarcijfers', 'productie', 'diensten', 'begroting', 'planning'];
const fixture = (name: string): string => new URL(name, fixtures).pathname;
const exportsOf = (folder: string): string[] => kinds.map((kind) => fixture(`${folder}/${kind}.csv`));

/** Hours of a planning export in hundredths, added up from the text itself. */
function sumOfFile(file: string): number {
  const [, ...lines] = fs.readFileSync(file, 'latin1').trim().split(/\r?\n/);
  return lines.reduce((sum, line) => {
    const [whole = '', part = ''] = (line.split(';').at(-1) ?? '').replaceAll('.', '').split(',');
    return sum + Number(whole) * 100 + Number(part.padEnd(2, '0'));
  }, 0);
}

describe('all seven exports at once', () => {
  test('come in whole, to the hundredth of an hour, and change nothing a second time', async () => {
    const office = await newOffice();
    // In the order of a folder, not of what needs what.
    const files = exportsOf('exports').toReversed();
    const runs = await preview(office, ...files);
    expect(runs.map(counts).toReversed()).toEqual([
      ['relaties', 320, 320, 0, 0, 0, 0],
      ['strategie', 320, 320, 0, 0, 0, 0],
      ['jaarcijfers', 263, 263, 0, 0, 0, 0],
      ['productie', 357, 357, 0, 0, 0, 0],
      ['diensten', 320, 320, 0, 0, 0, 0],
      ['begroting', 12, 12, 0, 0, 0, 0],
      ['planning', 1175, 1175, 0, 0, 0, 0],
    ]);
    const commit = await office.call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'all' });
    expect(commit.runs.map(({ outcome }) => outcome?.created).toReversed()).toEqual([
      320, 320, 789, 357, 320, 12, 1175,
    ]);
    const [found, again] = await look(office, (connection) => ({
      hours: one(connection, 'SELECT sum(centihours) FROM planned_line'),
      noRole: one(connection, `SELECT count(*) FROM planned_line WHERE role_code = ''`),
      roles: all(connection, 'SELECT DISTINCT role_code FROM planned_line ORDER BY 1').flat(),
      statuses: all(
        connection,
        'SELECT status, base_origin, base_source, count(*) FROM client_plan GROUP BY 1, 2, 3',
      ),
      years: loadEmployeeYears(connection, 2026),
    }));
    expect(found.hours).toBe(sumOfFile(fixture('exports/planning.csv')));
    expect(found.noRole).toBe(0);
    expect(found.roles).toEqual(['JRK', 'RLM', 'RLM.ass']);
    expect(found.statuses).toEqual([['A', 'imported', 'diensten.csv', 320]]);
    const kvd = found.years.find(({ code }) => code === 'KVD');
    expect(kvd).toMatchObject({
      normCentihours: 117_000,
      functionCode: 'RLM',
      contractYearCentihours: 156_000,
    });
    expect(kvd?.availableCentihours).toEqual([
      11_700, 11_700, 11_700, 11_700, 11_700, 11_700, 5850, 5850, 11_700, 11_700, 11_700, 0,
    ]);
    const second = await preview(again, ...files);
    expect(second.map((run) => [run.kind, run.unchanged])).toEqual(runs.map((run) => [run.kind, run.rows]));
    expect(second.flatMap(({ notices }) => notices)).toEqual([]);
    const nothing = await again.call('imports.commit', { runIds: second.map(({ id }) => id), take: 'all' });
    expect(nothing.changeSetId).toBeNull();
  });

  test('are undone as one, and leave nothing behind', async () => {
    const office = await newOffice();
    await importFiles(office, ...exportsOf('exports'));
    await office.call('imports.undo', {});
    const tables = [
      'client',
      'client_plan',
      'planned_line',
      'employee',
      'employee_budget',
      'employee_month',
      'employee_contract',
    ];
    const [left] = await look(office, (connection) =>
      tables.map((table) => one(connection, `SELECT count(*) FROM ${table}`)),
    );
    expect(left).toEqual(tables.map(() => 0));
  });

  test('say what is wrong in them, and give the rest', async () => {
    const office = await newOffice();
    const runs = await preview(office, ...exportsOf('exports-warts'));
    expect(runs.slice(4).map((run) => [run.kind, run.new, run.wrong])).toEqual([
      ['diensten', 58, 2],
      ['begroting', 12, 0],
      ['planning', 231, 5],
    ]);
    const told = runs
      .slice(4)
      .flatMap(({ errors }) => errors.map(({ row, code, value }) => [row, code, value]));
    expect(told).toEqual(
      told.filter(
        ([, code, value]) => code === 'CLIENT_UNKNOWN' && ['000134', '000136'].includes(String(value)),
      ),
    );
    expect(told).toHaveLength(7);
    const done = await office.call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'valid' });
    expect(done.runs.slice(4).map(({ outcome }) => outcome?.created)).toEqual([58, 12, 231]);
  });
});
