import type { Standing } from '#shared/classification/model.ts';
import { matchCodes } from './match-codes.ts';
import { standingOfClient, type RiskClass, type StateClient, type YearState } from './year-state.ts';

/** Where a unit came from or went to: a type, or why it is in one of the years only. */
export type TypeEdge = Standing | 'new' | 'left' | 'merged' | 'regrouped';

/** Two years side by side, the codes of the earlier one in the words of the later one. */
export interface YearPair {
  from: YearState;
  to: YearState;
  /** Numbers of clients that were merged into another one. */
  merged: ReadonlySet<string>;
}

/** One client, or client group, behind a number of the comparison. */
export interface Fact<Value> {
  number: string;
  name: string;
  from: Value;
  to: Value;
}

interface UnitState {
  number: string;
  name: string;
  standing: Standing;
  members: string[];
}

/** The units that count in a year: those with an active client. */
function unitsOf(state: YearState): Map<string, UnitState> {
  const units = new Map<string, UnitState>();
  const active = new Set<string>();
  for (const client of state.clients) {
    const known = units.get(client.unit);
    const isGroup = client.unit.startsWith('group:');
    if (known) known.members.push(client.number);
    else
      units.set(client.unit, {
        number: client.unit.slice(client.unit.indexOf(':') + 1),
        name: (isGroup ? client.groupName : null) ?? client.name,
        standing: standingOfClient(client),
        members: [client.number],
      });
    if (client.status === 'active') active.add(client.unit);
  }
  for (const unit of units.keys()) if (!active.has(unit)) units.delete(unit);
  return units;
}

/** Every unit of one of the years with where it stood in both, or why it is in one of them only. */
export function typeFacts({ from, to, merged }: YearPair): Fact<TypeEdge>[] {
  const before = unitsOf(from);
  const after = unitsOf(to);
  const membersOf = (units: ReadonlyMap<string, UnitState>) =>
    new Set([...units.values()].flatMap(({ members }) => members));
  const clientsBefore = membersOf(before);
  const clientsAfter = membersOf(after);
  const facts: Fact<TypeEdge>[] = [];
  for (const [unit, { number, name, standing, members }] of before) {
    const now = after.get(unit);
    const gone = (): TypeEdge => {
      if (members.some((member) => clientsAfter.has(member))) return 'regrouped';
      return members.some((member) => merged.has(member)) ? 'merged' : 'left';
    };
    facts.push({ number, name: now?.name ?? name, from: standing, to: now ? now.standing : gone() });
  }
  for (const [unit, { number, name, standing, members }] of after) {
    if (before.has(unit)) continue;
    const isRegrouped = members.some((member) => clientsBefore.has(member));
    facts.push({ number, name, from: isRegrouped ? 'regrouped' : 'new', to: standing });
  }
  return facts;
}

const pairClients = ({
  from,
  to,
}: YearPair): { before: StateClient | undefined; after: StateClient | undefined }[] => {
  const after = new Map(to.clients.map((client) => [client.number, client]));
  const numbers = new Set(from.clients.map(({ number }) => number));
  return [
    ...from.clients.map((before) => ({ before, after: after.get(before.number) })),
    ...to.clients
      .filter(({ number }) => !numbers.has(number))
      .map((client) => ({ before: undefined, after: client })),
  ];
};

export type AmountKey = 'billedCents' | 'productionCents' | 'writeOffCents';

/** Clients of which the amount is known in one of the years; null is not known. */
export function amountFacts(pair: YearPair, key: AmountKey): Fact<number | null>[] {
  return pairClients(pair).flatMap(({ before, after }) => {
    const fact = { from: before?.[key] ?? null, to: after?.[key] ?? null };
    return fact.from === null && fact.to === null ? [] : [{ ...nameOf(before, after), ...fact }];
  });
}

/** Active clients of both years with who does the role; null is nobody. */
export function roleFacts(pair: YearPair, role: string): Fact<string | null>[] {
  const { codes } = matchCodes(pair.from.employees, pair.to.employees);
  return pairClients(pair).flatMap(({ before, after }) => {
    if (before?.status !== 'active' || after?.status !== 'active') return [];
    const earlier = before.roles[role];
    const from = earlier === undefined ? null : (codes.get(earlier) ?? earlier);
    const to = after.roles[role] ?? null;
    return from === null && to === null ? [] : [{ ...nameOf(before, after), from, to }];
  });
}

/** Clients with their hours of one employee or service; zero is none. */
export function hourFacts(pair: YearPair, by: 'employee' | 'service', code: string | null): Fact<number>[] {
  const { codes } = matchCodes(pair.from[`${by}s`], pair.to[`${by}s`]);
  const sums = new Map<string, { from: number; to: number }>();
  const add = (number: string, side: 'from' | 'to', centihours: number) => {
    const sum = sums.get(number) ?? { from: 0, to: 0 };
    sum[side] += centihours;
    sums.set(number, sum);
  };
  for (const line of pair.from.hours) {
    const own = line[by];
    if ((own === null ? null : (codes.get(own) ?? own)) === code) add(line.number, 'from', line.centihours);
  }
  for (const line of pair.to.hours) if (line[by] === code) add(line.number, 'to', line.centihours);
  const names = new Map(
    pairClients(pair).map(({ before, after }) => [(after ?? before)?.number ?? '', nameOf(before, after)]),
  );
  return [...sums].map(([number, sum]) => ({ ...(names.get(number) ?? { number, name: '' }), ...sum }));
}

/** Active clients of one of the years with their risk class; null was not assessed, absent was no active client. */
export function riskFacts(pair: YearPair): Fact<RiskClass | 'none' | 'absent'>[] {
  const classOf = (client: StateClient | undefined) =>
    client?.status === 'active' ? (client.risk ?? 'none') : 'absent';
  return pairClients(pair).flatMap(({ before, after }) => {
    const from = classOf(before);
    const to = classOf(after);
    return from === 'absent' && to === 'absent' ? [] : [{ ...nameOf(before, after), from, to }];
  });
}

function nameOf(
  before: StateClient | undefined,
  after: StateClient | undefined,
): { number: string; name: string } {
  const client = after ?? before;
  return { number: client?.number ?? '', name: client?.name ?? '' };
}
