import { loadBudgetYears, type LoadedYear } from '#db/budgets/load-employee-years.ts';
import { listProfileNames } from '#db/budgets/season-profiles.ts';
import type { Connection } from '#db/office/database.ts';
import { findSignals, type BudgetRow } from '#shared/budgets/budget-row.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** The rows of the budget of a year, by code. */
export function listBudgetRows(connection: Connection, year: number): BudgetRow[] {
  const names = listProfileNames(connection);
  return loadBudgetYears(connection, year).map((loaded) => toBudgetRow(year, loaded, names));
}

/** The year of one employee by code; refuses one who does not exist or has nothing to do with the year. */
export function getLoadedYear(connection: Connection, year: number, code: string): LoadedYear {
  const found = loadBudgetYears(connection, year).find(({ facts }) => isSameCode(facts.code, code));
  if (!found) throw new Refused('NOT_FOUND', budgetsText.refusals.noEmployee(code), { employee: code });
  return found;
}

export function toBudgetRow(
  year: number,
  { facts, computed, contracts, budget }: LoadedYear,
  names: ReadonlyMap<number | null, string>,
): BudgetRow {
  const own = computed.year;
  return {
    employeeId: own.employeeId,
    employee: own.code,
    name: own.name,
    functionCode: own.functionCode,
    hasOwnFunction: budget !== null && budget.functionCode !== null,
    teamCode: own.teamCode,
    partTimeBasisPoints: own.partTimeBasisPoints,
    contractYearCentihours: own.contractYearCentihours,
    contractCentihours: [...own.contractCentihours],
    normCentihours: own.normCentihours,
    profileName: budget === null ? null : (names.get(budget.seasonProfileId) ?? names.get(null) ?? null),
    availableCentihours: [...own.availableCentihours],
    profileCentihours: computed.profileCentihours,
    isTyped: facts.typedCentihours.map((hours) => hours !== null),
    isOutside: computed.isOutside,
    controlCentihours: [...own.controlCentihours],
    absenceCentihours: [...own.absenceCentihours],
    signals: findSignals(year, { ...facts, contracts }, computed),
    remark: budget?.remark ?? null,
    origin: budget && {
      origin: budget.origin,
      recordedAt: budget.recordedAt,
      recordedBy: budget.recordedBy,
      source: budget.source,
    },
  };
}

function isSameCode(code: string, typed: string): boolean {
  return code.toLowerCase() === typed.trim().toLowerCase();
}
