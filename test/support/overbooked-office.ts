import { openOfficeFile } from '#db/office/open.ts';
import { fillEmployees, type EmployeeFacts } from '#test/support/fill-employees.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

/** The planning year of these offices. */
export const plannedYear = 2027;
const year = plannedYear;

/** A budget of 1,000 hours: 100 a month, 50 in July and August, none in December. */
export const fullTime: EmployeeFacts = {
  norm: { [year]: 100_000 },
  contracts: [['2020-01-01', null, 10_000]],
};

/** Hours of one line: client, service, role, employee, month, hundredths. */
export type Planned = readonly [string, string, string, string | null, number, number];

export interface OverbookedFacts {
  employees?: Record<string, EmployeeFacts>;
  lines?: readonly Planned[];
  /** Of plans, by client; A unless given. */
  statuses?: Record<string, 'A' | 'B' | 'V'>;
}

/** Writes an office of three clients; AAA and BBB hold the role JRK, CCC the role RLM. Closes it. */
export function writeOverbookedOffice(
  file: string,
  { employees = {}, lines = [], statuses = {} }: OverbookedFacts,
): void {
  writeOfficeWithClients(
    file,
    ['000101', '000102', '000103'].map((number) => ({ number })),
  );
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  const { connection } = db;
  fillEmployees(connection, { AAA: fullTime, BBB: fullTime, CCC: fullTime, ...employees });
  connection.transaction(() => {
    const role = connection.prepare(
      `INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by)
       SELECT client.id, ?, employee.id, '2026-01-05T08:00:00.000Z', 'SEC' FROM client, employee
       WHERE client.number = ? AND employee.code = ?`,
    );
    role.run('JRK', '000101', 'AAA');
    role.run('JRK', '000102', 'BBB');
    role.run('RLM', '000101', 'CCC');
    const plan = connection.prepare(
      `INSERT OR IGNORE INTO client_plan (client_id, year, status, engagement_code, base_recorded_at, base_recorded_by)
       SELECT id, ?, ?, 'SA', '2026-01-05T08:00:00.000Z', 'SEC' FROM client WHERE number = ?`,
    );
    const planned = connection.prepare(
      `INSERT INTO planned_line (client_id, year, service_id, role_code, employee_id, month, centihours)
       SELECT client.id, ?, service.id, ?, (SELECT id FROM employee WHERE code = ?), ?, ?
       FROM client, service WHERE client.number = ? AND service.code = ?`,
    );
    for (const [client, service, roleCode, employee, month, hours] of lines) {
      plan.run(year, statuses[client] ?? 'A', client);
      planned.run(year, roleCode, employee, month, hours, client, service);
    }
  })();
  db.close();
}
