import type { Connection } from '#db/office/database.ts';
import { saveOrigin } from '#db/clients/save-values.ts';
import { fieldKey } from '#db/imports/compare.ts';
import { touchPlan } from '#db/planning/ensure-plans.ts';
import { plainColumns, stagedRoles, stagingOf } from '#db/imports/staging.ts';
import type { Pause, TakeOverRun } from '#db/imports/take-over.ts';

interface Difference {
  clientId: number;
  field: string;
  year: number;
  after: string | number;
}

const stepDifferences = 500;

/** Takes over the values of known records that differ, each with its origin. Returns how many changed. */
export async function takeDifferences(
  connection: Connection,
  run: TakeOverRun,
  pause: Pause,
): Promise<number> {
  const list = connection.prepare(
    `SELECT d.id, d.client_id AS clientId, d.field, d.year, d.after FROM import_difference d
     JOIN ${stagingOf(run.kind).table} s ON s.id = d.staged_id
     WHERE d.run_id = @run AND d.id > @after AND s.choice <> 'skip' AND s.status IN ('changed', 'conflict')
       AND (d.is_conflict = 0 OR s.choice = 'overwrite') ORDER BY d.id LIMIT ${stepDifferences}`,
  );
  const take = createTaker(connection, run);
  let changed = 0;
  let after = 0;
  for (;;) {
    await pause();
    // The columns just selected; a staged value that differs is never null.
    const differences = list.all({ run: run.id, after }) as (Difference & { id: number })[];
    for (const difference of differences) changed += take(difference);
    const last = differences.at(-1);
    if (last === undefined) return changed;
    after = last.id;
  }
}

/** How one difference is stored, by its field. Returns 1 when it changed something. */
function createTaker(connection: Connection, run: TakeOverRun): (difference: Difference) => number {
  const staging = stagingOf(run.kind);
  const stamp = {
    origin: 'imported' as const,
    recordedAt: run.recordedAt,
    recordedBy: run.recordedBy,
    source: run.source,
  };
  const key = staging.targetTable === 'client' ? 'id' : 'client_id';
  const year = staging.isYearly ? 'AND year = @year' : 'AND @year = 0';
  const updates = new Map(
    plainColumns(staging).map(({ key: field, target }) => [
      fieldKey(staging, field),
      connection.prepare(
        `UPDATE main.${staging.targetTable} SET ${target} = @after WHERE ${key} = @clientId ${year} AND ${target} IS NOT @after`,
      ),
    ]),
  );
  const setGroup = connection.prepare(
    'UPDATE main.client SET group_id = (SELECT id FROM client_group WHERE number = ?) WHERE id = ?',
  );
  const setRole = connection.prepare(
    `INSERT INTO main.client_role (client_id, role_code, employee_id, origin, recorded_at, recorded_by, source)
     SELECT @clientId, @role, id, @origin, @recordedAt, @recordedBy, @source FROM employee WHERE code = @after
     ON CONFLICT (client_id, role_code) DO UPDATE SET employee_id = excluded.employee_id, origin = excluded.origin,
       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, source = excluded.source`,
  );
  const roles = new Map(stagedRoles.map((role) => [role.key, role.code]));
  return ({ clientId, field, year: ofYear, after }) => {
    const role = roles.get(field);
    if (role !== undefined) return Number(setRole.run({ clientId, role, after, ...stamp }).changes);
    if (field === 'group') return Number(setGroup.run(after, clientId).changes);
    const update = updates.get(field);
    // The head of a group is set when all clients stand in their groups.
    if (!update) return 0;
    const { changes } = update.run({ clientId, year: ofYear, after });
    if (changes > 0) saveOrigin(connection, clientId, field, ofYear, stamp);
    if (changes > 0 && run.kind === 'diensten') touchPlan(connection, clientId, ofYear, run.today);
    return Number(changes);
  };
}
