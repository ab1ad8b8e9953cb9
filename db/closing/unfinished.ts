import { classifyOffice } from '#db/classification/classify-office.ts';
import { loadBudgetYears } from '#db/budgets/load-employee-years.ts';
import { loadYearSteps } from '#db/maintenance/year-steps.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { loadCurrentAssessments } from '#db/risk/current-assessments.ts';
import { findStanding, listActive } from '#shared/classification/classify.ts';
import type { Unfinished, UnfinishedKey } from '#shared/closing/model.ts';

/** What of a year is unfinished: shown before it is closed, and kept with the closing. It forbids nothing. */
export function findUnfinished(db: OfficeDatabase, year: number, today: string): Unfinished[] {
  const count = (sql: string): number => Number(db.connection.prepare(sql).pluck().get({ year }) ?? 0);
  const counts: Record<UnfinishedKey, number> = {
    yearRuns: Number(today.slice(0, 4)) === year ? 1 : 0,
    plansProposed: count(`SELECT count(*) FROM client_plan WHERE year = @year AND status = 'A'`),
    withoutPlan: count(
      `SELECT count(*) FROM client WHERE status = 'active'
       AND NOT EXISTS (SELECT 1 FROM client_plan WHERE client_id = client.id AND year = @year)`,
    ),
    draftsOpen: count('SELECT count(*) FROM planning_draft WHERE year = @year'),
    importsOpen: count(`SELECT count(*) FROM import_run WHERE status = 'previewed' AND @year IS NOT NULL`),
    rolesPlanned: count('SELECT count(*) FROM role_plan WHERE year = @year AND applied_on IS NULL'),
    unassignedHours: count(
      `SELECT coalesce(sum(l.centihours), 0) FROM planned_line l JOIN client_plan p USING (client_id, year)
       WHERE year = @year AND employee_id IS NULL AND p.status <> 'V'`,
    ),
    withoutBudget: countWithoutBudget(db, year),
    unclassified: listActive(classifyOffice(db, today, 'counts')).filter(
      (unit) => findStanding(unit) === 'incomplete',
    ).length,
    stepsOpen: countOpenSteps(db, year),
    withoutRisk: countWithoutRisk(db, today),
  };
  // Object.entries widens the keys of the record.
  return (Object.entries(counts) as [UnfinishedKey, number][])
    .filter(([, found]) => found > 0)
    .map(([key, found]) => ({ key, count: found }));
}

/** Steps of a year that the office keeps a plan of, and that nobody closed. */
function countOpenSteps({ connection }: OfficeDatabase, year: number): number {
  const { steps, hasOwnPlan } = loadYearSteps(connection, year);
  return hasOwnPlan ? steps.filter(({ closing }) => closing === null).length : 0;
}

/** Active clients without an assessment, or whose review is overdue. */
function countWithoutRisk({ connection }: OfficeDatabase, today: string): number {
  const current = loadCurrentAssessments(connection, today);
  const active = connection
    .prepare(`SELECT id FROM client WHERE status = 'active'`)
    .pluck()
    .all() as number[];
  return active.filter((id) => current.get(id)?.isOverdue !== false).length;
}

/** People with a contract or hours in the year, and no budget. */
function countWithoutBudget({ connection }: OfficeDatabase, year: number): number {
  return loadBudgetYears(connection, year).filter(
    ({ facts, budget }) => budget === null && facts.contracts.length > 0,
  ).length;
}
