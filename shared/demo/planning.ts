import { makeAdvisories } from './advisory.ts';
import { makeBudgets } from './budgets.ts';
import { comingEmployee, leavingEmployee, payrollEmployee } from './employees.ts';
import type { DemoClient, DemoEmployee } from './model.ts';
import type { DemoLine, DemoPlan, DemoPlanning } from './planning-model.ts';
import { chooseMonth, Loads, type Placement } from './planning-months.ts';
import { makeAgreement, type Agreement } from './planning-services.ts';
import { createRandom, type Random } from '#shared/common/random.ts';
import { makeRolePlans } from './role-plans.ts';
import { daysBefore, momentBefore, yearOf } from './timeline.ts';

/** A client with what is agreed and who does it. */
export interface Assignment {
  client: DemoClient;
  agreement: Agreement;
  holders: ReadonlyMap<string, string>;
  /** Whose annual accounts change hands in the working year: from who leaves in March, or to who comes in September. */
  accounts: 'own' | 'leaving' | 'coming' | 'forgotten';
  accountsMonth: number;
}

/** Three years of planning for the clients of the demo office, the same for the same clients and day. */
export function makePlanning(
  clients: readonly DemoClient[],
  employees: readonly DemoEmployee[],
  today: string,
): DemoPlanning {
  const random = createRandom(20_270_104);
  const year = yearOf(today);
  const assignments = clients.filter(isServed).map((client) => assign(random, client));
  handOver(assignments);
  const at = createAvailability(employees);
  placeAccounts(assignments, year, at);
  const moments = makeMoments(clients, today);
  const thisYear = assignments.map((each, index) =>
    makePlan(random, each, { year, status: chooseStatus(each, index), at, updatedAt: moments.confirmedAt }),
  );
  const lastYear = assignments
    .filter(({ client }) => !client.isNewcomer)
    .map((each, index) => makeEarlierPlan(random, each, index, { year: year - 1, at }));
  const nextYear = assignments
    .filter(({ client }) => !client.isNewcomer)
    .filter((_each, index) => index % 40 === 5)
    .map((each, index) => makeNextPlan(random, each, index, { year: year + 1, at, today }));
  const plans = [...lastYear, ...thisYear, ...nextYear];
  return {
    plans,
    rolePlans: makeRolePlans(assignments, today),
    ...makeBudgets(plans, employees, year),
    advisories: makeAdvisories(random, assignments, today),
    moments,
  };
}

/** Clients that the office works for: not former, not a prospect, not a double. */
function isServed({ identity, strategy }: DemoClient): boolean {
  return identity.status === 'active' && strategy !== null;
}

function assign(random: Random, client: DemoClient): Assignment {
  const holders = new Map(client.roles.map(({ roleCode, employeeCode }) => [roleCode, employeeCode]));
  const agreement = makeAgreement(random, client);
  return { client, agreement, holders, accounts: 'own', accountsMonth: 5 };
}

function handOver(assignments: readonly Assignment[]): void {
  const compiled = assignments.filter(
    ({ agreement, holders, client }) =>
      agreement.engagementCode === 'SA' &&
      ['DHG', 'MRD'].includes(holders.get('JRK') ?? '') &&
      !client.isNewcomer,
  );
  compiled.forEach((each, index) => {
    const turn = Math.floor(index / 8);
    if (index % 8 === 1 && turn < 13) each.accounts = turn < 3 ? 'forgotten' : 'leaving';
    if (index % 4 === 2 && turn < 7) each.accounts = 'coming';
  });
}

/** Who is at work in a month: the person asked for, or nobody. */
type Availability = (code: string | undefined, year: number, month: number) => string | null;

function createAvailability(employees: readonly DemoEmployee[]): Availability {
  const byCode = new Map(employees.map((employee) => [employee.code, employee]));
  const isAtWork = (code: string, day: string) => {
    const { inServiceOn, outOfServiceOn } = byCode.get(code) ?? { inServiceOn: '9999', outOfServiceOn: null };
    return inServiceOn.slice(0, 7) <= day && (outOfServiceOn === null || outOfServiceOn.slice(0, 7) >= day);
  };
  return (code, year, month) => {
    const day = `${year}-${String(month).padStart(2, '0')}`;
    if (code === undefined) return null;
    if (isAtWork(code, day)) return code;
    const hasStarted = (byCode.get(code)?.inServiceOn ?? '9999').slice(0, 7) <= day;
    return !hasStarted && isAtWork(leavingEmployee, day) ? leavingEmployee : null;
  };
}

/** Spreads the annual accounts over the year, so that everybody has about as much to do as the season allows. */
function placeAccounts(assignments: readonly Assignment[], year: number, at: Availability): void {
  const loads = new Loads();
  const hoursOf = ({ agreement }: Assignment) =>
    agreement.accounts?.parts.reduce((sum, { centihours }) => sum + centihours, 0) ?? 0;
  // The largest first: what is small fits everywhere.
  const placements = assignments
    .toSorted((one, other) => hoursOf(other) - hoursOf(one))
    .map((each) => [each, placementOf(each, year, at)] as const);
  for (const [each, placement] of placements) {
    const fixed = listTaskLines(each, year, at, 1);
    loads.expect([...fixed, ...placement.linesIn(placement.months[0] ?? 5)]);
    loads.add(fixed);
  }
  for (const [each, placement] of placements) {
    each.accountsMonth = chooseMonth(loads, placement);
    loads.add(placement.linesIn(each.accountsMonth));
  }
}

const accountsMonths: Readonly<Record<Assignment['accounts'], readonly number[]>> = {
  own: [5, 4, 3, 6, 2, 9, 10, 1, 8, 7],
  leaving: [2, 1, 3],
  forgotten: [5, 4, 6],
  coming: [9, 10],
};

function placementOf(each: Assignment, year: number, at: Availability): Placement {
  return {
    months: accountsMonths[each.accounts],
    linesIn: (month) => listAccountsLines(each, { year, month, at, factor: 1 }),
  };
}

/** The lines of the annual accounts or the audit when the work begins in a month. */
function listAccountsLines(
  { agreement, holders, accounts }: Assignment,
  when: { year: number; month: number; at: Availability; factor: number; isEarlier?: true },
): DemoLine[] {
  if (agreement.accounts === null) return [];
  const { serviceCode, parts } = agreement.accounts;
  const compiler = when.isEarlier === true && accounts === 'coming' ? 'own' : accounts;
  return parts.map(({ roleCode, offset, centihours }) => {
    const month = Math.min(12, when.month + offset);
    const own = when.at(holders.get(roleCode), when.year, month);
    let employeeCode = own;
    if (roleCode === 'JRK' && compiler === 'coming') employeeCode = comingEmployee;
    // Hours that nobody moved when she left stay with her: something to put right.
    if (roleCode === 'JRK' && (compiler === 'leaving' || compiler === 'forgotten'))
      employeeCode = leavingEmployee;
    return { serviceCode, roleCode, employeeCode, month, centihours: scale(centihours, when.factor) };
  });
}

function listTaskLines(
  { agreement, holders }: Assignment,
  year: number,
  at: Availability,
  factor: number,
): DemoLine[] {
  return agreement.tasks.flatMap(({ serviceCode, roleCode, months, centihours }) =>
    months.map((month) => {
      const holder = serviceCode === 'LOON' ? payrollEmployee : (holders.get(roleCode) ?? holders.get('RLM'));
      const employeeCode = at(holder, year, month);
      return { serviceCode, roleCode, employeeCode, month, centihours: scale(centihours, factor) };
    }),
  );
}

/** A part of hours, to the quarter. */
function scale(centihours: number, factor: number): number {
  return factor === 1 ? centihours : Math.max(25, Math.round((centihours * factor) / 25) * 25);
}

function chooseStatus({ client }: Assignment, index: number): DemoPlan['status'] {
  if (index === 37 || index === 141) return 'V';
  return client.isNewcomer || index % 6 === 4 ? 'A' : 'B';
}

interface PlanFacts {
  year: number;
  status: DemoPlan['status'];
  at: Availability;
  updatedAt: string;
}

const remarks = [
  'Eerst de voorraadlijst opvragen',
  'Bespreken na de vakantie van de ondernemer',
  'Klant levert aan via de boekhouder',
] as const;

function makePlan(random: Random, each: Assignment, facts: PlanFacts): DemoPlan {
  const { agreement, client, accountsMonth } = each;
  const { year, status, at, updatedAt } = facts;
  const hasAccounts = agreement.accounts !== null;
  const ready = Math.max(1, accountsMonth - random.between(1, 3));
  return {
    clientNumber: client.identity.number,
    year,
    status,
    administrationCode: agreement.administrationCode,
    administrationMonths: agreement.administrationMonths,
    readsAlongCode: agreement.readsAlongCode,
    vatReturnCode: agreement.vatReturnCode,
    engagementCode: agreement.engagementCode,
    readyToCompileOn: hasAccounts ? workday(year, ready, random.between(3, 14)) : null,
    accountsCompleteOn: hasAccounts ? workday(year, accountsMonth, random.between(15, 27)) : null,
    remark: random.chance(0.05) ? random.pick(remarks) : null,
    updatedOn: updatedAt.slice(0, 10),
    lines: [
      ...listTaskLines(each, year, at, 1),
      ...listAccountsLines(each, { year, month: accountsMonth, at, factor: 1 }),
    ],
  };
}

/** Last year's plan: confirmed, a little less work, and the annual accounts sometimes a month later. */
function makeEarlierPlan(
  random: Random,
  each: Assignment,
  index: number,
  { year, at }: { year: number; at: Availability },
): DemoPlan {
  const month = Math.min(11, each.accountsMonth + (random.chance(0.15) ? 1 : 0));
  const earlier: Assignment = { ...each, accountsMonth: month };
  const updatedAt = `${year - 1}-11-0${random.between(3, 9)}`;
  const status = index === 88 ? 'V' : 'B';
  const factor = 0.9 + random.next() * 0.1;
  const plan = makePlan(random, earlier, { year, status, at, updatedAt });
  const lines = [
    ...listTaskLines(earlier, year, at, factor),
    ...listAccountsLines(earlier, { year, month, at, factor, isEarlier: true }),
  ];
  return { ...plan, lines };
}

/** A plan of the coming year that somebody has begun with; the first of them is confirmed already. */
function makeNextPlan(
  random: Random,
  each: Assignment,
  index: number,
  { year, at, today }: { year: number; at: Availability; today: string },
): DemoPlan {
  const next: Assignment = { ...each, accounts: 'own' };
  return makePlan(random, next, {
    year,
    status: index === 0 ? 'B' : 'A',
    at,
    updatedAt: daysBefore(today, 8),
  });
}

/** A day of the month, or the Friday before where it falls in a weekend. */
function workday(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const back = [2, 0, 0, 0, 0, 0, 1][date.getUTCDay()] ?? 0;
  return daysBefore(date.toISOString().slice(0, 10), back);
}

/** The days on which it was done, after the first import and before `today`. */
function makeMoments(clients: readonly DemoClient[], today: string): DemoPlanning['moments'] {
  const lastAutumn = `${yearOf(today) - 1}-10-20T09:10:00.000Z`;
  const afterImport = momentBefore(today, 394, 70);
  const proposedAt = lastAutumn > momentBefore(today, 385, 70) ? lastAutumn : momentBefore(today, 385, 70);
  const later = (days: number) => `${daysBefore(proposedAt.slice(0, 10), -days)}T13:40:00.000Z`;
  const confirmedAt = later(14) < momentBefore(today, 3, 0) ? later(14) : momentBefore(today, 3, 0);
  return {
    startedAt: afterImport < proposedAt ? afterImport : proposedAt,
    proposedAt,
    confirmedAt: clients.length === 0 ? proposedAt : confirmedAt,
    advisedAt: momentBefore(today, 35, 190),
    preparedAt: momentBefore(today, 8, 250),
  };
}
