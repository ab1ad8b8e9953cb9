/** Twelve numbers, January first. */
export type PerMonth = readonly number[];

/**
 * What one employee can do in a year, as every screen of planning and capacity uses it. Hours are whole hundredths; nothing is
 * rounded but the contract hours, which the rule rounds to tenths.
 */
export interface EmployeeYear {
  employeeId: number;
  code: string;
  name: string;
  /** The function in that year: of the budget, else of the employee. */
  functionCode: string | null;
  teamCode: string | null;
  /** First day in service; null is not known. */
  inServiceOn: string | null;
  /** First day out of service; null is not known. */
  outOfServiceOn: string | null;
  /** Part-time percentage of the year in basis points, 10,000 is full-time; null without a contract in the year. */
  partTimeBasisPoints: number | null;
  /** Contract hours of the year, computed on the year and not summed from the rounded months. */
  contractYearCentihours: number;
  contractCentihours: PerMonth;
  /** Production norm of the year; null without a budget. */
  normCentihours: number | null;
  /** Available for production: typed over the profile, else the profile; 0 outside service. */
  availableCentihours: PerMonth;
  /** Control hours, typed. */
  controlCentihours: PerMonth;
  /** Planned absence and public holidays, shown inside indirect hours. */
  absenceCentihours: PerMonth;
}
