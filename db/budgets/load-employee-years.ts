import { loadContracts, type StoredContract } from '#db/budgets/contracts.ts';
import type { Connection } from '#db/office/database.ts';
import { loadDaysOff } from '#db/budgets/load-days-off.ts';
import {
  computeEmployeeYear,
  type ComputedYear,
  type EmployeeYearFacts,
} from '#shared/budgets/employee-year.ts';
import type { EmployeeYear } from '#shared/budgets/model.ts';

/** What is stored of a year about one employee, with what follows from it. */
export interface LoadedYear {
  facts: EmployeeYearFacts;
  computed: ComputedYear;
  contracts: readonly StoredContract[];
  budget: StoredBudget | null;
  /** Planned absence per code of the list, twelve months. */
  absence: ReadonlyMap<string, readonly number[]>;
}

export interface StoredBudget {
  employeeId: number;
  functionCode: string | null;
  normCentihours: number;
  seasonProfileId: number | null;
  remark: string | null;
  origin: 'imported' | 'typed' | 'derived';
  recordedAt: string;
  recordedBy: string;
  source: string | null;
}

/** Everyone who works here in a year, or for whom hours of the year are budgeted or planned, by code. */
export function loadEmployeeYears(connection: Connection, year: number): EmployeeYear[] {
  return loadBudgetYears(connection, year).map(({ computed }) => computed.year);
}

/** As `loadEmployeeYears`, with everything that the years were made of. A query per table, whatever the number of people. */
export function loadBudgetYears(connection: Connection, year: number): LoadedYear[] {
  const daysOff = loadDaysOff(connection, year);
  const profiles = loadProfiles(connection);
  const contracts = Map.groupBy(loadContracts(connection), ({ employeeId }) => employeeId);
  const budgets = new Map(loadBudgets(connection, year).map((budget) => [budget.employeeId, budget]));
  const monthsOf = Map.groupBy(loadMonths(connection, year), ({ employeeId }) => employeeId);
  const absenceOf = Map.groupBy(loadAbsence(connection, year), ({ employeeId }) => employeeId);
  return loadPeople(connection, year).map((person) => {
    const budget = budgets.get(person.employeeId) ?? null;
    const months = monthsOf.get(person.employeeId) ?? [];
    const absence = byCode(absenceOf.get(person.employeeId) ?? []);
    const own = contracts.get(person.employeeId) ?? [];
    const facts: EmployeeYearFacts = {
      ...person,
      functionCode: budget?.functionCode ?? person.functionCode,
      contracts: own,
      normCentihours: budget?.normCentihours ?? null,
      profile: profiles.byId.get(budget?.seasonProfileId ?? 0) ?? profiles.standard,
      typedCentihours: spread(months, null, ({ availableCentihours }) => availableCentihours),
      controlCentihours: spread(months, 0, ({ controlCentihours }) => controlCentihours),
      plannedAbsenceCentihours: addUp(absence.values()),
    };
    return { facts, computed: computeEmployeeYear(year, facts, daysOff), contracts: own, budget, absence };
  });
}

type Person = Pick<
  EmployeeYear,
  'employeeId' | 'code' | 'name' | 'functionCode' | 'teamCode' | 'inServiceOn' | 'outOfServiceOn'
>;

function loadPeople(connection: Connection, year: number): Person[] {
  return connection
    .prepare(
      `SELECT id AS employeeId, code, name, function_code AS functionCode, team_code AS teamCode,
         in_service_on AS inServiceOn, out_of_service_on AS outOfServiceOn
       FROM employee
       WHERE (coalesce(in_service_on, '') <= @last AND coalesce(out_of_service_on, '9999') > @first)
         OR id IN (SELECT employee_id FROM employee_budget WHERE year = @year
           UNION SELECT employee_id FROM employee_month WHERE year = @year
           UNION SELECT employee_id FROM employee_absence WHERE year = @year)
         OR EXISTS (SELECT 1 FROM planned_line WHERE year = @year AND employee_id = employee.id)
       ORDER BY code COLLATE NOCASE`,
    )
    .all({ year, first: `${year}-01-01`, last: `${year}-12-31` }) as Person[];
}

/** Whether anybody has a budget in a year. */
export function hasBudgets(connection: Connection, year: number): boolean {
  return connection.prepare('SELECT 1 FROM employee_budget WHERE year = ? LIMIT 1').get(year) !== undefined;
}

/** The spread of every profile by its key, and of the default one; without any the norm is not spread. */
export function loadProfiles(connection: Connection): {
  byId: ReadonlyMap<number, readonly number[]>;
  standard: readonly number[];
} {
  const rows = connection.prepare('SELECT id, months, is_default FROM season_profile').all() as {
    id: number;
    months: string;
    is_default: number;
  }[];
  // The schema keeps the text to a JSON list of twelve, which only this feature writes.
  const byId = new Map(rows.map(({ id, months }) => [id, JSON.parse(months) as number[]]));
  const standard = rows.find(({ is_default }) => is_default === 1);
  return { byId, standard: byId.get(standard?.id ?? 0) ?? Array.from({ length: 12 }, () => 0) };
}

function loadBudgets(connection: Connection, year: number): StoredBudget[] {
  return connection
    .prepare(
      `SELECT employee_id AS employeeId, function_code AS functionCode, norm_centihours AS normCentihours,
         season_profile_id AS seasonProfileId, remark, base_origin AS origin, base_recorded_at AS recordedAt,
         base_recorded_by AS recordedBy, base_source AS source FROM employee_budget WHERE year = ?`,
    )
    .all(year) as StoredBudget[];
}

interface StoredMonth {
  employeeId: number;
  month: number;
  availableCentihours: number | null;
  controlCentihours: number;
}

function loadMonths(connection: Connection, year: number): StoredMonth[] {
  return connection
    .prepare(
      `SELECT employee_id AS employeeId, month, available_centihours AS availableCentihours,
         control_centihours AS controlCentihours FROM employee_month WHERE year = ?`,
    )
    .all(year) as StoredMonth[];
}

interface StoredAbsence {
  employeeId: number;
  month: number;
  code: string;
  centihours: number;
}

function loadAbsence(connection: Connection, year: number): StoredAbsence[] {
  return connection
    .prepare(
      `SELECT employee_id AS employeeId, month, absence_code AS code, centihours
       FROM employee_absence WHERE year = ?`,
    )
    .all(year) as StoredAbsence[];
}

function byCode(rows: readonly StoredAbsence[]): Map<string, number[]> {
  return new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => [
      code,
      spread(own, 0, ({ centihours }) => centihours),
    ]),
  );
}

/** Twelve values from rows with a month; `none` where there is no row. */
function spread<Row extends { month: number }, Value>(
  rows: readonly Row[],
  none: Value,
  valueOf: (row: Row) => Value,
): Value[] {
  const values = Array.from({ length: 12 }, () => none);
  for (const row of rows) values[row.month - 1] = valueOf(row);
  return values;
}

function addUp(lists: Iterable<readonly number[]>): number[] {
  const sums = Array.from({ length: 12 }, () => 0);
  for (const list of lists)
    for (const [index, value] of list.entries()) sums[index] = (sums[index] ?? 0) + value;
  return sums;
}
