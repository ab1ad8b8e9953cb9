import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import type { PlanValues } from '#shared/planning/propose.ts';
import type { LineChanges } from '#shared/planning/propose-lines.ts';
import type { PlanStatus } from '#shared/planning/model.ts';

/** Makes the plan of a client, or gives a proposed one its values. */
export function saveProposedPlan(
  connection: Connection,
  plan: { clientId: number; year: number; values: PlanValues; today: string },
  stamp: Stamp,
): void {
  const { values, ...key } = plan;
  prepared(
    connection,
    `INSERT INTO main.client_plan (client_id, year, status, administration_code, administration_months, reads_along_code,
       vat_return_code, ready_to_compile_on, engagement_code, accounts_complete_on, remark, updated_on, base_origin,
       base_recorded_at, base_recorded_by, base_source)
     VALUES (@clientId, @year, 'A', @administration, @administrationMonths, @readsAlong, @vatReturn, @readyToCompileOn,
       @engagement, @accountsCompleteOn, @remark, @today, @origin, @recordedAt, @recordedBy, @source)
     ON CONFLICT (client_id, year) DO UPDATE SET administration_code = excluded.administration_code,
       administration_months = excluded.administration_months, reads_along_code = excluded.reads_along_code,
       vat_return_code = excluded.vat_return_code, ready_to_compile_on = excluded.ready_to_compile_on,
       engagement_code = excluded.engagement_code, accounts_complete_on = excluded.accounts_complete_on,
       remark = excluded.remark, updated_on = excluded.updated_on`,
  ).run({ ...key, ...values, ...stamp });
}

/** Makes the lines of a plan the proposed ones. */
export function saveProposedLines(
  connection: Connection,
  clientId: number,
  year: number,
  { created, changed, removed }: LineChanges,
): void {
  const remove = prepared(connection, 'DELETE FROM main.planned_line WHERE id = ?');
  for (const id of removed) remove.run(id);
  const update = prepared(
    connection,
    `UPDATE main.planned_line SET employee_id = ?, centihours = ?, origin = 'derived' WHERE id = ?`,
  );
  for (const { id, line } of changed) update.run(line.employeeId, line.centihours, id);
  const insert = prepared(
    connection,
    `INSERT INTO main.planned_line (client_id, year, service_id, role_code, employee_id, month, centihours, origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'derived')`,
  );
  for (const { serviceId, role, employeeId, month, centihours } of created)
    insert.run(clientId, year, serviceId, role, employeeId, month, centihours);
}

/** The status of every plan of a year, or of those of `ids` only, by client. */
export function listPlanStatuses(
  connection: Connection,
  year: number,
  ids: readonly number[] | null,
): Map<number, PlanStatus> {
  const rows = connection
    .prepare(
      `SELECT client_id, status FROM client_plan
       WHERE year = @year AND (@ids IS NULL OR client_id IN (SELECT value FROM json_each(@ids)))`,
    )
    .raw()
    .all({ year, ids: ids === null ? null : JSON.stringify(ids) }) as [number, PlanStatus][];
  return new Map(rows);
}

/** Gives plans of a year a status, with who did that and when. */
export function savePlanStatuses(
  connection: Connection,
  change: { year: number; ids: readonly number[]; status: PlanStatus; today: string },
  stamp: Stamp,
): void {
  const { year, status, today } = change;
  const ids = JSON.stringify(change.ids);
  connection
    .prepare(
      `UPDATE main.client_plan SET status = @status, updated_on = @today
       WHERE year = @year AND client_id IN (SELECT value FROM json_each(@ids))`,
    )
    .run({ year, status, today, ids });
  connection
    .prepare(
      `INSERT INTO main.value_origin (client_id, field, year, origin, recorded_at, recorded_by, source)
       SELECT value, 'plan.status', @year, @origin, @recordedAt, @recordedBy, @source FROM json_each(@ids) WHERE true
       ON CONFLICT (client_id, field, year) DO UPDATE SET origin = excluded.origin, recorded_at = excluded.recorded_at,
         recorded_by = excluded.recorded_by, source = excluded.source`,
    )
    .run({ year, ids, ...stamp });
}
