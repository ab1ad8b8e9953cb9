import { FULL_TIME_YEAR_CENTIHOURS } from '#shared/budgets/contract-hours.ts';
import { comingEmployee, formerEmployee, leavingEmployee, payrollEmployee } from './employees.ts';
import type { DemoEmployee } from './model.ts';
import type {
  DemoAbsence,
  DemoBudget,
  DemoContract,
  DemoMonth,
  DemoPlan,
  DemoPlanning,
} from './planning-model.ts';
import { profile } from './planning-months.ts';

/** How full everybody's year is meant to be; who is not named has no budget. */
const targets: Readonly<Record<string, number>> = {
  HVW: 0.68,
  JKO: 0.58,
  LBE: 0.73,
  PVS: 0.7,
  SDL: 0.75,
  MRD: 0.78,
  NZW: 0.62,
  TTP: 0.78,
  DHG: 0.78,
  BER: 0.63,
  FMM: 0.82,
};

/** Norms of those who work a part of the year only, in hours of a whole one. */
const wholeYearNorms: Readonly<Record<string, number>> = {
  [leavingEmployee]: 1_000,
  [comingEmployee]: 900,
  [formerEmployee]: 500,
};

/** Part-time percentages that a norm may need, in basis points. */
const partTimes = [4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000] as const;

/** Nobody's norm is more than this: a year of 2,080 hours has leave and training. */
const mostCentihours = 164_000;

/** Nobody promises more for a month than this. */
const mostInMonth = 16_000;

/** Contracts, norms, typed months, control hours and absence that go with the hours that are planned. */
export function makeBudgets(
  plans: readonly DemoPlan[],
  employees: readonly DemoEmployee[],
  year: number,
): Pick<DemoPlanning, 'contracts' | 'budgets' | 'months' | 'absences'> {
  const planned = sumByMonth(plans);
  const plannedIn = (code: string, inYear: number) =>
    planned.get(`${code} ${inYear}`) ?? profile.map(() => 0);
  const normOf = (code: string, inYear: number) => computeNorm(code, plannedIn(code, inYear));
  const budgets = employees.flatMap(({ code, inServiceOn, outOfServiceOn }) =>
    [year - 1, year, year + 1].flatMap((inYear): DemoBudget[] => {
      const isAtWork =
        inServiceOn < `${inYear}-12` && (outOfServiceOn === null || outOfServiceOn > `${inYear}-01-31`);
      const norm = normOf(code, Math.min(inYear, year));
      if (!isAtWork || norm === null) return [];
      // Not everybody's coming year is ready in autumn.
      if (inYear > year && ['HVW', 'PVS', 'NZW', 'BER'].includes(code)) return [];
      const remark = code === 'LBE' && inYear === year ? 'Vier dagen per week vanaf dit jaar' : null;
      return [{ employeeCode: code, year: inYear, normCentihours: norm, remark }];
    }),
  );
  return {
    contracts: employees.flatMap((employee) => makeContracts(employee, normOf(employee.code, year), year)),
    budgets,
    months: budgets
      .filter((budget) => budget.year === year)
      .flatMap((budget) => makeMonths(budget, plannedIn(budget.employeeCode, year))),
    absences: budgets
      .filter((budget) => budget.year === year && budget.employeeCode !== formerEmployee)
      .flatMap(makeAbsences),
  };
}

function sumByMonth(plans: readonly DemoPlan[]): ReadonlyMap<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const { year, status, lines } of plans) {
    if (status === 'V') continue;
    for (const { employeeCode, month, centihours } of lines) {
      const key = `${employeeCode ?? ''} ${year}`;
      const months = sums.get(key) ?? profile.map(() => 0);
      months[month - 1] = (months[month - 1] ?? 0) + centihours;
      sums.set(key, months);
    }
  }
  return sums;
}

/** The norm in which the planned hours fill the year as far as meant, to ten hours; null without a budget. */
function computeNorm(code: string, planned: readonly number[]): number | null {
  const whole = wholeYearNorms[code];
  if (whole !== undefined) return whole * 100;
  const target = targets[code];
  if (target === undefined) return null;
  const [controlMonths, controlHours] = controls[code] ?? [[], 0];
  const control = controlMonths.length * controlHours * 100;
  const sum = planned.reduce((total, centihours) => total + centihours, control);
  return Math.min(mostCentihours, Math.max(10_000, Math.round(sum / target / 1_000) * 1_000));
}

function makeContracts(employee: DemoEmployee, norm: number | null, year: number): DemoContract[] {
  const { code, inServiceOn, outOfServiceOn } = employee;
  const needed = partTimes.find(
    (basisPoints) => (FULL_TIME_YEAR_CENTIHOURS * basisPoints * 0.84) / 10_000 >= (norm ?? 0),
  );
  const contract = {
    employeeCode: code,
    fromOn: inServiceOn,
    untilOn: outOfServiceOn,
    partTimeBasisPoints: needed ?? 10_000,
  };
  if (code === 'HVW' || code === 'JKO') return [{ ...contract, partTimeBasisPoints: 10_000 }];
  if (code === 'KLP') return [{ ...contract, partTimeBasisPoints: 6_000 }];
  const changes = code === 'LBE' && inServiceOn < `${year}-01-01`;
  if (!changes) return [contract];
  return [
    { ...contract, untilOn: `${year - 1}-12-31`, partTimeBasisPoints: 10_000 },
    { ...contract, fromOn: `${year}-01-01`, partTimeBasisPoints: 8_000 },
  ];
}

/** Control hours per month of who signs. */
const controls: Readonly<Record<string, readonly [months: readonly number[], hours: number]>> = {
  NZW: [[2, 3, 4], 6],
  MRD: [[4, 5, 6], 8],
  JKO: [[3, 5, 9, 11], 5],
};

function makeMonths(
  { employeeCode, year, normCentihours }: DemoBudget,
  planned: readonly number[],
): DemoMonth[] {
  const typed = typeMonths(employeeCode, normCentihours, planned);
  const [controlMonths, controlHours] = controls[employeeCode] ?? [[], 0];
  return profile.flatMap((_part, index): DemoMonth[] => {
    const month = index + 1;
    const availableCentihours = typed.get(month) ?? null;
    const controlCentihours = controlMonths.includes(month) ? controlHours * 100 : 0;
    if (availableCentihours === null && controlCentihours === 0) return [];
    return [{ employeeCode, year, month, availableCentihours, controlCentihours }];
  });
}

/**
 * Months typed over the profile: payrolls are as much work every month, who files returns works on in July, and what is left to do in
 * December is taken from November. One forgot November, so that the months do not add up to the norm.
 */
function typeMonths(code: string, norm: number, planned: readonly number[]): ReadonlyMap<number, number> {
  if (code === payrollEmployee) {
    const each = Math.floor(norm / 12 / 50) * 50;
    return new Map(profile.map((_part, index) => [index + 1, index === 11 ? norm - 11 * each : each]));
  }
  const typed = new Map<number, number>();
  if (wholeYearNorms[code] !== undefined) return typed;
  let moved = 0;
  for (const month of ['TTP', 'DHG', 'BER'].includes(code) ? [7, 12] : [12]) {
    const usual = (norm * (profile[month - 1] ?? 0)) / 100;
    const wanted = Math.min(mostInMonth, Math.ceil((planned[month - 1] ?? 0) / 0.9 / 100) * 100);
    if (wanted <= usual) continue;
    typed.set(month, wanted);
    moved += wanted - usual;
  }
  const november = (norm * (profile[10] ?? 0)) / 100 - moved;
  if (code !== 'BER' && moved > 0 && november > (planned[10] ?? 0)) typed.set(11, november);
  return typed;
}

function makeAbsences({ employeeCode, year }: DemoBudget, index: number): DemoAbsence[] {
  const head = { employeeCode, year };
  if (employeeCode === leavingEmployee)
    return [{ ...head, month: 3, absenceCode: 'VERLOF', centihours: 1_600 }];
  if (employeeCode === comingEmployee) return [{ ...head, month: 9, absenceCode: 'STUDIE', centihours: 800 }];
  const summer = index % 2 === 0 ? 7 : 8;
  const absences = [
    { ...head, month: summer, absenceCode: 'VERLOF', centihours: 8_000 },
    { ...head, month: 12, absenceCode: 'VERLOF', centihours: 2_400 },
    { ...head, month: 2, absenceCode: 'ZIEK', centihours: 800 },
  ];
  if (index % 3 === 0) absences.push({ ...head, month: 11, absenceCode: 'STUDIE', centihours: 1_600 });
  return absences;
}
