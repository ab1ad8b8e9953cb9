import BetterSqlite from 'better-sqlite3';

/** Hours of one client in a year. The first line of a client says where its plan stands; the service is the first of the catalogue. */
export interface SeededLine {
  client: string;
  status: 'A' | 'B' | 'V';
  role: string;
  /** Code; null is nobody. */
  employee: string | null;
  month: number;
  centihours: number;
}

export interface SeededEmployee {
  code: string;
  name: string;
  inServiceOn?: string;
  outOfServiceOn?: string;
}

/** Adds employees and planned hours to an office file that is not open. */
export function seedPlans(
  file: string,
  year: number,
  { employees = [], lines = [] }: { employees?: readonly SeededEmployee[]; lines?: readonly SeededLine[] },
): void {
  const db = new BetterSqlite(file);
  for (const { code, name, inServiceOn = null, outOfServiceOn = null } of employees) {
    db.prepare('INSERT INTO employee (code, name, in_service_on, out_of_service_on) VALUES (?, ?, ?, ?)').run(
      code,
      name,
      inServiceOn,
      outOfServiceOn,
    );
  }
  for (const { client, status, role, employee, month, centihours } of lines) {
    db.prepare(
      `INSERT INTO client_plan (client_id, year, status, base_recorded_at, base_recorded_by)
       SELECT id, ?, ?, '2026-11-01T08:00:00Z', 'SEC' FROM client WHERE number = ? ON CONFLICT DO NOTHING`,
    ).run(year, status, client);
    db.prepare(
      `INSERT INTO planned_line (client_id, year, service_id, role_code, employee_id, month, centihours)
       SELECT id, ?, (SELECT min(id) FROM service), ?, (SELECT id FROM employee WHERE code = ?), ?, ? FROM client WHERE number = ?`,
    ).run(year, role, employee, month, centihours, client);
  }
  db.close();
}
