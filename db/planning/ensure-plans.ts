import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';

/** Makes the plan of a client and year, as a proposal, when there is none yet. */
export function ensurePlan(connection: Connection, clientId: number, year: number, stamp: Stamp): void {
  prepared(
    connection,
    `INSERT INTO main.client_plan (client_id, year, base_origin, base_recorded_at, base_recorded_by, base_source)
     VALUES (@clientId, @year, @origin, @recordedAt, @recordedBy, @source) ON CONFLICT (client_id, year) DO NOTHING`,
  ).run({ clientId, year, ...stamp });
}

/** Notes the day on which a plan or its hours last changed. */
export function touchPlan(connection: Connection, clientId: number, year: number, today: string): void {
  prepared(
    connection,
    'UPDATE main.client_plan SET updated_on = @today WHERE client_id = @clientId AND year = @year AND updated_on IS NOT @today',
  ).run({ clientId, year, today });
}
