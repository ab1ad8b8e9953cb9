import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';

interface BudgetKey {
  employeeId: number;
  year: number;
}

/** Stores the norm of a year, which makes the budget; null removes it with its function, profile and remark. */
export function saveNorm(
  connection: Connection,
  key: BudgetKey,
  normCentihours: number | null,
  stamp: Stamp,
): void {
  if (normCentihours === null) {
    prepared(
      connection,
      'DELETE FROM main.employee_budget WHERE employee_id = @employeeId AND year = @year',
    ).run(key);
    return;
  }
  prepared(
    connection,
    `INSERT INTO main.employee_budget (employee_id, year, norm_centihours, base_origin, base_recorded_at, base_recorded_by,
       base_source) VALUES (@employeeId, @year, @normCentihours, @origin, @recordedAt, @recordedBy, @source)
     ON CONFLICT (employee_id, year) DO UPDATE SET norm_centihours = excluded.norm_centihours,
       base_origin = excluded.base_origin, base_recorded_at = excluded.base_recorded_at,
       base_recorded_by = excluded.base_recorded_by, base_source = excluded.base_source
     WHERE norm_centihours <> excluded.norm_centihours`,
  ).run({ ...key, normCentihours, ...stamp });
}

/** Stores what belongs to a budget that exists; false when there is none. */
export function saveBudgetDetail(
  connection: Connection,
  key: BudgetKey,
  detail: 'function_code' | 'season_profile_id' | 'remark',
  value: string | number | null,
): boolean {
  const { changes } = prepared(
    connection,
    `UPDATE main.employee_budget SET ${detail} = @value WHERE employee_id = @employeeId AND year = @year`,
  ).run({ ...key, value });
  return changes > 0;
}

/** Stores the hours of a month; a month that follows the profile and has no control hours has no row. */
export function saveMonth(
  connection: Connection,
  { employeeId, year, month }: BudgetKey & { month: number },
  kind: 'available' | 'control',
  centihours: number | null,
): void {
  const key = { employeeId, year, month };
  const column = kind === 'available' ? 'available_centihours' : 'control_centihours';
  const value = kind === 'available' ? centihours : (centihours ?? 0);
  prepared(
    connection,
    `INSERT INTO main.employee_month (employee_id, year, month, ${column}) VALUES (@employeeId, @year, @month, @value)
     ON CONFLICT (employee_id, year, month) DO UPDATE SET ${column} = excluded.${column}, origin = 'typed'
     WHERE ${column} IS NOT excluded.${column}`,
  ).run({ ...key, value });
  prepared(
    connection,
    `DELETE FROM main.employee_month WHERE employee_id = @employeeId AND year = @year AND month = @month
       AND available_centihours IS NULL AND control_centihours = 0`,
  ).run(key);
}

/** Stores planned absence of a kind in a month; 0 takes it away. */
export function saveAbsence(
  connection: Connection,
  key: BudgetKey & { month: number; code: string },
  centihours: number,
): void {
  if (centihours === 0) {
    prepared(
      connection,
      `DELETE FROM main.employee_absence WHERE employee_id = @employeeId AND year = @year AND month = @month
         AND absence_code = @code`,
    ).run(key);
    return;
  }
  prepared(
    connection,
    `INSERT INTO main.employee_absence (employee_id, year, month, absence_code, centihours)
     VALUES (@employeeId, @year, @month, @code, @centihours)
     ON CONFLICT (employee_id, year, month, absence_code) DO UPDATE SET centihours = excluded.centihours`,
  ).run({ ...key, centihours });
}

/** Puts an employee in a team; null is in none. */
export function saveTeam(connection: Connection, employeeId: number, teamCode: string | null): void {
  prepared(connection, 'UPDATE main.employee SET team_code = ? WHERE id = ? AND team_code IS NOT ?').run(
    teamCode,
    employeeId,
    teamCode,
  );
}
