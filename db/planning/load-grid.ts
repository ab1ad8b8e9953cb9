import type { Connection } from '#db/office/database.ts';
import type { PlanGrid, PlanRow, ServiceHead } from '#shared/planning/grid-model.ts';
import { formatMonths } from '#shared/planning/months.ts';

/** A plan's row before its hours are known. */
type PlainRow = Omit<PlanRow, 'hours' | 'totalCentihours' | 'administrationMonths'> & {
  id: number;
  months: string | null;
};

/** Clients that need a plan in the year, and former ones that have one. */
const rowsSql = `
  SELECT c.id, c.number AS client, c.name,
    CASE WHEN g.id IS NULL THEN NULL ELSE trim(g.number || ' ' || g.name) END AS "group",
    (SELECT code FROM employee WHERE id = CASE WHEN r.id IS NULL THEN now.employee_id ELSE r.employee_id END) AS relationManager,
    p.status, p.updated_on AS updatedOn, p.administration_code AS administration, p.administration_months AS months,
    p.reads_along_code AS readsAlong, p.vat_return_code AS vatReturn, p.ready_to_compile_on AS readyToCompileOn,
    p.engagement_code AS engagement, p.accounts_complete_on AS accountsCompleteOn, p.remark,
    (SELECT sum(l.centihours) FROM client_plan q JOIN planned_line l ON l.client_id = q.client_id AND l.year = q.year
      WHERE q.client_id = c.id AND q.year = @year - 1 AND q.status <> 'V') AS lastTotalCentihours, fee.billed_cents AS feeCents, fee.year AS feeYear
  FROM client c
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN client_plan p ON p.client_id = c.id AND p.year = @year
  LEFT JOIN role_plan r ON r.client_id = c.id AND r.year = @year AND r.role_code = 'RLM'
  LEFT JOIN client_role now ON now.client_id = c.id AND now.role_code = 'RLM'
  LEFT JOIN yearly_production fee ON fee.id = (
    SELECT id FROM yearly_production WHERE client_id = c.id AND billed_cents IS NOT NULL AND year < @year ORDER BY year DESC LIMIT 1)
  WHERE c.status <> 'former' OR p.id IS NOT NULL
  ORDER BY c.number`;

/** The planning of a year for everyone at once: a query for the plans and one for the sums of their hours. */
export function loadPlanGrid(connection: Connection, year: number): PlanGrid {
  const services = loadServices(connection, year);
  const places = new Map(services.map(({ id }, place) => [id, place]));
  const sums = loadSums(connection, year, places);
  const rows = connection.prepare(rowsSql).all({ year }) as PlainRow[];
  return {
    year,
    services: services.map(({ code, name, isRetired }) => ({ code, name, isRetired: isRetired === 1 })),
    rows: rows.map(({ id, months, ...row }) => {
      const found = row.status === 'V' ? undefined : sums.get(id);
      return {
        ...row,
        administrationMonths: months === null ? null : formatMonths(JSON.parse(months) as number[]),
        hours: found?.hours ?? services.map(() => null),
        totalCentihours: found?.total ?? null,
      };
    }),
  };
}

interface ServiceRow extends Omit<ServiceHead, 'isRetired'> {
  id: number;
  isRetired: 0 | 1;
}

/** Services in use, and retired ones that have hours in the year. */
function loadServices(connection: Connection, year: number): ServiceRow[] {
  return connection
    .prepare(
      `SELECT id, code, name, retired_on IS NOT NULL AS isRetired FROM service
       WHERE retired_on IS NULL OR EXISTS (SELECT 1 FROM planned_line WHERE service_id = service.id AND year = ?)
       ORDER BY position, code`,
    )
    .all(year) as ServiceRow[];
}

interface Sums {
  hours: (number | null)[];
  total: number;
}

function loadSums(
  connection: Connection,
  year: number,
  places: ReadonlyMap<number, number>,
): Map<number, Sums> {
  const rows = connection
    .prepare(
      // In the order of the index, so that nothing is sorted.
      `SELECT client_id, service_id, sum(centihours) FROM planned_line INDEXED BY planned_line_key WHERE year = ?
       GROUP BY client_id, year, service_id`,
    )
    .raw()
    .all(year) as [client: number, service: number, centihours: number][];
  const sums = new Map<number, Sums>();
  for (const [client, service, centihours] of rows) {
    const place = places.get(service);
    if (place === undefined) continue;
    let sum = sums.get(client);
    if (!sum) {
      sum = { hours: Array.from({ length: places.size }, () => null), total: 0 };
      sums.set(client, sum);
    }
    sum.hours[place] = centihours;
    sum.total += centihours;
  }
  return sums;
}
