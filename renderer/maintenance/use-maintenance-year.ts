import { isPlanningYear, planningYears } from '#shared/planning/planning-year.ts';
import { parseRoute, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import type { PlanningYear } from '#renderer/planning/use-planning-year.ts';

/** The calendar year chosen last, per office, for as long as the program runs. */
const chosen = new Map<string, number>();

/**
 * The calendar year that a screen of the year shows: of the address (`jaar`), else the one chosen last, else that of today. Not the
 * year of the planning screens: in autumn those show the next one. Undefined while the office is not known yet.
 */
export function useMaintenanceYear(): PlanningYear | undefined {
  const { parameters } = useRoute();
  const status = useQueryCall('office.getStatus', {}).data;
  if (!status?.office) return undefined;
  const { today, office } = status;
  const { officeId, workingYear } = office;
  const present = Number(today.slice(0, 4));
  const asked = Number(parameters.get('jaar') ?? Number.NaN);
  const year = isPlanningYear(asked) ? asked : (chosen.get(officeId) ?? present);
  return {
    year,
    years: planningYears(present, year),
    workingYear,
    today,
    setYear: (next) => {
      chosen.set(officeId, next);
      const now = Object.fromEntries(parseRoute(window.location.hash.slice(1)).parameters);
      replaceParameters({ ...now, jaar: String(next) });
    },
  };
}
