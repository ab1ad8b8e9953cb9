import type { Connection } from '#db/office/database.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import { planOriginKey } from '#shared/planning/fields.ts';
import {
  planValueKeys,
  type PlanValueKey,
  type PlanValues,
  type PresentPlan,
  type StoredLine,
  type StoredPlan,
} from '#shared/planning/propose.ts';
import type { PlannedRole } from '#shared/preparation/responsible.ts';
import type { FollowedField, Recurrence } from '#shared/services/model.ts';

/** A client as the proposal finds it. */
export interface LoadedClient {
  id: number;
  number: string;
  name: string;
  groupNumber: string | null;
  isFormer: boolean;
  legalForm: string | null;
  roles: Map<string, number>;
  plannedRoles: Map<string, PlannedRole>;
  last: StoredPlan | null;
  present: PresentPlan | null;
}

export interface LoadedEmployee {
  code: string;
  inServiceOn: string | null;
  outOfServiceOn: string | null;
}

/** Everyone whom a proposal concerns, by number: who needs a plan, and former clients who have or had one; or only `ids`. */
export function loadProposalClients(
  connection: Connection,
  year: number,
  ids: readonly number[] | null,
): LoadedClient[] {
  const rows = connection
    .prepare(
      `SELECT c.id, c.number, c.name, g.number, c.status = 'former', c.legal_form_code
       FROM client c LEFT JOIN client_group g ON g.id = c.group_id
       WHERE CASE WHEN @ids IS NULL
         THEN c.status <> 'former' OR EXISTS (
           SELECT 1 FROM client_plan p WHERE p.client_id = c.id AND p.year IN (@year, @year - 1))
         ELSE c.id IN (SELECT value FROM json_each(@ids)) END
       ORDER BY c.number`,
    )
    .raw()
    .all({ year, ids: ids === null ? null : JSON.stringify(ids) }) as [
    number,
    string,
    string,
    string | null,
    0 | 1,
    string | null,
  ][];
  const clients = new Map(
    rows.map(([id, number, name, groupNumber, isFormer, legalForm]): [number, LoadedClient] => [
      id,
      {
        id,
        number,
        name,
        groupNumber,
        isFormer: isFormer === 1,
        legalForm,
        roles: new Map(),
        plannedRoles: new Map(),
        last: null,
        present: null,
      },
    ]),
  );
  addRoles(connection, year, clients);
  addPlans(connection, year, clients);
  return [...clients.values()];
}

function addRoles(connection: Connection, year: number, clients: ReadonlyMap<number, LoadedClient>): void {
  const current = connection
    .prepare('SELECT client_id, role_code, employee_id FROM client_role')
    .raw()
    .all() as [number, string, number][];
  for (const [clientId, role, employeeId] of current) clients.get(clientId)?.roles.set(role, employeeId);
  const planned = connection
    .prepare('SELECT client_id, role_code, employee_id, from_month FROM role_plan WHERE year = ?')
    .raw()
    .all(year) as [number, string, number | null, number][];
  for (const [clientId, role, employeeId, fromMonth] of planned)
    clients.get(clientId)?.plannedRoles.set(role, { employeeId, fromMonth });
}

type PlanRow = [clientId: number, status: PlanStatus, baseOrigin: string, ...values: (string | null)[]];

const valueColumns = `administration_code, administration_months, reads_along_code, vat_return_code, ready_to_compile_on,
  engagement_code, accounts_complete_on, remark`;

function addPlans(connection: Connection, year: number, clients: ReadonlyMap<number, LoadedClient>): void {
  // The columns stand in the order of `planValueKeys`.
  const plansOf = connection
    .prepare(`SELECT client_id, status, base_origin, ${valueColumns} FROM client_plan WHERE year = ?`)
    .raw();
  const lastLines = loadLines(connection, year - 1);
  for (const [clientId, status, , ...values] of plansOf.all(year - 1) as PlanRow[]) {
    const client = clients.get(clientId);
    if (client) client.last = { status, values: toValues(values), lines: lastLines.get(clientId) ?? [] };
  }
  const present = plansOf.all(year) as PlanRow[];
  if (present.length === 0) return;
  const lines = loadLines(connection, year);
  const ownHours = loadOwnHours(connection, year);
  const ownValues = loadOwnValues(connection, year);
  for (const [clientId, status, baseOrigin, ...values] of present) {
    const client = clients.get(clientId);
    if (!client) continue;
    client.present = {
      status,
      values: toValues(values),
      lines: lines.get(clientId) ?? [],
      ownValues: baseOrigin === 'derived' ? (ownValues.get(clientId) ?? none) : allValues,
      hasOwnHours: ownHours.has(clientId),
    };
  }
}

const none: ReadonlySet<PlanValueKey> = new Set();
const allValues: ReadonlySet<PlanValueKey> = new Set(planValueKeys);

function toValues(columns: readonly (string | null)[]): PlanValues {
  // Every key gets the column of its place.
  return Object.fromEntries(
    planValueKeys.map((key, place) => [key, columns[place] ?? null]),
  ) as unknown as PlanValues;
}

function loadLines(connection: Connection, year: number): Map<number, StoredLine[]> {
  const rows = connection
    .prepare(
      `SELECT client_id, id, service_id, role_code, employee_id, month, centihours FROM planned_line
       WHERE year = ? ORDER BY client_id, id`,
    )
    .raw()
    .all(year) as [number, number, number, string, number | null, number, number][];
  const byClient = new Map<number, StoredLine[]>();
  let list: StoredLine[] = [];
  let owner = -1;
  for (const [clientId, id, serviceId, role, employeeId, month, centihours] of rows) {
    if (clientId !== owner) {
      list = [];
      byClient.set(clientId, list);
      owner = clientId;
    }
    list.push({ id, serviceId, role, employeeId, month, centihours });
  }
  return byClient;
}

/**
 * Clients with hours that a person or an import gave, changed or took away since a proposal made them. What the preparation moves is left
 * out: a proposal gives hours to whoever it names anyway.
 */
function loadOwnHours(connection: Connection, year: number): Set<number> {
  const ids = connection
    .prepare(
      `SELECT client_id FROM planned_line WHERE year = @year AND origin <> 'derived'
       UNION
       SELECT change_row.client_id FROM change_set
       JOIN change_row ON change_row.change_set_id = change_set.id AND change_row.table_name = 'planned_line'
       WHERE change_set.call <> 'planning.propose' AND change_set.call NOT LIKE 'preparation.%' AND change_set.undone_by_id IS NULL AND change_set.undoes_id IS NULL
         AND change_row.before IS NOT NULL AND change_row.before ->> 'year' = @year`,
    )
    .pluck()
    .all({ year }) as number[];
  return new Set(ids);
}

function loadOwnValues(connection: Connection, year: number): Map<number, Set<PlanValueKey>> {
  const keyOfField = new Map(planValueKeys.map((key) => [planOriginKey(key), key]));
  const rows = connection
    .prepare(
      `SELECT client_id, field FROM value_origin
       WHERE year = ? AND origin <> 'derived' AND field IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .all(year, JSON.stringify([...keyOfField.keys()])) as [number, string][];
  const owned = new Map<number, Set<PlanValueKey>>();
  for (const [clientId, field] of rows) {
    const key = keyOfField.get(field);
    if (key !== undefined) owned.set(clientId, (owned.get(clientId) ?? new Set()).add(key));
  }
  return owned;
}

/** Every employee with the days of service, by key. */
export function loadProposalEmployees(connection: Connection): Map<number, LoadedEmployee> {
  const rows = connection
    .prepare('SELECT id, code, in_service_on, out_of_service_on FROM employee')
    .raw()
    .all() as [number, string, string | null, string | null][];
  return new Map(
    rows.map(([id, code, inServiceOn, outOfServiceOn]) => [id, { code, inServiceOn, outOfServiceOn }]),
  );
}

/** How often the work of each code of the lists that services follow comes back. */
export function loadRecurrences(
  connection: Connection,
): (list: FollowedField, code: string) => Recurrence | null {
  const rows = connection
    .prepare(
      `SELECT list, code, recurrence FROM code_item WHERE list IN ('administration', 'reads_along', 'vat_return', 'engagement')`,
    )
    .raw()
    .all() as [FollowedField, string, Recurrence | null][];
  const found = new Map(rows.map(([list, code, recurrence]) => [`${list} ${code}`, recurrence]));
  return (list, code) => found.get(`${list} ${code}`) ?? null;
}

/** The keys of clients by number; the numbers that are no client come back apart. */
export function findClientIds(
  connection: Connection,
  numbers: readonly string[],
): { ids: Map<string, number>; unknown: string[] } {
  const rows = connection
    .prepare('SELECT number, id FROM client WHERE number IN (SELECT value FROM json_each(?))')
    .raw()
    .all(JSON.stringify(numbers)) as [string, number][];
  const ids = new Map(rows);
  return { ids, unknown: numbers.filter((number) => !ids.has(number)) };
}
