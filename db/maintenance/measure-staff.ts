import { loadBudgetYears, type LoadedYear } from '#db/budgets/load-employee-years.ts';
import { loadCapacity } from '#db/capacity/load-year.ts';
import { listExplanations } from '#db/maintenance/explanations.ts';
import { fromGaps, type Measure } from '#db/maintenance/measured.ts';
import type { Connection } from '#db/office/database.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { mendPath } from '#shared/maintenance/mend-path.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';

const text = maintenanceText.missing;

/** Everyone in service on a day of the planning year, with what is entered for it. */
function loadStaff(connection: Connection, year: number): LoadedYear[] {
  return loadBudgetYears(connection, year).filter(
    ({ facts: { inServiceOn, outOfServiceOn } }) =>
      (inServiceOn === null || inServiceOn <= `${year}-12-31`) &&
      (outOfServiceOn === null || outOfServiceOn > `${year}-01-01`),
  );
}

function budgetPath(year: number, employee: string): string {
  return mendPath('/capaciteit/begroting', { jaar: year, medewerker: employee });
}

/** Everyone in service in the planning year has a production norm; 0 hours is a norm too. */
export const measureBudgets: Measure = ({ connection }, { planningYear }) => {
  const staff = loadStaff(connection, planningYear);
  return fromGaps(
    staff.length,
    staff.filter(({ budget }) => budget === null),
    ({ facts: { code, name } }) => ({
      measure: 'budgets',
      client: null,
      employee: code,
      name,
      what: text.noBudget(planningYear),
      path: budgetPath(planningYear, code),
      overbooked: null,
    }),
  );
};

/** Of everyone in service in the planning year: a contract, a norm and planned absence. Three things each. */
export const measureAvailability: Measure = ({ connection }, { planningYear }) => {
  const staff = loadStaff(connection, planningYear);
  const gaps = staff.flatMap(({ facts: { code, name }, computed, budget, absence }) =>
    [
      computed.year.partTimeBasisPoints === null ? text.noContract(planningYear) : null,
      budget === null ? text.noNorm(planningYear) : null,
      absence.size === 0 ? text.noAbsence(planningYear) : null,
    ].flatMap((what) => (what === null ? [] : [{ code, name, what }])),
  );
  return fromGaps(staff.length * 3, gaps, ({ code, name, what }) => ({
    measure: 'availability',
    client: null,
    employee: code,
    name,
    what,
    path: budgetPath(planningYear, code),
    overbooked: null,
  }));
};

/** A month of an employee with negative free room. */
export interface OverbookedMonth {
  employee: string;
  name: string;
  month: number;
  excessCentihours: number;
}

/** Every month of a planning year in which somebody is overbooked; `isPlanned` tells whether anything is planned at all. */
export function loadOverbooked(
  connection: Connection,
  year: number,
): { months: OverbookedMonth[]; isPlanned: boolean } {
  const { rows, unassigned } = loadCapacity(connection, { year, draftId: undefined });
  const months = rows.flatMap((row) =>
    lineOf(row, 'free').monthCentihours.flatMap((free, index) =>
      free < 0 ? [{ employee: row.employee, name: row.name, month: index + 1, excessCentihours: -free }] : [],
    ),
  );
  const isPlanned =
    unassigned.yearCentihours > 0 || rows.some((row) => lineOf(row, 'planned').yearCentihours > 0);
  return { months, isPlanned };
}

/**
 * Overbooked months of the planning year that somebody explained. A year in which hours are planned and nobody is overbooked counts
 * as one thing that is in order; a year without planned hours cannot be measured.
 */
export const measureOverbooked: Measure = ({ connection }, { planningYear }) => {
  const { months, isPlanned } = loadOverbooked(connection, planningYear);
  if (months.length === 0) return { asked: isPlanned ? 1 : 0, filled: isPlanned ? 1 : 0, list: () => [] };
  const explained = new Set(
    listExplanations(connection, planningYear).map(({ employee, month }) => `${employee} ${month}`),
  );
  return fromGaps(
    months.length,
    months.filter(({ employee, month }) => !explained.has(`${employee} ${month}`)),
    ({ employee, name, month, excessCentihours }) => ({
      measure: 'overbooked',
      client: null,
      employee,
      name,
      what: text.overbooked(month, planningYear, excessCentihours),
      path: mendPath('/capaciteit', { jaar: planningYear, medewerker: employee, maand: month }),
      overbooked: { month, excessCentihours },
    }),
  );
};
