import type { Connection } from '#db/office/database.ts';
import type { Explanation } from '#shared/maintenance/calls.ts';

/** The explanations of a planning year, by employee and month. */
export function listExplanations(connection: Connection, year: number): Explanation[] {
  return connection
    .prepare(
      `SELECT employee.code AS employee, month, explanation, excess_centihours AS excessCentihours, recorded_at AS recordedAt,
         recorded_by AS recordedBy
       FROM overbooking_explanation JOIN employee ON employee.id = employee_id
       WHERE year = ? ORDER BY employee.code COLLATE NOCASE, month`,
    )
    .all(year) as Explanation[];
}

interface ExplainedMonth {
  employeeId: number;
  year: number;
  month: number;
}

/** Stores why a month is overbooked. */
export function saveExplanation(
  connection: Connection,
  of: ExplainedMonth,
  explanation: { explanation: string; excessCentihours: number; recordedAt: string; recordedBy: string },
): void {
  connection
    .prepare(
      `INSERT INTO main.overbooking_explanation (employee_id, year, month, explanation, excess_centihours, recorded_at, recorded_by)
       VALUES (@employeeId, @year, @month, @explanation, @excessCentihours, @recordedAt, @recordedBy)
       ON CONFLICT (employee_id, year, month) DO UPDATE SET explanation = excluded.explanation,
         excess_centihours = excluded.excess_centihours, recorded_at = excluded.recorded_at,
         recorded_by = excluded.recorded_by`,
    )
    .run({ ...of, ...explanation });
}

export function removeExplanation(connection: Connection, of: ExplainedMonth): void {
  connection
    .prepare(
      'DELETE FROM main.overbooking_explanation WHERE employee_id = @employeeId AND year = @year AND month = @month',
    )
    .run(of);
}
