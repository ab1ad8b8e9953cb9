import { standings, type Standing } from '#shared/classification/model.ts';
import {
  amountFacts,
  hourFacts,
  riskFacts,
  roleFacts,
  typeFacts,
  type Fact,
  type TypeEdge,
  type YearPair,
} from './compare-facts.ts';
import {
  AmountKey,
  type AmountRow,
  type Behind,
  type ComparedYear,
  type HoursRow,
  type RiskBlock,
  type RoleRow,
  type RoomRow,
  type TypesBlock,
  type Under,
  type YearComparison,
} from './compare-model.ts';
import { matchCodes } from './match-codes.ts';
import {
  amountRemarks,
  hourRemarks,
  liveRemarks,
  riskRemarks,
  roleRemarks,
  roomRemarks,
  typeRemarks,
  unitRemarks,
  withoutDefinition,
} from './remarks.ts';
import type { StateCapacity, StateHours, YearState } from './year-state.ts';

/** A role of the office, in the order of its list. */
export interface NamedRole {
  code: string;
  label: string;
}

/** Sets two years side by side: what changed, and what cannot be compared and why. */
export function compareYears(pair: YearPair, roles: readonly NamedRole[], under: Under): YearComparison {
  const { from, to } = pair;
  const types = compareTypes(pair, under);
  return {
    from: headOf(from, types.from),
    to: headOf(to, types.to),
    under,
    remarks: liveRemarks(from, to),
    types,
    amounts: compareAmounts(pair, under),
    roles: withoutDefinition(compareRoles(pair, roles), under),
    employees: withoutDefinition(compareHours(pair, 'employee'), under),
    services: withoutDefinition(compareHours(pair, 'service'), under),
    room: withoutDefinition(compareRoom(pair), under),
    risk: withoutDefinition(compareRisk(pair), under),
  };
}

function headOf(
  { year, basis, definition, clients, hours }: YearState,
  counts: TypesBlock['from'],
): ComparedYear {
  return {
    year,
    closed: basis.kind === 'closed' ? { closingId: basis.closingId, at: basis.at, by: basis.by } : null,
    definitionVersion: definition.version,
    definitionName: definition.name,
    units: Object.values(counts).reduce((sum, count) => sum + count, 0),
    clients: clients.filter(({ status }) => status === 'active').length,
    plannedCentihours: sum(hours.map(({ centihours }) => centihours)),
  };
}

const isStanding = (edge: TypeEdge): edge is Standing => standings.some((standing) => standing === edge);

function compareTypes(pair: YearPair, under: Under): TypesBlock {
  const facts = typeFacts(pair);
  const counts = (side: 'from' | 'to'): TypesBlock['from'] =>
    // Object.fromEntries loses the keys, which are all the standings.
    Object.fromEntries(
      standings.map((standing) => [standing, facts.filter((fact) => fact[side] === standing).length]),
    ) as TypesBlock['from'];
  const both = facts.filter(({ from, to }) => isStanding(from) && isStanding(to));
  const remarks = typeRemarks(pair.from, pair.to, under);
  const isComparable = remarks.every(({ isObstacle }) => !isObstacle);
  return {
    remarks: isComparable
      ? [
          ...remarks,
          ...unitRemarks(
            facts.filter(({ to }) => !isStanding(to)).length,
            facts.filter(({ from }) => !isStanding(from)).length,
            facts.filter(({ to }) => to === 'merged').length,
          ),
        ]
      : remarks,
    cells: isComparable ? countCells(facts) : [],
    moved: both.filter(({ from, to }) => from !== to).length,
    total: both.length,
    from: counts('from'),
    to: counts('to'),
  };
}

function countCells<Edge extends string>(
  facts: readonly Fact<Edge>[],
): { from: Edge; to: Edge; count: number }[] {
  const cells = new Map<string, { from: Edge; to: Edge; count: number }>();
  for (const { from, to } of facts) {
    const key = `${from} ${to}`;
    const cell = cells.get(key);
    if (cell) cell.count += 1;
    else cells.set(key, { from, to, count: 1 });
  }
  return [...cells.values()];
}

function compareAmounts(pair: YearPair, under: Under): YearComparison['amounts'] {
  const rows = AmountKey.options.map((key): AmountRow => {
    const facts = amountFacts(pair, key);
    const known = (side: 'from' | 'to') => facts.flatMap((fact) => fact[side] ?? []);
    const both = facts.filter((fact) => fact.from !== null && fact.to !== null);
    const total = (values: readonly number[]) => (values.length === 0 ? null : sum(values));
    return {
      key,
      fromCents: total(known('from')),
      toCents: total(known('to')),
      fromKnown: known('from').length,
      toKnown: known('to').length,
      both: {
        clients: both.length,
        fromCents: sum(both.map(({ from }) => from ?? 0)),
        toCents: sum(both.map(({ to }) => to ?? 0)),
      },
    };
  });
  const all = Math.max(0, ...AmountKey.options.map((key) => amountFacts(pair, key).length));
  const bothKnown = Math.max(0, ...rows.map(({ both }) => both.clients));
  const remarks = amountRemarks({ ...pair, under }, { bothKnown, all });
  return { remarks, rows: remarks.some(({ isObstacle }) => isObstacle) ? [] : rows };
}

/** How a role went from one year to the other. */
export function kindOfMove({ from, to }: Fact<string | null>): 'same' | 'taken' | 'filled' | 'emptied' {
  if (from === to) return 'same';
  if (from === null) return 'filled';
  return to === null ? 'emptied' : 'taken';
}

function compareRoles(pair: YearPair, roles: readonly NamedRole[]): YearComparison['roles'] {
  const remarks = roleRemarks(pair.from, pair.to, missingClients(pair));
  if (remarks.some(({ isObstacle }) => isObstacle)) return { remarks, rows: [] };
  const rows = roles.flatMap(({ code, label }): RoleRow[] => {
    const facts = roleFacts(pair, code);
    if (facts.length === 0) return [];
    const count = (kind: ReturnType<typeof kindOfMove>) =>
      facts.filter((fact) => kindOfMove(fact) === kind).length;
    const moves = new Map<string, { from: string | null; to: string | null; count: number }>();
    for (const fact of facts) {
      if (fact.from === fact.to) continue;
      const key = JSON.stringify([fact.from, fact.to]);
      const move = moves.get(key) ?? { from: fact.from, to: fact.to, count: 0 };
      move.count += 1;
      moves.set(key, move);
    }
    return [
      {
        role: code,
        label,
        same: count('same'),
        taken: count('taken'),
        filled: count('filled'),
        emptied: count('emptied'),
        moves: [...moves.values()].toSorted((a, b) => b.count - a.count),
      },
    ];
  });
  return { remarks, rows };
}

/** Active clients that are active in one of the years only. */
function missingClients({ from, to }: YearPair): number {
  const active = (state: YearState) =>
    new Set(state.clients.filter(({ status }) => status === 'active').map(({ number }) => number));
  const before = active(from);
  const after = active(to);
  const only = (these: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...these].filter((number) => !others.has(number)).length;
  return only(before, after) + only(after, before);
}

function compareHours(pair: YearPair, by: 'employee' | 'service'): YearComparison['employees'] {
  const { codes, renamed } = matchCodes(pair.from[`${by}s`], pair.to[`${by}s`]);
  const before = sumBy(pair.from.hours, (line) => translate(line[by], codes));
  const after = sumBy(pair.to.hours, (line) => line[by]);
  const used = renamed.filter(
    ({ from, to }) => pair.from.hours.some((line) => line[by] === from) || after.has(to),
  );
  const remarks = hourRemarks(pair.from, pair.to, used);
  if (remarks.some(({ isObstacle }) => isObstacle)) return { remarks, rows: [] };
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((code): HoursRow => ({
    code,
    name: nameIn(pair, by, code),
    fromCentihours: before.get(code) ?? null,
    toCentihours: after.get(code) ?? null,
  }));
  return { remarks, rows: rows.toSorted(byLargest) };
}

function byLargest(a: HoursRow, b: HoursRow): number {
  const size = (row: HoursRow) => Math.max(row.fromCentihours ?? 0, row.toCentihours ?? 0);
  return size(b) - size(a);
}

function compareRoom(pair: YearPair): YearComparison['room'] {
  const { codes, renamed } = matchCodes(pair.from.employees, pair.to.employees);
  const before = new Map(pair.from.capacity.map((room) => [translate(room.employee, codes), room]));
  const after = new Map(pair.to.capacity.map((room) => [room.employee, room]));
  const used = renamed.filter(({ to }) => before.has(to) || after.has(to));
  const remarks = roomRemarks(pair.from, pair.to, used);
  if (remarks.some(({ isObstacle }) => isObstacle)) return { remarks, rows: [] };
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((code): RoomRow => ({
    code,
    name: nameIn(pair, 'employee', code),
    from: roomOf(before.get(code)),
    to: roomOf(after.get(code)),
  }));
  return { remarks, rows: rows.toSorted((a, b) => (a.code ?? '~').localeCompare(b.code ?? '~', 'nl')) };
}

function roomOf(capacity: StateCapacity | undefined): RoomRow['from'] {
  if (capacity === undefined) return null;
  const { employee: _employee, ...room } = capacity;
  return room;
}

function compareRisk(pair: YearPair): RiskBlock {
  const facts = riskFacts(pair);
  const missing = facts.filter(({ from, to }) => from === 'absent' || to === 'absent').length;
  const remarks = riskRemarks(pair.from, pair.to, missing);
  return { remarks, cells: remarks.some(({ isObstacle }) => isObstacle) ? [] : countCells(facts) };
}

/** The clients behind a number; values as they are, codes of types and risk classes included. */
export function findBehind(pair: YearPair, behind: Behind): Fact<string | number | null>[] {
  switch (behind.of) {
    case 'types':
      return typeFacts(pair).filter(matches(behind));
    case 'risk':
      return riskFacts(pair).filter(matches(behind));
    case 'amount':
      return amountFacts(pair, behind.key).filter(
        ({ from, to }) => (behind.side === 'to' || from !== null) && (behind.side === 'from' || to !== null),
      );
    case 'role':
      return roleFacts(pair, behind.role).filter(
        (fact) => kindOfMove(fact) === behind.kind && matches(behind)(fact),
      );
    case 'employee':
      return hourFacts(pair, 'employee', behind.code);
    case 'service':
      return hourFacts(pair, 'service', behind.code);
  }
}

function matches(asked: { from?: string | null | undefined; to?: string | null | undefined }) {
  return ({ from, to }: Fact<string | null>) =>
    (asked.from === undefined || asked.from === from) && (asked.to === undefined || asked.to === to);
}

function translate(code: string | null, codes: ReadonlyMap<string, string>): string | null {
  return code === null ? null : (codes.get(code) ?? code);
}

function nameIn({ from, to }: YearPair, by: 'employee' | 'service', code: string | null): string {
  if (code === null) return '';
  return to[`${by}s`].get(code) ?? from[`${by}s`].get(code) ?? '';
}

function sumBy(
  lines: readonly StateHours[],
  keyOf: (line: StateHours) => string | null,
): Map<string | null, number> {
  const sums = new Map<string | null, number>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.centihours);
  return sums;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
