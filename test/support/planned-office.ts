import { createOfficeFile } from '#db/office/open.ts';

const now = '2026-11-20T08:00:00.000Z';

/**
 * Writes an office with three people and one who left, three clients of whom one dropped its plan, and six lines in January to
 * March 2027: AAA is overbooked by 4 hours in January, CCC leaves in April and has no budget. Returns the file.
 */
export function writePlannedOffice(file: string): string {
  const db = createOfficeFile(file, 'Testkantoor', now);
  const { connection } = db;
  const run = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values).lastInsertRowid;
  for (const [code, role, until] of [
    ['AAA', 'RLM', null],
    ['BBB', 'ASA', null],
    ['CCC', 'ASA', '2027-04-01'],
    ['OUD', 'RLM', '2026-06-01'],
  ]) {
    const id = run(
      'INSERT INTO employee (code, name, function_code, out_of_service_on) VALUES (?, ?, ?, ?)',
      code,
      `Naam ${code}`,
      role,
      until,
    );
    if (code === 'OUD') continue;
    run(
      'INSERT INTO employee_contract (employee_id, from_on, part_time_basis_points) VALUES (?, ?, ?)',
      id,
      '2020-01-01',
      code === 'BBB' ? 7500 : 10_000,
    );
    if (code !== 'CCC')
      run(
        `INSERT INTO employee_budget (employee_id, year, norm_centihours, base_recorded_at, base_recorded_by)
         VALUES (?, 2027, 156000, ?, 'SEC')`,
        id,
        now,
      );
  }
  for (const [number, status] of [
    ['000001', 'B'],
    ['000002', 'A'],
    ['000003', 'V'],
  ]) {
    const id = run(
      'INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES (?, ?, ?, ?)',
      number,
      `Klant ${number}`,
      now,
      'SEC',
    );
    run(
      `INSERT INTO client_plan (client_id, year, status, base_recorded_at, base_recorded_by) VALUES (?, 2027, ?, ?, 'SEC')`,
      id,
      status,
      now,
    );
  }
  const line = (
    client: string,
    service: string,
    role: string,
    employee: string | null,
    month: number,
    hours: number,
  ) =>
    run(
      `INSERT INTO planned_line (client_id, year, service_id, role_code, employee_id, month, centihours)
       VALUES ((SELECT id FROM client WHERE number = ?), 2027, (SELECT id FROM service WHERE code = ?), ?,
         (SELECT id FROM employee WHERE code = ?), ?, ?)`,
      client,
      service,
      role,
      employee,
      month,
      hours,
    );
  line('000001', 'JRK', 'JRK', 'AAA', 1, 16_000); // 1
  line('000001', 'JRK', 'RLM', 'AAA', 2, 150); // 2
  line('000002', 'ADM', 'RLM.ass', 'BBB', 1, 805); // 3
  line('000002', 'ADM', 'RLM.ass', 'BBB', 2, 800); // 4
  line('000002', 'IB', 'RLM.ass', null, 3, 200); // 5
  line('000003', 'ADM', 'RLM.ass', 'BBB', 1, 9900); // 6, of a dropped plan
  db.close();
  return file;
}
