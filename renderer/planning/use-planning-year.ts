import { isPlanningYear, planningYearOf, planningYears } from '#shared/planning/planning-year.ts';
import { parseRoute, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/** The parameter of the address that holds the year: `#/planning?jaar=2027`. */
export const yearParameter = 'jaar';

/** The year chosen last, per office, for as long as the program runs. */
const chosen = new Map<string, number>();

export interface PlanningYear {
  /** The planning year that is shown. */
  year: number;
  /** The years to choose from, newest first. */
  years: readonly number[];
  workingYear: number;
  /** The office's date. */
  today: string;
  setYear: (year: number) => void;
}

/**
 * The year that a planning or capacity screen shows: of the address, else the one chosen last, else the one being prepared.
 * Undefined while the office is not known yet. Every such screen uses it, so that they all show the same year.
 */
export function usePlanningYear(): PlanningYear | undefined {
  const { parameters } = useRoute();
  const status = useQueryCall('office.getStatus', {}).data;
  if (!status?.office) return undefined;
  const { today, office } = status;
  const { officeId, workingYear } = office;
  const asked = Number(parameters.get(yearParameter) ?? Number.NaN);
  const year = isPlanningYear(asked) ? asked : (chosen.get(officeId) ?? planningYearOf(workingYear, today));
  return {
    year,
    years: planningYears(workingYear, year),
    workingYear,
    today,
    setYear: (next) => {
      chosen.set(officeId, next);
      // The other parameters of the screen stay: filters, a chosen employee.
      const now = Object.fromEntries(parseRoute(window.location.hash.slice(1)).parameters);
      replaceParameters({ ...now, [yearParameter]: String(next) });
    },
  };
}
