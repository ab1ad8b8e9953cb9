import type { DemoClient } from './model.ts';
import type { Random } from '#shared/common/random.ts';

/** What is agreed with a client, before months are chosen. */
export interface Agreement {
  administrationCode: string;
  /** Months of the administration where they differ from those of the service. */
  administrationMonths: readonly number[] | null;
  readsAlongCode: string;
  vatReturnCode: string;
  engagementCode: string | null;
  tasks: Task[];
  /** The annual accounts or the audit, whose month is chosen so that the work is spread. */
  accounts: { serviceCode: string; parts: { roleCode: string; offset: number; centihours: number }[] } | null;
}

/** Work in months that the calendar fixes. */
export interface Task {
  serviceCode: string;
  roleCode: string;
  months: readonly number[];
  centihours: number;
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const monthsByCode: Readonly<Record<string, readonly number[]>> = {
  M: everyMonth,
  K: [1, 4, 7, 10],
  J: [2],
};
const readMonths: Readonly<Record<string, readonly number[]>> = { M: everyMonth, K: [2, 5, 8, 11] };

/** Hours of the annual accounts by class of fees, of who compiles and of who reviews. */
const accountsHours: Readonly<Record<string, readonly [number, number]>> = {
  '00000-01500': [4.5, 5],
  '01500-03000': [6.25, 7],
  '03000-05000': [8.5, 9],
  '05000-07500': [10.75, 12],
  '07500-09999': [13, 14],
  '10000-29999': [17, 19],
  '30000>': [27, 30],
};

/** About so many hours, to the quarter. */
function around(random: Random, hours: number): number {
  return Math.max(25, Math.round(hours * (0.85 + random.next() * 0.3) * 4) * 25);
}

/** What the office does for a client in a year, by its legal form, branch and fees. */
export function makeAgreement(random: Random, client: DemoClient): Agreement {
  const { identity, strategy } = client;
  const isPerson = identity.kind === 'person';
  const isHolding = identity.branchCode === '01';
  const feeClass = strategy?.feeClassCode ?? '01500-03000';
  const engagementCode = isPerson ? null : chooseEngagement(random, feeClass);
  const administrationCode = isPerson ? 'Nvt' : chooseAdministration(random, isHolding);
  const vatReturnCode = isPerson ? 'G' : chooseVatReturn(random, administrationCode, isHolding);
  const readsAlongCode =
    isPerson || administrationCode !== 'Nvt' || isHolding ? 'N' : random.chance(0.22) ? 'K' : 'N';
  const administrationMonths = chooseMonths(random, administrationCode);
  const codes = { administrationCode, administrationMonths, vatReturnCode, readsAlongCode };
  return {
    ...codes,
    engagementCode,
    tasks: listTasks(random, client, codes),
    accounts: engagementCode === null ? null : makeAccounts(random, engagementCode, feeClass),
  };
}

function chooseEngagement(random: Random, feeClass: string): string {
  const isLarge = feeClass === '30000>' || feeClass === '10000-29999';
  return random.weighted([
    ['SA', isLarge ? 62 : 93],
    ['BE', isLarge ? 22 : 5],
    ['CO', isLarge ? 16 : 0],
    ['AS', 2],
  ] as const);
}

function chooseAdministration(random: Random, isHolding: boolean): string {
  return random.weighted([
    ['Nvt', isHolding ? 60 : 46],
    ['M', isHolding ? 0 : 5],
    ['K', isHolding ? 0 : 24],
    ['J', isHolding ? 40 : 20],
  ] as const);
}

/** A quarter's administration may be done a month later, and a year's when there is time. */
function chooseMonths(random: Random, administrationCode: string): readonly number[] | null {
  if (administrationCode === 'K') return random.chance(0.5) ? [2, 5, 8, 11] : null;
  return administrationCode === 'J' ? [random.pick([1, 2, 3, 5, 6, 8, 9, 10])] : null;
}

function chooseVatReturn(random: Random, administrationCode: string, isHolding: boolean): string {
  if (administrationCode === 'M' || administrationCode === 'K') return administrationCode;
  if (isHolding) return random.chance(0.3) ? 'J' : 'G';
  return random.weighted([
    ['K', 18],
    ['J', 37],
    ['G', 45],
  ] as const);
}

function listTasks(
  random: Random,
  { identity, strategy }: DemoClient,
  codes: Pick<Agreement, 'administrationCode' | 'administrationMonths' | 'readsAlongCode' | 'vatReturnCode'>,
): Task[] {
  const tasks: Task[] = [];
  const add = (serviceCode: string, roleCode: string, months: readonly number[] | undefined, hours: number) =>
    months && tasks.push({ serviceCode, roleCode, months, centihours: around(random, hours) });
  const perOccurrence = codes.administrationCode === 'J' ? 9 : codes.administrationCode === 'K' ? 4.5 : 6;
  const months = codes.administrationMonths ?? monthsByCode[codes.administrationCode];
  add('ADM', 'RLM.ass', months, perOccurrence);
  add('BTW', 'RLM.ass', monthsByCode[codes.vatReturnCode], 1.5);
  add('MEE', 'RLM', readMonths[codes.readsAlongCode], 2.5);
  const isLarge = strategy?.feeClassCode === '30000>' || strategy?.feeClassCode === '10000-29999';
  if (isLarge && random.chance(0.2)) add('LOON', 'RLM.ass', everyMonth, 4.5);
  const form = identity.legalFormCode;
  if (form === 'BV' || form === 'NV') {
    add('VPB', 'RLM.ass', [random.between(4, 9)], 2.5);
    add('PUB', 'RLM.ass', [random.between(9, 11)], 0.5);
  }
  if (form === 'Persoon' || form === 'Eenmanszaak') {
    if (random.chance(0.8)) add('IB', 'RLM.ass', [random.between(3, 6)], 2.5);
  }
  return tasks;
}

function makeAccounts(random: Random, engagementCode: string, feeClass: string): Agreement['accounts'] {
  const [compiling, reviewing] = accountsHours[feeClass] ?? [8, 8];
  if (engagementCode === 'CO') {
    const audit = { roleCode: 'JRK', offset: 0, centihours: around(random, compiling * 2) };
    const verdict = { roleCode: 'ACC', offset: 1, centihours: around(random, 46) };
    return { serviceCode: 'CTR', parts: [audit, verdict] };
  }
  const parts = [
    { roleCode: 'JRK', offset: 0, centihours: around(random, compiling) },
    { roleCode: 'RLM', offset: 1, centihours: around(random, reviewing) },
  ];
  if (engagementCode === 'BE') parts.push({ roleCode: 'ACC', offset: 1, centihours: around(random, 22) });
  return { serviceCode: 'JRK', parts };
}
