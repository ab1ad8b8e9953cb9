import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';

interface Copy {
  fromYear: number;
  year: number;
  employeeIds: readonly number[];
  /** Months that do not come along: `[employee, month]`, such as those after somebody left. */
  outside: readonly (readonly [employeeId: number, month: number])[];
}

/** Copies budgets, typed months, control hours and absence of a year. What stands in the other year stays as it is. */
export function copyBudgets(
  connection: Connection,
  { fromYear, year, employeeIds, outside }: Copy,
  stamp: Stamp,
): void {
  const chosen = {
    fromYear,
    year,
    ids: JSON.stringify(employeeIds),
    outside: JSON.stringify(outside.map(([employeeId, month]) => `${employeeId}-${month}`)),
  };
  connection
    .prepare(
      `INSERT INTO main.employee_budget (employee_id, year, function_code, norm_centihours, season_profile_id, remark, base_origin,
         base_recorded_at, base_recorded_by, base_source)
       SELECT employee_id, @year, function_code, norm_centihours, season_profile_id, remark, 'derived',
         @recordedAt, @recordedBy, @source
       FROM employee_budget WHERE year = @fromYear AND employee_id IN (SELECT value FROM json_each(@ids))
       ON CONFLICT DO NOTHING`,
    )
    .run({
      fromYear,
      year,
      ids: chosen.ids,
      recordedAt: stamp.recordedAt,
      recordedBy: stamp.recordedBy,
      source: stamp.source,
    });
  connection
    .prepare(
      `INSERT INTO main.employee_month (employee_id, year, month, available_centihours, control_centihours, origin)
       SELECT employee_id, @year, month, available_centihours, control_centihours, 'derived'
       FROM employee_month WHERE year = @fromYear AND employee_id IN (SELECT value FROM json_each(@ids))
         AND employee_id || '-' || month NOT IN (SELECT value FROM json_each(@outside))
       ON CONFLICT DO NOTHING`,
    )
    .run(chosen);
  connection
    .prepare(
      `INSERT INTO main.employee_absence (employee_id, year, month, absence_code, centihours)
       SELECT employee_id, @year, month, absence_code, centihours
       FROM employee_absence WHERE year = @fromYear AND employee_id IN (SELECT value FROM json_each(@ids))
         AND employee_id || '-' || month NOT IN (SELECT value FROM json_each(@outside))
       ON CONFLICT DO NOTHING`,
    )
    .run(chosen);
}
