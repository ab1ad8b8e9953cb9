import { describe, expect, test } from 'vitest';
import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import { all, counts, importFiles, look, one, preview, write } from '#test/support/import-files.ts';
import { newOffice } from '#test/support/office.ts';

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
