import { loadBudgetYears, type LoadedYear } from '#db/budgets/load-employee-years.ts';
import { loadCapacity } from '#db/capacity/load-year.ts';
import { listExplanations } from '#db/maintenance/explanations.ts';
import { fromGaps, type Measure } from '#db/maintenance/measured.ts';
import type { Connection } from '#db/office/database.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { isWithoutBudget, listTrouble, type Trouble } from '#shared/capacity/group-rows.ts';
import { mendPath } from '#shared/maintenance/mend-path.ts';
import type { MeasureKey, MissingRow } from '#shared/maintenance/model.ts';
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

function rowOf(measure: MeasureKey, employee: string, name: string, what: string): Omit<MissingRow, 'path'> {
  return { measure, client: null, employee, name, what, overbooked: null };
}

/** Everyone in service in the planning year has a production norm; 0 hours is a norm too. */
export const measureBudgets: Measure = ({ connection }, { planningYear }) => {
  const staff = loadStaff(connection, planningYear);
  return fromGaps(
    staff.length,
    staff.filter(({ budget }) => budget === null),
    ({ facts: { code, name } }) => ({
      ...rowOf('budgets', code, name, text.noBudget(planningYear)),
      path: budgetPath(planningYear, code),
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
    ...rowOf('availability', code, name, what),
    path: budgetPath(planningYear, code),
  }));
};

/** Who is overbooked in which months of a planning year, by employee and month, and who has hours without a budget. */
export interface Overbooked {
  months: Trouble[];
  /** Their hours cannot be held against anything. */
  withoutBudget: { employee: string; name: string }[];
  /** Whether anything is planned at all. */
  isPlanned: boolean;
}

export function loadOverbooked(connection: Connection, year: number): Overbooked {
  const { rows, unassigned } = loadCapacity(connection, { year, draftId: undefined });
  return {
    months: listTrouble(rows).toSorted(
      (a, b) => a.employee.localeCompare(b.employee, 'nl') || a.month - b.month,
    ),
    withoutBudget: rows.filter(isWithoutBudget).map(({ employee, name }) => ({ employee, name })),
    isPlanned: unassigned.yearCentihours > 0 || rows.some((row) => lineOf(row, 'planned').yearCentihours > 0),
  };
}

/**
 * Overbooked months of the planning year that somebody explained, and employees with planned hours who have no budget to hold them
 * against. A year in which hours are planned and nothing is wrong counts as one thing that is in order; a year without planned
 * hours cannot be measured.
 */
export const measureOverbooked: Measure = ({ connection }, { planningYear }) => {
  const { months, withoutBudget, isPlanned } = loadOverbooked(connection, planningYear);
  const asked = months.length + withoutBudget.length;
  if (asked === 0) return { asked: isPlanned ? 1 : 0, filled: isPlanned ? 1 : 0, list: () => [] };
  const explained = new Set(
    listExplanations(connection, planningYear).map(({ employee, month }) => `${employee} ${month}`),
  );
  const gaps: MissingRow[] = [
    ...withoutBudget.map(({ employee, name }) => ({
      ...rowOf('overbooked', employee, name, text.noBudgetForHours(planningYear)),
      path: budgetPath(planningYear, employee),
    })),
    ...months
      .filter(({ employee, month }) => !explained.has(`${employee} ${month}`))
      .map(({ employee, name, month, freeCentihours }) => ({
        ...rowOf('overbooked', employee, name, text.overbooked(month, planningYear)),
        path: mendPath('/capaciteit', { jaar: planningYear, medewerker: employee, maand: month }),
        overbooked: { month, excessCentihours: -freeCentihours },
      })),
  ];
  return fromGaps(asked, gaps, (gap) => gap);
};
