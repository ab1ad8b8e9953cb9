import {
  computeContractHours,
  computeDaysOffHours,
  months,
  weekdaysInService,
  type ContractPeriod,
  type Service,
} from './contract-hours.ts';
import type { EmployeeYear, PerMonth } from './model.ts';
import { spreadNorm } from './season.ts';
import { monthBounds, weekdaysInMonth } from './weekdays.ts';

/** What is known of an employee for a year, before anything is computed. */
export interface EmployeeYearFacts {
  employeeId: number;
  code: string;
  name: string;
  functionCode: string | null;
  teamCode: string | null;
  inServiceOn: string | null;
  outOfServiceOn: string | null;
  /** Every contract that the employee ever had; one who never had any is limited by the dates of service only. */
  contracts: readonly ContractPeriod[];
  /** Null without a budget. */
  normCentihours: number | null;
  /** Twelve hundredths of a percent. */
  profile: PerMonth;
  /** Months typed over the profile; null follows it. */
  typedCentihours: readonly (number | null)[];
  controlCentihours: PerMonth;
  /** Planned absence of all kinds together. */
  plannedAbsenceCentihours: PerMonth;
}

/** The year of an employee with what it was made of. */
export interface ComputedYear {
  year: EmployeeYear;
  /** What the profile gives, within service. */
  profileCentihours: number[];
  /** Public holidays within absence. */
  holidayCentihours: number[];
  /** Months in which the person works no day: nothing can be typed there. */
  isOutside: boolean[];
  /** Weekdays of the year in service under a contract. */
  contractWeekdays: number;
}

/**
 * The year of an employee. A month counts for the part of its weekdays in service and under contract: outside there are no
 * hours, whatever was typed; in a month that is worked in part, the profile gives its part and what was typed counts as it is.
 */
export function computeEmployeeYear(
  year: number,
  facts: EmployeeYearFacts,
  daysOff: ReadonlySet<string>,
): ComputedYear {
  const contract = computeContractHours(year, facts.contracts, facts);
  const worked = computeWorkedDays(year, facts.contracts, facts);
  const isOutside = worked.map((days) => days === 0);
  const profileCentihours = spreadOverWorked(year, facts.normCentihours ?? 0, facts.profile, worked);
  const holidayCentihours = computeDaysOffHours(year, daysOff, facts.contracts, facts);
  const inside = (hours: number | undefined, index: number) => (isOutside[index] ? 0 : (hours ?? 0));
  return {
    profileCentihours,
    holidayCentihours,
    isOutside,
    contractWeekdays: contract.weekdays.reduce((sum, days) => sum + days, 0),
    year: {
      employeeId: facts.employeeId,
      code: facts.code,
      name: facts.name,
      functionCode: facts.functionCode,
      teamCode: facts.teamCode,
      inServiceOn: facts.inServiceOn,
      outOfServiceOn: facts.outOfServiceOn,
      partTimeBasisPoints: contract.partTimeBasisPoints,
      contractYearCentihours: contract.yearCentihours,
      contractCentihours: contract.monthCentihours,
      normCentihours: facts.normCentihours,
      availableCentihours: profileCentihours.map((hours, index) =>
        inside(facts.typedCentihours[index] ?? hours, index),
      ),
      controlCentihours: [...facts.controlCentihours],
      absenceCentihours: facts.plannedAbsenceCentihours.map(
        (hours, index) => inside(hours, index) + (holidayCentihours[index] ?? 0),
      ),
    },
  };
}

/**
 * The weekdays of every month that a person works: in service and under a contract, or in service only for who never had a
 * contract that is known.
 */
export function computeWorkedDays(
  year: number,
  contracts: readonly ContractPeriod[],
  service: Service,
): number[] {
  const { weekdays } = computeContractHours(year, contracts, service);
  return months.map((month, index) => {
    if (contracts.length > 0) return Math.min(weekdays[index] ?? 0, weekdaysInMonth(year, month));
    const { first, last } = monthBounds(year, month);
    return weekdaysInService(first, last, service);
  });
}

/** A norm spread by a profile, of every month the part that is worked, to whole hundredths with halves up. */
export function spreadOverWorked(
  year: number,
  normCentihours: number,
  profile: PerMonth,
  worked: readonly number[],
): number[] {
  return spreadNorm(normCentihours, profile).map((hours, index) => {
    const inMonth = weekdaysInMonth(year, index + 1);
    return Math.floor((2 * hours * (worked[index] ?? 0) + inMonth) / (2 * inMonth));
  });
}
