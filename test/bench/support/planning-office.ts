import type { Connection } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';

/** The size of a measured office; the defaults are those of the benchmarks. */
export interface PlanningOfficeOptions {
  clients?: number;
  employees?: number;
  /** Planned lines of the year. */
  lines?: number;
  /** The year that is planned. */
  year?: number;
  /** The status of its plans. */
  status?: 'A' | 'B';
}

const now = '2026-11-21T10:00:00.000Z';
const sizes = ['00000-01500', '01500-03000', '03000-05000', '05000-07500', '10000-29999', '30000>'];
const forms = ['BV', 'BV', 'VOF', 'Eenmanszaak', 'Persoon', 'Stichting'];
const roles = ['RLM', 'RLM.ass', 'JRK', 'ACC'];

/** Writes an office file with invented clients, employees with contracts and budgets, roles, and a planned year; and closes it. */
export function writePlanningOffice(file: string, options: PlanningOfficeOptions = {}): void {
  const db = createOfficeFile(file, 'Meting', now);
  fillPlanningOffice(db.connection, options);
  db.close();
}

/** The same in an office that is open; nothing is recorded, as in a restored file. */
export function fillPlanningOffice(connection: Connection, options: PlanningOfficeOptions = {}): void {
  const { clients = 5_000, employees = 200, lines = 150_000, year = 2026, status = 'B' } = options;
  const random = makeRandom(12_345);
  connection.transaction(() => {
    const employeeIds = addEmployees(connection, employees, year);
    const clientIds = addClients(connection, clients, employeeIds, random);
    addPlans(connection, clientIds, { year, status, random });
    addLines(connection, clientIds, { lines, year, random });
  })();
}

type Random = (below: number) => number;

function makeRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function addEmployees(connection: Connection, count: number, year: number): number[] {
  const functions = ['RLM', 'ASA', 'ACC', 'ACD', 'SAL'];
  const employee = connection.prepare(
    `INSERT INTO employee (code, name, function_code, in_service_on) VALUES (?, ?, ?, '2015-01-01')`,
  );
  const contract = connection.prepare(
    `INSERT INTO employee_contract (employee_id, from_on, part_time_basis_points) VALUES (?, '2015-01-01', ?)`,
  );
  const budget = connection.prepare(
    `INSERT INTO employee_budget (employee_id, year, norm_centihours, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, '${now}', 'x')`,
  );
  return Array.from({ length: count }, (_, index) => {
    const partTime = index % 3 === 0 ? 8_000 : 10_000;
    const code = `M${String(index).padStart(3, '0')}`;
    const id = Number(
      employee.run(code, `Medewerker ${index}`, functions[index % functions.length]).lastInsertRowid,
    );
    contract.run(id, partTime);
    for (const budgeted of [year, year + 1]) budget.run(id, budgeted, (156_000 * partTime) / 10_000);
    return id;
  });
}

interface AddedClient {
  id: number;
  /** The employee of each of `roles`. */
  employees: number[];
}

function addClients(
  connection: Connection,
  count: number,
  employeeIds: readonly number[],
  random: Random,
): AddedClient[] {
  const client = connection.prepare(
    `INSERT INTO client (number, name, legal_form_code, branch_code, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, ?, '${now}', 'x')`,
  );
  const strategy = connection.prepare(
    `INSERT INTO strategy (client_id, is_ambassador, continuity_code, payment_class_code, fee_class_code, has_other_risk,
       base_recorded_at, base_recorded_by) VALUES (?, ?, 'J', '30', ?, 0, '${now}', 'x')`,
  );
  const role = connection.prepare(
    `INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by) VALUES (?, ?, ?, '${now}', 'x')`,
  );
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(6, '0');
    const added = client.run(number, `Klant ${number}`, forms[index % forms.length], `0${1 + random(7)}`);
    const id = Number(added.lastInsertRowid);
    strategy.run(id, random(2), sizes[random(sizes.length)]);
    const employees = roles.map(() => employeeIds[random(employeeIds.length)] ?? 0);
    for (const [place, code] of roles.entries()) role.run(id, code, employees[place]);
    return { id, employees };
  });
}

function addPlans(
  connection: Connection,
  clients: readonly AddedClient[],
  { year, status, random }: { year: number; status: 'A' | 'B'; random: Random },
): void {
  const plan = connection.prepare(
    `INSERT INTO client_plan (client_id, year, status, administration_code, reads_along_code, vat_return_code,
       ready_to_compile_on, engagement_code, accounts_complete_on, base_origin, base_recorded_at, base_recorded_by)
     VALUES (?, ?, ?, ?, 'N', ?, ?, 'SA', ?, 'imported', '${now}', 'x')`,
  );
  for (const { id } of clients) {
    const month = 1 + random(9);
    const day = (later: number) =>
      `${year}-${String(month + later).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    plan.run(
      id,
      year,
      status,
      ['M', 'K', 'J', 'Nvt'][random(4)],
      ['M', 'K', 'J', 'G'][random(4)],
      day(0),
      day(3),
    );
  }
}

/** Spreads lines over clients, services, roles and months, each key once. */
function addLines(
  connection: Connection,
  clients: readonly AddedClient[],
  { lines, year, random }: { lines: number; year: number; random: Random },
): void {
  const services = connection
    .prepare(
      `SELECT service.id, role_code FROM service JOIN service_part ON service_id = service.id ORDER BY service.id, service_part.position`,
    )
    .raw()
    .all() as [number, string][];
  const insert = connection.prepare(
    `INSERT INTO planned_line (client_id, year, service_id, role_code, employee_id, month, centihours, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'imported')`,
  );
  const perClient = Math.ceil(lines / clients.length);
  let left = lines;
  for (const { id, employees } of clients) {
    const first = random(12);
    for (let index = 0; index < perClient && left > 0; index += 1, left -= 1) {
      const [serviceId, role] = services[Math.floor(index / 12) % services.length] ?? [1, 'RLM'];
      const employee = employees[roles.indexOf(role)];
      insert.run(id, year, serviceId, role, employee, 1 + ((first + index) % 12), 25 + random(1_200));
    }
  }
}
