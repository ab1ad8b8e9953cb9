import type { Connection } from '#db/office/database.ts';
import { mostMonthCentihours } from '#shared/common/values.ts';
import type { MergePlanning } from '#shared/clients/merge-model.ts';
import { planFieldKeys, planField, planOriginKey } from '#shared/planning/fields.ts';

interface MergeIds {
  keepId: number;
  dropId: number;
}

const ownYears = 'SELECT year FROM client_plan WHERE client_id = @keepId';

/** What of the planning goes along when one record is merged into another. */
export function loadMergePlanning(connection: Connection, ids: MergeIds): MergePlanning {
  const plans = connection
    .prepare(
      `SELECT p.year, p.year IN (${ownYears}) AS isShared,
         CASE WHEN p.status = 'V' THEN 0 ELSE coalesce(sum(l.centihours), 0) END AS centihours
       FROM client_plan p LEFT JOIN planned_line l ON l.client_id = p.client_id AND l.year = p.year
       WHERE p.client_id = @dropId GROUP BY p.year ORDER BY p.year`,
    )
    .all(ids) as { year: number; isShared: 0 | 1; centihours: number }[];
  const roles = connection
    .prepare(
      `SELECT count(*) FROM role_plan r WHERE client_id = @dropId AND NOT EXISTS (
         SELECT 1 FROM role_plan o WHERE o.client_id = @keepId AND o.year = r.year AND o.role_code = r.role_code)`,
    )
    .pluck()
    .get(ids) as number;
  const advisory = connection
    .prepare(
      `SELECT coalesce(code_item.label, a.service_code) FROM advisory a
       LEFT JOIN code_item ON code_item.list = 'advisory_service' AND code_item.code = a.service_code
       WHERE a.client_id = @dropId
         AND a.service_code NOT IN (SELECT service_code FROM advisory WHERE client_id = @keepId) ORDER BY a.service_code`,
    )
    .pluck()
    .all(ids) as string[];
  return {
    plans: plans.map(({ isShared, ...plan }) => ({ ...plan, isShared: isShared === 1 })),
    roles,
    advisory,
  };
}

/**
 * Brings plans, hours, planned roles and advisory services over. Of a year that both have, the plan that stays wins and what it does
 * not know is filled; hours of the other come on top, at most those of a month. A dropped plan gives no hours.
 */
export function movePlanning(connection: Connection, ids: MergeIds): void {
  mergeSharedPlans(connection, ids);
  moveOwnPlans(connection, ids);
  const run = (sql: string) => connection.prepare(sql).run(ids);
  run(`UPDATE main.role_plan SET client_id = @keepId WHERE client_id = @dropId AND NOT EXISTS (
    SELECT 1 FROM role_plan o WHERE o.client_id = @keepId AND o.year = role_plan.year AND o.role_code = role_plan.role_code)`);
  run(`UPDATE main.advisory SET client_id = @keepId WHERE client_id = @dropId
    AND service_code NOT IN (SELECT service_code FROM advisory WHERE client_id = @keepId)`);
  run('UPDATE main.planning_draft_line SET client_id = @keepId WHERE client_id = @dropId');
}

function mergeSharedPlans(connection: Connection, ids: MergeIds): void {
  const years = connection
    .prepare(
      `SELECT year, status, (SELECT status FROM client_plan WHERE client_id = @keepId AND year = p.year) AS keptStatus
       FROM client_plan p WHERE client_id = @dropId AND year IN (${ownYears})`,
    )
    .all(ids) as { year: number; status: string; keptStatus: string }[];
  for (const { year, status, keptStatus } of years) {
    fillPlan(connection, { ...ids, year });
    // What lapsed on the one side is alive on the other: the client has a plan.
    if (keptStatus === 'V' && status !== 'V') replaceDropped(connection, { ...ids, year, status });
    if (status !== 'V') addHours(connection, { ...ids, year });
  }
}

interface MergeYear extends MergeIds {
  year: number;
}

function fillPlan(connection: Connection, ids: MergeYear): void {
  for (const key of planFieldKeys) {
    const { column } = planField(key);
    const { changes } = connection
      .prepare(
        `UPDATE main.client_plan SET ${column} = d.${column} FROM client_plan d
         WHERE client_plan.client_id = @keepId AND client_plan.year = @year AND client_plan.${column} IS NULL
           AND d.client_id = @dropId AND d.year = @year AND d.${column} IS NOT NULL`,
      )
      .run(ids);
    if (changes > 0) takeOrigin(connection, ids, planOriginKey(key));
  }
}

function takeOrigin(connection: Connection, ids: MergeYear, field: string): void {
  const values = { ...ids, field };
  connection
    .prepare('DELETE FROM main.value_origin WHERE client_id = @keepId AND field = @field AND year = @year')
    .run(values);
  const { changes } = connection
    .prepare(
      'UPDATE main.value_origin SET client_id = @keepId WHERE client_id = @dropId AND field = @field AND year = @year',
    )
    .run(values);
  if (changes > 0) return;
  connection
    .prepare(
      `INSERT INTO main.value_origin (client_id, field, year, origin, recorded_at, recorded_by, source)
       SELECT @keepId, @field, @year, base_origin, base_recorded_at, base_recorded_by, base_source
       FROM client_plan WHERE client_id = @dropId AND year = @year`,
    )
    .run(values);
}

function replaceDropped(connection: Connection, { status, ...ids }: MergeYear & { status: string }): void {
  connection.prepare('DELETE FROM main.planned_line WHERE client_id = @keepId AND year = @year').run(ids);
  connection
    .prepare('UPDATE main.client_plan SET status = @status WHERE client_id = @keepId AND year = @year')
    .run({ ...ids, status });
}

function addHours(connection: Connection, ids: MergeYear): void {
  const isSame = `o.service_id = planned_line.service_id AND o.role_code = planned_line.role_code
    AND o.employee_id IS planned_line.employee_id AND o.month = planned_line.month AND o.year = planned_line.year`;
  connection
    .prepare(
      `UPDATE main.planned_line SET centihours = min(${mostMonthCentihours}, planned_line.centihours + o.centihours)
       FROM planned_line o
       WHERE planned_line.client_id = @keepId AND planned_line.year = @year AND o.client_id = @dropId AND ${isSame}`,
    )
    .run(ids);
  connection
    .prepare(
      `UPDATE main.planned_line SET client_id = @keepId WHERE client_id = @dropId AND year = @year
         AND NOT EXISTS (SELECT 1 FROM planned_line o WHERE o.client_id = @keepId AND ${isSame})`,
    )
    .run(ids);
}

/** Years that only the record that goes has: the plan moves, and its hours with it. */
function moveOwnPlans(connection: Connection, ids: MergeIds): void {
  connection
    .prepare(
      `UPDATE OR REPLACE main.value_origin SET client_id = @keepId WHERE client_id = @dropId AND field LIKE 'plan.%'
         AND year NOT IN (${ownYears})`,
    )
    .run(ids);
  connection
    .prepare(
      `UPDATE main.client_plan SET client_id = @keepId WHERE client_id = @dropId AND year NOT IN (${ownYears})`,
    )
    .run(ids);
}
