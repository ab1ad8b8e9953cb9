import { loadContracts } from '#db/budgets/contracts.ts';
import { loadProfiles } from '#db/budgets/load-employee-years.ts';
import { stagedMonths } from '#db/imports/staging.ts';
import type { Connection } from '#db/office/database.ts';
import { computeWorkedDays } from '#shared/budgets/employee-year.ts';
import { computeContractHours, type ContractPeriod } from '#shared/budgets/contract-hours.ts';
import type { BudgetRecord, BudgetRow } from '#shared/imports/budget-row.ts';

/** A staged row with its key and what a person wants of it. */
export interface StagedBudget extends BudgetRow {
  id: number;
  status: string;
  choice: string;
}

/** Where a budget belongs: the employee of its code. */
export interface BudgetOwner {
  employeeId: number;
  outOfServiceOn: string | null;
}

/** Reads staged budgets and what the office has for them; files hold tens of rows, rarely hundreds. */
export interface BudgetReader {
  listStaged(range: { run: number; from: number; to: number }): StagedBudget[];
  findOwner(code: string): BudgetOwner | undefined;
  findRecord(owner: BudgetOwner, year: number): BudgetRecord;
}

export function createBudgetReader(connection: Connection): BudgetReader {
  const months = stagedMonths.map(({ column }) => column);
  const list = connection.prepare(
    `SELECT id, row, number, year, norm, function_code AS functionCode, ${months.join(', ')}, contract_hours AS contractHours, status, choice
     FROM import_budget WHERE run_id = @run AND id BETWEEN @from AND @to AND number IS NOT NULL AND year IS NOT NULL ORDER BY id`,
  );
  const owner = connection.prepare(
    `SELECT id AS employeeId, function_code AS functionCode, in_service_on AS inServiceOn, out_of_service_on AS outOfServiceOn
     FROM employee WHERE code = ?`,
  );
  const budget = connection.prepare(
    `SELECT norm_centihours AS norm, function_code AS functionCode, season_profile_id AS profileId, base_origin AS origin
     FROM employee_budget WHERE employee_id = ? AND year = ?`,
  );
  const typed = connection.prepare(
    `SELECT month, available_centihours AS centihours, origin FROM employee_month WHERE employee_id = ? AND year = ?`,
  );
  const profiles = loadProfiles(connection);
  const contracts = Map.groupBy(loadContracts(connection), ({ employeeId }) => employeeId);
  return {
    listStaged: (range) => (list.all(range) as StoredRow[]).map(toStaged),
    findOwner: (code) => owner.get(code) as BudgetOwner | undefined,
    findRecord(found, year) {
      // Selected just so above.
      const person = found as BudgetOwner & Person;
      const stored = budget.get(person.employeeId, year) as StoredBudget | undefined;
      const own = typed.all(person.employeeId, year) as {
        month: number;
        centihours: number | null;
        origin: string;
      }[];
      return {
        normCentihours: stored?.norm ?? null,
        functionCode: stored?.functionCode ?? person.functionCode,
        isTyped: stored?.origin === 'typed',
        profile: profiles.byId.get(stored?.profileId ?? 0) ?? profiles.standard,
        worked: workedDays(contracts.get(person.employeeId) ?? [], person, year),
        typedMonths: months.map((_name, index) => {
          const month = own.find((each) => each.month === index + 1);
          return { centihours: month?.centihours ?? null, isTyped: month?.origin === 'typed' };
        }),
        partTimeBasisPoints: partTimeOf(contracts.get(person.employeeId) ?? [], year),
      };
    },
  };
}

interface Person {
  functionCode: string | null;
  inServiceOn: string | null;
  outOfServiceOn: string | null;
}

interface StoredBudget {
  norm: number;
  functionCode: string | null;
  profileId: number | null;
  origin: string;
}

interface StoredRow {
  id: number;
  row: number;
  number: string;
  year: number;
  norm: number | null;
  functionCode: string | null;
  contractHours: number | null;
  status: string;
  choice: string;
  [month: string]: unknown;
}

function toStaged(row: StoredRow): StagedBudget {
  const { id, number, year, norm, functionCode, contractHours, status, choice } = row;
  const monthCentihours = stagedMonths.map(({ column }) => {
    const value = row[column];
    return typeof value === 'number' ? value : null;
  });
  const hours = { normCentihours: norm, monthCentihours, contractCentihours: contractHours };
  return { id, row: row.row, number, year, functionCode, ...hours, status, choice };
}

/** A year without any contract is judged by the dates of service: the contract may come with the budget. */
function workedDays(contracts: readonly ContractPeriod[], person: Person, year: number): number[] {
  const isUnderContract = partTimeOf(contracts, year) !== null;
  return computeWorkedDays(year, isUnderContract ? contracts : [], person);
}

/** The percentage of the contracts of a year, whatever part of it the person is in service. */
function partTimeOf(contracts: readonly ContractPeriod[], year: number): number | null {
  const always = { inServiceOn: null, outOfServiceOn: null };
  return computeContractHours(year, contracts, always).partTimeBasisPoints;
}
