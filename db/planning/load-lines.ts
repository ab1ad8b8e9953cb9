import type { Connection } from '#db/office/database.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import type { PlanLines } from '#shared/planning/grid-model.ts';

type LineRow = [
  client: number,
  service: number,
  role: string,
  employee: number | null,
  month: number,
  hours: number,
];

/** The hours of a year, of everyone or of one client, one line per service, role and employee. */
export function loadPlanLines(
  connection: Connection,
  year: number,
  clientId: number | null = null,
): PlanLines {
  const rows = connection
    .prepare(
      `SELECT client_id, service_id, role_code, employee_id, month, centihours FROM planned_line
       WHERE year = @year ${clientId === null ? '' : 'AND client_id = @clientId'}
       ORDER BY client_id, service_id, role_code, coalesce(employee_id, 0)`,
    )
    .raw()
    .all({ year, clientId }) as LineRow[];
  const clients = new Places<number>();
  const services = new Places<number>();
  const roles = new Places<string>();
  const employees = new Places<number>();
  const lines: number[] = [];
  let key = '';
  for (const [client, service, role, employee, month, hours] of rows) {
    const now = `${client} ${service} ${employee ?? 0} ${role}`;
    if (now !== key) {
      key = now;
      lines.push(
        clients.placeOf(client),
        services.placeOf(service),
        role === '' ? -1 : roles.placeOf(role),
        employee === null ? -1 : employees.placeOf(employee),
        ...noMonths,
      );
    }
    lines[lines.length - 13 + month] = hours;
  }
  const heads = namesOf(connection, clients.keys, year);
  return {
    year,
    clients: heads.map(({ number }) => number),
    names: heads.map(({ name }) => name),
    statuses: heads.map(({ status }) => status),
    services: codesOf(connection, 'service', services.keys),
    roles: roles.keys,
    employees: codesOf(connection, 'employee', employees.keys),
    lines,
  };
}

const noMonths = Array.from({ length: 12 }, () => 0);

/** Numbers keys in the order in which they come. */
class Places<K> {
  readonly keys: K[] = [];
  readonly #places = new Map<K, number>();

  placeOf(key: K): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.keys.length);
    this.keys.push(key);
    return this.keys.length - 1;
  }
}

interface Head {
  number: string;
  name: string;
  status: PlanStatus;
}

function namesOf(connection: Connection, ids: readonly number[], year: number): Head[] {
  // The order of the joins is fixed: asked about thousands of clients, SQLite would look each up among all plans of the year.
  return connection
    .prepare(
      `SELECT c.number, c.name, p.status FROM json_each(@ids) asked CROSS JOIN client c ON c.id = asked.value
       CROSS JOIN client_plan p ON p.client_id = c.id AND p.year = @year ORDER BY asked.key`,
    )
    .all({ ids: JSON.stringify(ids), year }) as Head[];
}

function codesOf(connection: Connection, table: 'service' | 'employee', ids: readonly number[]): string[] {
  return connection
    .prepare(`SELECT t.code FROM json_each(?) asked JOIN ${table} t ON t.id = asked.value ORDER BY asked.key`)
    .pluck()
    .all(JSON.stringify(ids)) as string[];
}
