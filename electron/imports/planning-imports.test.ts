import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Connection } from '#db/office/database.ts';
import { openOfficeFile } from '#db/office/open.ts';
import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
import type { TestOffice } from '#test/support/office.ts';

const fixtures = new URL('../../test/fixtures/', import.meta.url);
const kinds = ['relaties', 'strategie', 'jaarcijfers', 'productie', 'diensten', 'begroting', 'planning'];
const fixture = (name: string): string => new URL(name, fixtures).pathname;
const exportsOf = (folder: string): string[] => kinds.map((kind) => fixture(`${folder}/${kind}.csv`));

function write(name: string, ...lines: string[]): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, `${lines.join('\r\n')}\r\n`);
  return file;
}

async function preview(office: TestOffice, ...files: string[]): Promise<ImportRunDetail[]> {
  await office.office.drop(files);
  return (await office.call('imports.preview', { dropped: true })).runs;
}

async function importFiles(office: TestOffice, ...files: string[]) {
  const runs = await preview(office, ...files);
  const runIds = runs.map(({ id }) => id);
  return (await office.call('imports.commit', { runIds, take: 'valid' })).runs;
}

/** Reads the closed office file, and opens it again for what follows. */
async function look<T>(office: TestOffice, work: (connection: Connection) => T): Promise<[T, TestOffice]> {
  await office.office.close();
  const db = openOfficeFile(office.file, { backupBeforeMigration: () => undefined });
  let found: T;
  try {
    found = work(db.connection);
  } finally {
    db.close();
  }
  return [found, await openOffice(office.file)];
}

const all = (connection: Connection, sql: string): unknown[] => connection.prepare(sql).raw().all();
const one = (connection: Connection, sql: string): unknown => connection.prepare(sql).pluck().get();
const counts = ({ kind, rows, new: fresh, changed, unchanged, conflicts, wrong }: ImportRunDetail) => [
  kind,
  rows,
  fresh,
  changed,
  unchanged,
  conflicts,
  wrong,
];

/** Hours of a planning export in hundredths, added up from the text itself. */
function sumOfFile(file: string): number {
  const [, ...lines] = fs.readFileSync(file, 'latin1').trim().split(/\r?\n/);
  return lines.reduce((sum, line) => {
    const [whole = '', part = ''] = (line.split(';').at(-1) ?? '').replaceAll('.', '').split(',');
    return sum + Number(whole) * 100 + Number(part.padEnd(2, '0'));
  }, 0);
}

const clientsCsv = (...rows: string[]) => ['Verkooprelatie;Naam;RLM;RLM.ass;JRK', ...rows];
const planningCsv = (...rows: string[]) =>
  write('planning.csv', 'Verkooprelatie;Jaar;Dienst;Medewerker;Maand;Uren', ...rows);

/** An office with two clients and their people. */
async function smallOffice(): Promise<TestOffice> {
  const office = await newOffice();
  await importFiles(
    office,
    write('relaties.csv', ...clientsCsv('000104;Winkel;HVO;MAD;MAD', '000110;Café;HVO;MGO;MAD')),
  );
  return office;
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

describe('planned hours', () => {
  test('get the role that the employee has for the client in that service', async () => {
    const office = await smallOffice();
    const file = planningCsv(
      '000104;2026;Jaarrekening;MAD;9;27,50',
      '000104;2026;jrk;HVO;10;1:45',
      '000104;2026;Btw-aangifte;MAD;1;1,5',
      '000110;2026;Btw-aangifte;MAD;1;1',
      '000110;2026;Jaarrekening;;5;8',
    );
    const [run] = await importFiles(office, file);
    expect(run?.outcome).toMatchObject({ created: 5, wrong: 0 });
    const [lines] = await look(office, (connection) =>
      all(
        connection,
        `SELECT c.number, s.code, l.role_code, e.code, l.month, l.centihours, l.origin FROM planned_line l JOIN client c ON c.id = l.client_id
         JOIN service s ON s.id = l.service_id LEFT JOIN employee e ON e.id = l.employee_id ORDER BY l.id`,
      ),
    );
    expect(lines).toEqual([
      ['000104', 'JRK', 'JRK', 'MAD', 9, 2750, 'imported'],
      ['000104', 'JRK', 'RLM', 'HVO', 10, 175, 'imported'],
      ['000104', 'BTW', 'RLM.ass', 'MAD', 1, 150, 'imported'],
      ['000110', 'BTW', '', 'MAD', 1, 100, 'imported'],
      ['000110', 'JRK', '', null, 5, 800, 'imported'],
    ]);
  });

  test('say per row what is wrong', async () => {
    const office = await smallOffice();
    await office.call('employees.add', {
      code: 'WEG',
      name: 'Vertrokken',
      functionCode: null,
      teamCode: null,
      email: null,
      inServiceOn: null,
      outOfServiceOn: '2026-03-16',
      remark: null,
    });
    const [run] = await preview(
      office,
      planningCsv(
        '000104;2026;Jaarrekening;MAD;1;-5',
        '000104;2026;Jaarrekening;MAD;2;900',
        '000104;2026;Jaarrekening;MAD;3;veel',
        '000104;2026;Jaarrekening;MAD;0;5',
        '000104;2026;Jaarrekening;MAD;13;5',
        '000104;1899;Jaarrekening;MAD;4;5',
        '000999;2026;Jaarrekening;MAD;4;5',
        '000104;2026;Sterrenkijken;MAD;4;5',
        '000104;2026;Jaarrekening;QQQ;4;5',
        '000104;2026;Jaarrekening;WEG;4;5',
        '000104;2026;Jaarrekening;WEG;3;5',
        '000104;2026;Jaarrekening;;8;5',
        '000104;2026;Jaarrekening;;8;6',
        '000104;2026;Jaarrekening;MAD;9;5',
        '000104;2026;JRK;MAD;9;5',
        '000104;2026;Jaarrekening;MAD;10;1,125',
        '000104;2026;;MAD;11;1',
      ),
    );
    expect(run?.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Uren', 'INTEGER_RANGE'],
      [3, 'Uren', 'INTEGER_RANGE'],
      [4, 'Uren', 'NUMBER_INVALID'],
      [5, 'Maand', 'INTEGER_RANGE'],
      [6, 'Maand', 'INTEGER_RANGE'],
      [7, 'Jaar', 'YEAR_INVALID'],
      [8, 'Verkooprelatie', 'CLIENT_UNKNOWN'],
      [9, 'Dienst', 'SERVICE_UNKNOWN'],
      [10, 'Medewerker', 'EMPLOYEE_UNKNOWN'],
      [11, 'Medewerker', 'EMPLOYEE_LEFT'],
      [13, 'Verkooprelatie', 'KEY_CONFLICT'],
      [14, 'Verkooprelatie', 'KEY_CONFLICT'],
      [16, 'Verkooprelatie', 'KEY_DUPLICATE'],
      [18, 'Dienst', 'VALUE_MISSING'],
    ]);
    expect(run?.notices.map(({ row, code }) => [row, code])).toEqual([[17, 'HOURS_ROUNDED']]);
    expect(run && counts(run)).toEqual(['planning', 17, 3, 0, 0, 0, 14]);
    const message = run?.errors.find(({ code }) => code === 'SERVICE_UNKNOWN')?.message;
    expect(message).toContain('‘Sterrenkijken’');
    for (const error of run?.errors ?? []) expect(error.message).toMatch(/^\S.*\.$/);
  });

  test('change, go and stay: hours of zero take a line away, what the file does not name is left alone', async () => {
    const office = await smallOffice();
    await importFiles(
      office,
      planningCsv('000104;2026;JRK;MAD;9;10', '000104;2026;JRK;HVO;10;2', '000110;2026;JRK;MAD;5;8'),
    );
    const next = planningCsv(
      '000104;2026;JRK;MAD;9;12,25',
      '000104;2026;JRK;HVO;10;0',
      '000104;2026;JRK;HVO;11;0',
    );
    const [run] = await preview(office, next);
    expect(run && counts(run)).toEqual(['planning', 3, 0, 2, 1, 0, 0]);
    const { rows } = await office.call('imports.listRows', { runId: run?.id ?? 0, status: 'changed' });
    expect(rows.map(({ differences }) => differences)).toEqual([
      [{ field: 'hours', year: null, before: 1000, after: 1225, isConflict: false }],
      [{ field: 'hours', year: null, before: 200, after: 0, isConflict: false }],
    ]);
    const done = await office.call('imports.commit', { runIds: [run?.id ?? 0], take: 'all' });
    expect(done.runs[0]?.outcome).toMatchObject({ created: 0, changedValues: 2 });
    const hours = (connection: Connection) =>
      all(connection, 'SELECT month, centihours FROM planned_line ORDER BY 1').flat();
    const [changed, again] = await look(office, hours);
    expect(changed).toEqual([5, 800, 9, 1225]);
    await again.call('imports.undo', {});
    const [undone] = await look(again, hours);
    expect(undone).toEqual([5, 800, 9, 1000, 10, 200]);
  });

  test('that were moved in the file are told to stand twice', async () => {
    const office = await smallOffice();
    await importFiles(office, planningCsv('000104;2026;JRK;MAD;9;10', '000104;2026;JRK;HVO;10;2'));
    const [run] = await preview(office, planningCsv('000104;2026;JRK;MAD;8;10', '000104;2026;JRK;HVO;10;2'));
    expect(run?.notices.map(({ row, code, message }) => [row, code, message])).toEqual([
      [
        2,
        'LINES_LEFT',
        'In Peil staan bij deze klant, dienst en medewerker ook 10,00 uur die niet in het bestand staan. Die blijven staan.',
      ],
    ]);
  });

  test('of a confirmed plan are kept unless a person says otherwise', async () => {
    const office = await smallOffice();
    const services = (status: string) =>
      write(
        'diensten.csv',
        'Verkooprelatie;In het jaar;Status planning;Administratie',
        `000104;2026;${status};K`,
      );
    await importFiles(office, services('B'), planningCsv('000104;2026;JRK;MAD;9;10'));
    const other = planningCsv('000104;2026;JRK;MAD;9;12', '000104;2026;BTW;MAD;1;2');
    const runs = await preview(office, services('A'), other);
    expect(runs.map(counts)).toEqual([
      ['diensten', 1, 0, 0, 0, 1, 0],
      ['planning', 2, 0, 0, 0, 2, 0],
    ]);
    const { rows } = await office.call('imports.listRows', { runId: runs[0]?.id ?? 0 });
    expect(rows[0]?.differences).toEqual([
      { field: 'plan.status', year: 2026, before: 'B', after: 'A', isConflict: true },
    ]);
    const runIds = runs.map(({ id }) => id);
    const kept = await office.call('imports.commit', { runIds, take: 'all' });
    expect(kept.runs.map(({ outcome }) => outcome)).toMatchObject([
      { changedValues: 0, keptTyped: 1 },
      { created: 0, changedValues: 0, keptTyped: 2 },
    ]);
    const [run] = await preview(office, other);
    await office.call('imports.chooseRows', {
      runId: run?.id ?? 0,
      choice: 'overwrite',
      rows: null,
      status: 'conflict',
    });
    const done = await office.call('imports.commit', { runIds: [run?.id ?? 0], take: 'all' });
    expect(done.runs[0]?.outcome).toMatchObject({ created: 1, changedValues: 1 });
  });

  test('keep to the line that is there when roles have changed since', async () => {
    const office = await smallOffice();
    const file = planningCsv('000104;2026;JRK;MAD;9;10');
    await importFiles(office, file);
    await importFiles(office, write('relaties.csv', ...clientsCsv('000104;Winkel;HVO;MGO;MGO')));
    const [run] = await preview(office, file);
    expect(run && counts(run)).toEqual(['planning', 1, 0, 0, 1, 0, 0]);
  });

  test('need the clients and employees that another file brings, and are left out when that is', async () => {
    const office = await newOffice();
    const clients = write('relaties.csv', ...clientsCsv('1;a;HVO;MAD;MAD', '2;b;HVO;XYZ;MAD'));
    const runs = await preview(office, clients, planningCsv('1;2026;JRK;MAD;9;10', '2;2026;BTW;XYZ;1;1'));
    expect(runs.map((run) => run.wrong)).toEqual([0, 0]);
    await office.call('imports.chooseRows', { runId: runs[0]?.id ?? 0, choice: 'skip', rows: [3] });
    const done = await office.call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'valid' });
    expect(done.runs[1]?.outcome).toMatchObject({ created: 1, wrong: 1 });
  });

  test('that a person typed are kept unless that person says otherwise', async () => {
    const office = await smallOffice();
    await importFiles(office, planningCsv('000104;2026;JRK;MAD;9;10'));
    const [, typed] = await look(office, (connection) =>
      connection.exec(`UPDATE planned_line SET centihours = 1100, origin = 'typed'`),
    );
    const [run] = await preview(typed, planningCsv('000104;2026;JRK;MAD;9;10'));
    expect(run && counts(run)).toEqual(['planning', 1, 0, 0, 0, 1, 0]);
  });

  test('without the budgets that would bring their employees are refused', async () => {
    const office = await smallOffice();
    const budgets = write('begroting.csv', 'Medewerker;Jaar;Prod norm in uren;Rol', 'ZZP;2026;100;ASA');
    const runs = await preview(office, budgets, planningCsv('000104;2026;JRK;ZZP;9;10'));
    expect(runs.map((each) => each.wrong)).toEqual([0, 0]);
    const reply = await office.reply('imports.commit', { runIds: [runs[1]?.id ?? 0], take: 'all' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
    const both = await office.call('imports.commit', { runIds: runs.map(({ id }) => id), take: 'all' });
    expect(both.runs.map(({ outcome }) => outcome?.created)).toEqual([1, 1]);
  });

  test('of two files that disagree are refused where they do', async () => {
    const office = await smallOffice();
    const runs = await preview(
      office,
      planningCsv('000104;2026;JRK;MAD;9;10', '000104;2026;JRK;MAD;8;10'),
      planningCsv('000104;2026;Jaarrekening;MAD;9;12'),
    );
    expect(runs.map((run) => run.errors.map(({ row, code }) => [row, code]))).toEqual([
      [[2, 'FILES_DISAGREE']],
      [[2, 'FILES_DISAGREE']],
    ]);
  });
});

describe('services of a client', () => {
  test('are read with codes, labels and months, and refused where they are neither', async () => {
    const office = await smallOffice();
    const [run] = await preview(
      office,
      write(
        'diensten.csv',
        'Verkooprelatie;In het jaar;Status planning;Administratie;Admin prod in maand;Btw aangifte;Samenstelwaardig J-1;Jaarrekeningopdr J-1',
        '000104;2026;bevestigd;Per kwartaal;2,5,8,11;K;04-06-2026;Samenstellen',
        '000110;2026;A;Q;;K;;SA',
        '000110;2027;A;K;0;K;;SA',
        '000110;2028;A;K;;K;31-02-2028;SA',
      ),
    );
    expect(run?.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'Administratie', 'CODE_UNKNOWN'],
      [4, 'Admin prod in maand', 'MONTHS_INVALID'],
      [5, 'Samenstelwaardig J-1', 'DATE_NOT_EXISTING'],
    ]);
    await office.call('imports.commit', { runIds: [run?.id ?? 0], take: 'valid' });
    const [plans] = await look(office, (connection) =>
      all(
        connection,
        `SELECT status, administration_code, administration_months, vat_return_code, ready_to_compile_on, engagement_code FROM client_plan`,
      ),
    );
    expect(plans).toEqual([['B', 'K', '[2,5,8,11]', 'K', '2026-06-04', 'SA']]);
  });
});

const months = 'Jan;Feb;Mrt;Apr;Mei;Jun;Jul;Aug;Sep;Okt;Nov;Dec';
const budgetCsv = (...rows: string[]) =>
  write('begroting.csv', `Medewerker;Jaar;Prod norm in uren;Rol;${months};Contracturen`, ...rows);
const even = '100;100;100;100;100;100;50;50;100;100;100;0';

describe('budgets', () => {
  test('bring employees and functions that the office does not have, and a contract', async () => {
    const office = await newOffice();
    const runs = await preview(
      office,
      budgetCsv(`hvo;2026;1.000,00;RLM;${even};1.664,00`, `ZZP;2026;1.000,00;FLEX;${even};0`),
    );
    expect(runs[0]?.newCodes.map(({ list, code }) => [list, code])).toEqual([
      ['employee', 'HVO'],
      ['employee', 'ZZP'],
      ['function', 'FLEX'],
    ]);
    await office.call('imports.commit', { runIds: [runs[0]?.id ?? 0], take: 'all' });
    const [found] = await look(office, (connection) => ({
      employees: all(connection, 'SELECT code, function_code FROM employee ORDER BY code'),
      contracts: all(
        connection,
        'SELECT from_on, until_on, part_time_basis_points, origin FROM employee_contract',
      ),
      typed: one(connection, 'SELECT count(*) FROM employee_month'),
      flex: one(connection, `SELECT label FROM code_item WHERE list = 'function' AND code = 'FLEX'`),
    }));
    expect(found).toEqual({
      employees: [
        ['HVO', 'RLM'],
        ['ZZP', 'FLEX'],
      ],
      contracts: [['2026-01-01', null, 8000, 'imported']],
      typed: 0,
      flex: 'FLEX',
    });
  });

  test('keep months that the profile does not give, to the hundredth', async () => {
    const office = await newOffice();
    const odd = '100,01;99,99;100;100;100;100;50;50;100;100;0;100';
    const file = budgetCsv(`HVO;2026;1.000,00;RLM;${odd};2.080,00`);
    await importFiles(office, file);
    const [available, again] = await look(
      office,
      (connection) => loadEmployeeYears(connection, 2026)[0]?.availableCentihours,
    );
    expect(available).toEqual([
      10_001, 9999, 10_000, 10_000, 10_000, 10_000, 5000, 5000, 10_000, 10_000, 0, 10_000,
    ]);
    const [second] = await preview(again, file);
    expect(second && counts(second)).toEqual(['begroting', 1, 0, 0, 1, 0, 0]);
    const [third] = await preview(again, budgetCsv(`HVO;2026;1.200,00;RLM;${odd};1.040,00`));
    expect(third && counts(third)).toEqual(['begroting', 1, 0, 1, 0, 0, 0]);
    expect(third?.notices.map(({ code }) => code)).toEqual(['MONTHS_DIFFER', 'CONTRACT_DIFFERS']);
    await again.call('imports.commit', { runIds: [third?.id ?? 0], take: 'all' });
    const [after, last] = await look(again, (connection) => loadEmployeeYears(connection, 2026)[0]);
    expect(after).toMatchObject({ normCentihours: 120_000, availableCentihours: available });
    await last.call('imports.undo', {});
    const [undone] = await look(last, (connection) => loadEmployeeYears(connection, 2026)[0]);
    expect(undone).toMatchObject({ normCentihours: 100_000, availableCentihours: available });
  });

  test('keep what a person typed unless that person says otherwise', async () => {
    const office = await newOffice();
    await importFiles(office, budgetCsv(`HVO;2026;1.000,00;RLM;${even};2.080,00`));
    const [, typed] = await look(office, (connection) => {
      connection.exec(`UPDATE employee_budget SET norm_centihours = 90000, base_origin = 'typed';
        INSERT INTO employee_month (employee_id, year, month, available_centihours) SELECT id, 2026, 3, 4000 FROM employee`);
    });
    const file = budgetCsv(`HVO;2026;1.000,00;RLM;${even};2.080,00`);
    const [run] = await preview(typed, file);
    expect(run && counts(run)).toEqual(['begroting', 1, 0, 0, 0, 1, 0]);
    const { rows } = await typed.call('imports.listRows', { runId: run?.id ?? 0 });
    expect(rows[0]?.name).toBe('');
    expect(rows[0]?.differences[0]).toEqual({
      field: 'norm',
      year: null,
      before: 90_000,
      after: 100_000,
      isConflict: true,
    });
    expect(rows[0]?.differences).toContainEqual({
      field: 'month3',
      year: null,
      before: 4000,
      after: 10_000,
      isConflict: true,
    });
    const kept = await typed.call('imports.commit', { runIds: [run?.id ?? 0], take: 'all' });
    expect(kept.runs[0]?.outcome).toMatchObject({ changedValues: 0, keptTyped: 1 });
    expect(kept.changeSetId).toBeNull();
    const [again] = await preview(typed, file);
    await typed.call('imports.chooseRows', { runId: again?.id ?? 0, choice: 'overwrite', rows: [2] });
    await typed.call('imports.commit', { runIds: [again?.id ?? 0], take: 'all' });
    const [after] = await look(typed, (connection) => loadEmployeeYears(connection, 2026)[0]);
    expect(after).toMatchObject({ normCentihours: 100_000 });
    expect(after?.availableCentihours[2]).toBe(10_000);
  });

  test('refuse what cannot be, and who left', async () => {
    const office = await newOffice();
    await office.call('employees.add', {
      code: 'WEG',
      name: 'Vertrokken',
      functionCode: null,
      teamCode: null,
      email: null,
      inServiceOn: null,
      outOfServiceOn: '2025-12-31',
      remark: null,
    });
    const [run] = await preview(
      office,
      budgetCsv(
        `HVO;2026;-5;RLM;${even};2.080,00`,
        `HVO;24;1.000,00;RLM;${even};2.080,00`,
        `WEG;2026;1.000,00;RLM;${even};2.080,00`,
        `LBA;2026;1.000,00;RLM;745${even.slice(3)};2.080,00`,
        `;2026;1.000,00;RLM;${even};2.080,00`,
        `KVD;2026;1.000,00;RLM;${even};2.080,00`,
        `KVD;2026;1.100,00;RLM;${even};2.080,00`,
      ),
    );
    expect(run?.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Prod norm in uren', 'INTEGER_RANGE'],
      [3, 'Jaar', 'YEAR_INVALID'],
      [4, 'Medewerker', 'EMPLOYEE_LEFT'],
      [5, 'Jan', 'INTEGER_RANGE'],
      [6, 'Medewerker', 'VALUE_MISSING'],
      [7, 'Medewerker', 'KEY_CONFLICT'],
      [8, 'Medewerker', 'KEY_CONFLICT'],
    ]);
  });
});
