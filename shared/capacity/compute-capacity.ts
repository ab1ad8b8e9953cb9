import type { EmployeeYear, PerMonth } from '#shared/budgets/model.ts';
import {
  lineKeys,
  type CapacityLine,
  type CapacityRow,
  type LineKey,
  type MonthSums,
} from '#shared/capacity/model.ts';

const noMonths: PerMonth = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** Twelve months with their sum, which is exact because hours are whole hundredths. */
export function sumMonths(months: PerMonth): MonthSums {
  return {
    yearCentihours: months.reduce((sum, hours) => sum + hours, 0),
    monthCentihours: [...months],
  };
}

/**
 * The six lines of one employee from availability and planned hours (both in hundredths, January first). The year of contract
 * hours is the year's own; every other year is computed from it or is the exact sum of its months.
 */
export function computeLines(
  employee: Pick<
    EmployeeYear,
    'contractCentihours' | 'contractYearCentihours' | 'availableCentihours' | 'controlCentihours'
  >,
  planned: PerMonth = noMonths,
): CapacityLine[] {
  const contract: MonthSums = {
    yearCentihours: employee.contractYearCentihours,
    monthCentihours: [...employee.contractCentihours],
  };
  const available = sumMonths(employee.availableCentihours);
  const plannedSums = sumMonths(planned);
  const control = sumMonths(employee.controlCentihours);
  const indirect = subtract(contract, available);
  const free = subtract(subtract(available, plannedSums), control);
  const byKey: Record<LineKey, MonthSums> = {
    contract,
    indirect,
    available,
    planned: plannedSums,
    control,
    free,
  };
  return toLines(byKey);
}

/** The row of one employee in the table of a year. `planned` is left out for somebody without hours. */
export function computeRow(employee: EmployeeYear, planned: PerMonth | undefined, year: number): CapacityRow {
  const { outOfServiceOn } = employee;
  return {
    employee: employee.code,
    name: employee.name,
    function: employee.functionCode,
    team: employee.teamCode,
    partTimePercent: employee.partTimeBasisPoints === null ? null : employee.partTimeBasisPoints / 100,
    hasBudget: employee.normCentihours !== null,
    leftOn: outOfServiceOn !== null && outOfServiceOn <= `${year}-12-31` ? outOfServiceOn : null,
    absenceCentihours: [...employee.absenceCentihours],
    lines: computeLines(employee, planned),
  };
}

/** Whether a year has a place for the employee: in service in it, or with hours or a budget in it all the same. */
export function belongsInYear(employee: EmployeeYear, planned: PerMonth | undefined, year: number): boolean {
  const isInService =
    (employee.inServiceOn === null || employee.inServiceOn <= `${year}-12-31`) &&
    (employee.outOfServiceOn === null || employee.outOfServiceOn > `${year}-01-01`);
  const hasHours = [planned ?? noMonths, employee.controlCentihours].some((months) =>
    months.some((hours) => hours !== 0),
  );
  return isInService || hasHours || employee.normCentihours !== null;
}

export function addSums(one: MonthSums, other: MonthSums): MonthSums {
  return combine(one, other, 1);
}

/** `one` without `other`, month by month and for the year. */
export function subtract(one: MonthSums, other: MonthSums): MonthSums {
  return combine(one, other, -1);
}

function combine(one: MonthSums, other: MonthSums, sign: 1 | -1): MonthSums {
  return {
    yearCentihours: one.yearCentihours + sign * other.yearCentihours,
    monthCentihours: one.monthCentihours.map(
      (hours, month) => hours + sign * (other.monthCentihours[month] ?? 0),
    ),
  };
}

/** The lines in their order of the table. */
export function toLines(byKey: Readonly<Record<LineKey, MonthSums>>): CapacityLine[] {
  return lineKeys.map((key) => ({ key, ...byKey[key] }));
}

/** One line of a row or group; every row has all six. */
export function lineOf(row: { lines: readonly CapacityLine[] }, key: LineKey): CapacityLine {
  const line = row.lines.find((each) => each.key === key);
  if (!line) throw new Error(`the capacity row has no line ${key}`);
  return line;
}
