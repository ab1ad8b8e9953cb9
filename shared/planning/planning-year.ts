/** Months in which an office prepares the year that follows: September to December. */
const FIRST_MONTH_OF_PREPARATION = 9;

/**
 * The year that planning screens show at first: the year after the working year from September on, when it is prepared, else the
 * working year itself. `today` is a day `YYYY-MM-DD`.
 */
export function planningYearOf(workingYear: number, today: string): number {
  return Number(today.slice(5, 7)) >= FIRST_MONTH_OF_PREPARATION ? workingYear + 1 : workingYear;
}

/** The years to choose from: the three before the working year to two years after it, and the one that is shown. Newest first. */
export function planningYears(workingYear: number, shown: number): number[] {
  const around = [2, 1, 0, -1, -2, -3].map((step) => workingYear + step);
  return [...new Set([...around, shown])].filter(isPlanningYear).toSorted((a, b) => b - a);
}

/** Whether a year can be planned at all. */
export function isPlanningYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2199;
}
