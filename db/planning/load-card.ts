import { baseOriginOf, loadOwnOrigins, type BaseColumns } from '#db/clients/origins.ts';
import type { Connection } from '#db/office/database.ts';
import type { ClientStatus } from '#shared/clients/model.ts';
import type { PlanCard, PlanCardValue } from '#shared/planning/card-model.ts';
import { planField, planFieldKeys, planOriginKey, type PlanFieldKey } from '#shared/planning/fields.ts';
import { formatMonths } from '#shared/planning/months.ts';

type PlanColumns = BaseColumns & { updated_on: string | null } & Record<string, string | null>;

/** The plan of a client and year with the origin of every value; without the days of its services. */
export function loadPlanCard(
  connection: Connection,
  clientId: number,
  year: number,
): Omit<PlanCard, 'moments'> {
  const client = connection
    .prepare('SELECT number AS client, name, status AS clientStatus FROM client WHERE id = ?')
    .get(clientId) as { client: string; name: string; clientStatus: ClientStatus };
  const plan = connection
    .prepare('SELECT * FROM client_plan WHERE client_id = ? AND year = ?')
    .get(clientId, year) as PlanColumns | undefined;
  const ownOrigin = loadOwnOrigins(connection, clientId);
  const valueOf = (key: PlanFieldKey): PlanCardValue => {
    const stored = plan?.[planField(key).column] ?? null;
    if (!plan || stored === null) return { value: null, origin: null };
    const isMonths = planField(key).kind.type === 'months';
    return {
      value: isMonths ? formatMonths(JSON.parse(stored) as number[]) : stored,
      origin: ownOrigin(planOriginKey(key), year) ?? baseOriginOf(plan),
    };
  };
  const fee = connection
    .prepare(
      `SELECT billed_cents AS feeCents, year AS feeYear FROM yearly_production
       WHERE client_id = ? AND billed_cents IS NOT NULL AND year < ? ORDER BY year DESC LIMIT 1`,
    )
    .get(clientId, year) as { feeCents: number; feeYear: number } | undefined;
  return {
    ...client,
    year,
    hasPlan: plan !== undefined,
    updatedOn: plan?.updated_on ?? null,
    // Every key of the list is there.
    values: Object.fromEntries(planFieldKeys.map((key) => [key, valueOf(key)])) as PlanCard['values'],
    roles: loadRoles(connection, clientId, year),
    feeCents: fee?.feeCents ?? null,
    feeYear: fee?.feeYear ?? null,
  };
}

/** Who does each role at the beginning of the planning year. */
function loadRoles(connection: Connection, clientId: number, year: number): Record<string, string> {
  const rows = connection
    .prepare(
      `SELECT role, (SELECT code FROM employee WHERE id = employee_id) AS employee FROM (
         SELECT now.role_code AS role, now.employee_id FROM client_role now WHERE now.client_id = @clientId
           AND now.role_code NOT IN (
             SELECT role_code FROM role_plan WHERE client_id = @clientId AND year = @year AND from_month = 1)
         UNION ALL SELECT role_code, employee_id FROM role_plan
           WHERE client_id = @clientId AND year = @year AND from_month = 1)`,
    )
    .all({ clientId, year }) as { role: string; employee: string | null }[];
  return Object.fromEntries(
    rows.flatMap(({ role, employee }) => (employee === null ? [] : [[role, employee]])),
  );
}

/** The months with hours of a client's plan of a year, by code of the service. */
export function loadPlannedMonths(
  connection: Connection,
  clientId: number,
  year: number,
): Map<string, number[]> {
  const rows = connection
    .prepare(
      `SELECT DISTINCT service.code, month FROM planned_line JOIN service ON service.id = service_id
       WHERE client_id = ? AND year = ? ORDER BY 1, 2`,
    )
    .raw()
    .all(clientId, year) as [string, number][];
  const months = new Map<string, number[]>();
  for (const [code, month] of rows) months.set(code, [...(months.get(code) ?? []), month]);
  return months;
}
