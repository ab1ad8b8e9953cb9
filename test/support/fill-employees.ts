import type { Connection } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';

/** What a test says about an employee; what it leaves out is not known. */
export interface EmployeeFacts {
  name?: string;
  functionCode?: string;
  teamCode?: string;
  inServiceOn?: string;
  outOfServiceOn?: string;
  /** From, through (null goes on), basis points of full-time. */
  contracts?: readonly (readonly [fromOn: string, untilOn: string | null, partTimeBasisPoints: number])[];
  /** Production norm in hundredths of an hour, by year. */
  norm?: Readonly<Record<number, number>>;
  /** Months typed over the profile: `2027-03` → hundredths. */
  typed?: Readonly<Record<string, number>>;
  control?: Readonly<Record<string, number>>;
  /** `2027-03 VERLOF` → hundredths. */
  absence?: Readonly<Record<string, number>>;
}

const recordedAt = '2026-01-05T08:00:00.000Z';

/** Puts employees with their contracts and budgets into an office, by code. Call it outside a transaction. */
export function fillEmployees(
  connection: Connection,
  employees: Readonly<Record<string, EmployeeFacts>>,
): void {
  connection.transaction(() => {
    for (const [code, facts] of Object.entries(employees)) addEmployee(connection, code, facts);
  })();
}

/** Writes a new office file with these employees, their contracts and budgets, and closes it. */
export function writeOfficeWithEmployees(
  file: string,
  employees: Readonly<Record<string, EmployeeFacts>>,
): void {
  const db = createOfficeFile(file, 'Testkantoor', '2026-11-20T08:00:00.000Z');
  fillEmployees(db.connection, employees);
  db.close();
}

function addEmployee(connection: Connection, code: string, facts: EmployeeFacts): void {
  const { lastInsertRowid: id } = connection
    .prepare(
      `INSERT INTO employee (code, name, function_code, team_code, in_service_on, out_of_service_on)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      code,
      facts.name ?? `Medewerker ${code}`,
      facts.functionCode ?? null,
      facts.teamCode ?? null,
      facts.inServiceOn ?? null,
      facts.outOfServiceOn ?? null,
    );
  for (const contract of facts.contracts ?? [])
    connection
      .prepare(
        'INSERT INTO employee_contract (employee_id, from_on, until_on, part_time_basis_points) VALUES (?, ?, ?, ?)',
      )
      .run(id, ...contract);
  for (const [year, norm] of Object.entries(facts.norm ?? {}))
    connection
      .prepare(
        `INSERT INTO employee_budget (employee_id, year, norm_centihours, base_recorded_at, base_recorded_by)
         VALUES (?, ?, ?, '${recordedAt}', 'SEC')`,
      )
      .run(id, Number(year), norm);
  for (const month of new Set([...Object.keys(facts.typed ?? {}), ...Object.keys(facts.control ?? {})]))
    connection
      .prepare(
        `INSERT INTO employee_month (employee_id, year, month, available_centihours, control_centihours)
         VALUES (?, ?, ?, ?, ?)`,
      )
      .run(id, yearOf(month), monthOf(month), facts.typed?.[month] ?? null, facts.control?.[month] ?? 0);
  for (const [key, centihours] of Object.entries(facts.absence ?? {}))
    connection
      .prepare(
        `INSERT INTO employee_absence (employee_id, year, month, absence_code, centihours) VALUES (?, ?, ?, ?, ?)`,
      )
      .run(id, yearOf(key), monthOf(key), key.slice(8), centihours);
}

const yearOf = (key: string) => Number(key.slice(0, 4));
const monthOf = (key: string) => Number(key.slice(5, 7));
