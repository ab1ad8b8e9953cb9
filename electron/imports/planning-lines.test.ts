import { describe, expect, test } from 'vitest';
import type { Connection } from '#db/office/database.ts';
import {
  all,
  clientsCsv,
  counts,
  importFiles,
  look,
  planningCsv,
  preview,
  smallOffice,
  write,
} from '#test/support/import-files.ts';
import { newOffice } from '#test/support/office.ts';

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
