import { FULL_TIME_YEAR_CENTIHOURS } from '../budgets/contract-hours.ts';
import { spreadOverWorked } from '../budgets/employee-year.ts';
import type { Problem } from './model.ts';

/** A row of a budget file: hours in hundredths, null where the file says nothing. */
export interface BudgetRow {
  row: number;
  /** Code of the employee. */
  number: string;
  year: number;
  normCentihours: number | null;
  functionCode: string | null;
  /** Twelve months, January first. */
  monthCentihours: readonly (number | null)[];
  contractCentihours: number | null;
}

/** What the office has for the employee and year of a row. */
export interface BudgetRecord {
  /** Null without a budget. */
  normCentihours: number | null;
  /** Of the budget, else of the employee. */
  functionCode: string | null;
  isTyped: boolean;
  /** Twelve hundredths of a percent. */
  profile: readonly number[];
  /** Weekdays of every month in service under a contract: the profile gives that part of the month. */
  worked: readonly number[];
  /** Months typed over the profile, and whether a person did so. */
  typedMonths: readonly { centihours: number | null; isTyped: boolean }[];
  /** Part-time percentage of the year in basis points; null without a contract in it. */
  partTimeBasisPoints: number | null;
}

export interface BudgetDifference {
  field: string;
  before: string | number | null;
  after: string | number;
  isConflict: boolean;
}

/** The part-time percentage of contract hours a year, in basis points: 1,664 hours is 8,000. */
export function basisPointsOfYear(contractCentihours: number): number {
  return Math.round((contractCentihours * 10_000) / FULL_TIME_YEAR_CENTIHOURS);
}

/** Hours of every month as the office has them: typed over the profile, else what the profile makes of the norm. */
export function monthsOf(
  year: number,
  record: Pick<BudgetRecord, 'normCentihours' | 'profile' | 'worked' | 'typedMonths'>,
): number[] {
  return spreadOverWorked(year, record.normCentihours ?? 0, record.profile, record.worked).map(
    (centihours, index) => record.typedMonths[index]?.centihours ?? centihours,
  );
}

/** Whether the office has nothing yet for the employee and year of a row. */
export function isNewBudget(record: BudgetRecord): boolean {
  return record.normCentihours === null && record.typedMonths.every(({ centihours }) => centihours === null);
}

/** What a row would change in a budget that the office has; a value that a person typed is a conflict. */
export function compareBudget(row: BudgetRow, record: BudgetRecord): BudgetDifference[] {
  const differences: BudgetDifference[] = [];
  const hasBudget = record.normCentihours !== null;
  const compare = (
    field: string,
    before: BudgetDifference['before'],
    after: string | number | null,
    isTyped: boolean,
  ) => {
    if (after !== null && after !== before) differences.push({ field, before, after, isConflict: isTyped });
  };
  compare('norm', record.normCentihours, row.normCentihours, hasBudget && record.isTyped);
  compare(
    'function',
    record.functionCode,
    row.functionCode,
    hasBudget && record.isTyped && record.functionCode !== null,
  );
  const before = monthsOf(row.year, record);
  row.monthCentihours.forEach((after, index) => {
    const typed = record.typedMonths[index];
    const isTyped =
      typed?.centihours === null || typed === undefined ? hasBudget && record.isTyped : typed.isTyped;
    compare(`month${index + 1}`, before[index] ?? 0, after, isTyped);
  });
  return differences;
}

/** What is remarked upon in a row that is taken all the same. `format` writes hours. */
export function remarkOnBudget(
  row: BudgetRow,
  record: BudgetRecord | undefined,
  format: (centihours: number) => string,
): Problem[] {
  const problems: Problem[] = [];
  const months = row.monthCentihours.filter((centihours) => centihours !== null);
  const sum = months.reduce((total, centihours) => total + centihours, 0);
  const { normCentihours: norm, contractCentihours: contract } = row;
  if (norm !== null && months.length === 12 && sum !== norm) {
    problems.push({
      row: row.row,
      column: 'Prod norm in uren',
      value: format(norm),
      code: 'MONTHS_DIFFER',
      detail: format(sum),
    });
  }
  const known = record?.partTimeBasisPoints ?? null;
  if (contract !== null && known !== null && basisPointsOfYear(contract) !== known) {
    problems.push({
      row: row.row,
      column: 'Contracturen',
      value: format(contract),
      code: 'CONTRACT_DIFFERS',
      detail: format(Math.round((known * FULL_TIME_YEAR_CENTIHOURS) / 10_000)),
    });
  }
  return problems;
}

/**
 * What is to be stored for the months: null follows the profile, undefined is left as it is. Hours that the profile gives of
 * themselves are not typed over it.
 */
export function planMonths(
  row: BudgetRow,
  { profile, worked }: Pick<BudgetRecord, 'profile' | 'worked'>,
  normCentihours: number,
  isKept: (field: string) => boolean,
): (number | null | undefined)[] {
  const spread = spreadOverWorked(row.year, normCentihours, profile, worked);
  return row.monthCentihours.map((centihours, index) => {
    if (centihours === null || isKept(`month${index + 1}`)) return undefined;
    return centihours === spread[index] ? null : centihours;
  });
}
