/** Who takes a role for a client in a planning year, where the preparation says so: a row of `role_plan`. */
export interface PlannedRole {
  /** Who takes the role; null is nobody yet. */
  employeeId: number | null;
  /** First month of the year (1-12) in which that holds; until then the current person keeps the role. */
  fromMonth: number;
}

/**
 * Who does a role's work for a client in a month (1-12) of a planning year: from its month on the one the preparation names, which
 * may be nobody, else the one who has the role now. Null is nobody. Source: the preparation of the planning, domain.md; changing
 * in the course of a year is ours.
 */
export function responsibleFor(
  current: number | null,
  planned: PlannedRole | null | undefined,
  month: number,
): number | null {
  return planned && month >= planned.fromMonth ? planned.employeeId : current;
}
