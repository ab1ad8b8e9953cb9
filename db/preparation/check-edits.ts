import type { Connection } from '#db/office/database.ts';
import { needsPlan } from '#db/preparation/load-roles.ts';
import type { RoleEdit, RoleRefusal } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { findServiceTrouble } from '#shared/preparation/service-dates.ts';

/** An edit with keys in the place of numbers and codes. */
export interface CheckedEdit {
  client: string;
  clientId: number;
  role: string;
  /** Undefined keeps who it is. */
  employeeId: number | null | undefined;
  fromMonth: number | undefined;
  /** Who the person saw there; undefined: whoever stands there may be replaced. */
  expectedId?: number | null | undefined;
}

export interface StoredEmployee {
  id: number;
  code: string;
  name: string;
  inServiceOn: string | null;
  outOfServiceOn: string | null;
}

const { refusals } = preparationText;

/** The codes of the office's list of roles. */
export function listRoleCodes(connection: Connection): string[] {
  return connection.prepare(`SELECT code FROM code_item WHERE list = 'role'`).pluck().all() as string[];
}

/** Everyone by code, in lower case: codes are told apart without regard to case. */
export function loadEmployeesByCode(connection: Connection): ReadonlyMap<string, StoredEmployee> {
  const rows = connection
    .prepare(
      'SELECT id, code, name, in_service_on AS inServiceOn, out_of_service_on AS outOfServiceOn FROM employee',
    )
    .all() as StoredEmployee[];
  return new Map(rows.map((row) => [row.code.toLowerCase(), row]));
}

/** Why this employee cannot take a role in the year: unknown, or gone before its first month. */
export function refusalOfEmployee(
  employees: ReadonlyMap<string, StoredEmployee>,
  code: string,
  year: number,
  fromMonth: number,
): string | undefined {
  const employee = employees.get(code.toLowerCase());
  if (!employee) return refusals.employeeUnknown(code);
  const trouble = findServiceTrouble(employee, year, fromMonth, 12);
  return trouble?.kind === 'left'
    ? refusals.employeeLeft(employee.code, employee.name, trouble.on)
    : undefined;
}

/** Finds what edits refer to, and which of them cannot be: unknown or former clients, unknown roles and employees. */
export function checkEdits(
  connection: Connection,
  year: number,
  edits: readonly RoleEdit[],
): { checked: CheckedEdit[]; refused: RoleRefusal[] } {
  const clients = loadClients(connection, year, edits);
  const roles = new Set(listRoleCodes(connection));
  const employees = loadEmployeesByCode(connection);
  const checked: CheckedEdit[] = [];
  const refused: RoleRefusal[] = [];
  for (const { client, role, employee, fromMonth, expected } of edits) {
    const found = clients.get(client);
    const message = !found
      ? refusals.clientUnknown(client)
      : found.needsPlan === 0
        ? refusals.clientFormer(client)
        : !roles.has(role)
          ? refusals.roleUnknown(role)
          : typeof employee === 'string'
            ? refusalOfEmployee(employees, employee, year, fromMonth ?? 1)
            : undefined;
    if (message !== undefined || !found) refused.push({ client, role, message: message ?? '' });
    else {
      const idOf = (code: string | null | undefined) =>
        typeof code === 'string' ? employees.get(code.toLowerCase())?.id : code;
      checked.push({
        client,
        clientId: found.id,
        role,
        employeeId: idOf(employee),
        fromMonth,
        expectedId: idOf(expected),
      });
    }
  }
  return { checked, refused };
}

interface FoundClient {
  id: number;
  number: string;
  needsPlan: 0 | 1;
}

function loadClients(
  connection: Connection,
  year: number,
  edits: readonly RoleEdit[],
): ReadonlyMap<string, FoundClient> {
  const numbers = [...new Set(edits.map(({ client }) => client))];
  const rows = connection
    .prepare(
      `SELECT client.id, client.number, (${needsPlan}) AS needsPlan
       FROM client WHERE client.number IN (SELECT value FROM json_each(@numbers))`,
    )
    .all({ year, numbers: JSON.stringify(numbers) }) as FoundClient[];
  return new Map(rows.map((row) => [row.number, row]));
}
