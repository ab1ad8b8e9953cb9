import { addSums, lineOf, subtract, sumMonths, toLines } from '#shared/capacity/compute-capacity.ts';
import {
  lineKeys,
  type CapacityLine,
  type CapacityRow,
  type CapacityYear,
  type CellScope,
  type LineKey,
  type MonthSums,
  type RoleDemand,
} from '#shared/capacity/model.ts';

export type Grouping = 'employee' | 'function' | 'role' | 'team' | 'firm';

/** Lines of one employee, or of everyone who is taken together. */
export interface CapacityGroup {
  /** Stable name of the group, such as `employee:HVE`. */
  id: string;
  scope: CellScope;
  lines: readonly CapacityLine[];
  /** The employees whose lines are added up. */
  members: readonly CapacityRow[];
  /** Demand within `planned` that nobody has; null where the group can have none. */
  unassigned: MonthSums | null;
  /**
   * For a role: hours that its holders have in other roles. Free room of a role = available − planned in it by its holders −
   * elsewhere − control − demand of nobody in it, so that a person's time is never promised twice within one line.
   */
  elsewhere: MonthSums | null;
}

const nothing = (): MonthSums => sumMonths([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** The exact sums of the lines of several rows: hours are whole hundredths, so that no order of adding matters. */
export function sumLines(rows: readonly { lines: readonly CapacityLine[] }[]): CapacityLine[] {
  const total = (key: LineKey) =>
    rows.reduce<MonthSums>((sum, row) => addSums(sum, lineOf(row, key)), nothing());
  return lineKeys.map((key) => ({ key, ...total(key) }));
}

export function groupByEmployee(rows: readonly CapacityRow[]): CapacityGroup[] {
  return rows.map((row) => ({
    id: `employee:${row.employee}`,
    scope: { kind: 'employee', code: row.employee },
    lines: row.lines,
    members: [row],
    unassigned: null,
    elsewhere: null,
  }));
}

/** Groups by function or team, those without one last. */
export function groupBy(kind: 'function' | 'team', rows: readonly CapacityRow[]): CapacityGroup[] {
  const byCode = new Map<string | null, CapacityRow[]>();
  for (const row of rows) byCode.set(row[kind], [...(byCode.get(row[kind]) ?? []), row]);
  return [...byCode]
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'nl')))
    .map(([code, members]) => ({
      id: `${kind}:${code ?? ''}`,
      scope: { kind, code },
      lines: sumLines(members),
      members,
      unassigned: null,
      elsewhere: null,
    }));
}

/** The whole firm; demand that nobody has counts as planned and takes free room. */
export function groupFirm({ rows, unassigned }: CapacityYear): CapacityGroup {
  const sums = sumLines(rows);
  const group = {
    id: 'all',
    scope: { kind: 'all' as const },
    members: rows,
    elsewhere: null,
    unassigned,
  };
  return { ...group, lines: withDemandOfNobody(sums, unassigned) };
}

/**
 * Lines per role. Demand is the hours of lines in the role. Contract, available, control and free room are those of its holders;
 * somebody with two roles counts in both, so roles do not add up to the firm (availability is of people, not of roles).
 */
export function groupByRole(rows: readonly CapacityRow[], roles: readonly RoleDemand[]): CapacityGroup[] {
  const byCode = new Map(rows.map((row) => [row.employee, row]));
  return roles.map((role) => {
    const members = role.holders.flatMap((code) => byCode.get(code) ?? []);
    const sums = sumLines(members);
    const byHolders = subtract(role.planned, role.unassigned);
    const elsewhere = subtract(lineOf({ lines: sums }, 'planned'), byHolders);
    return {
      id: `role:${role.role}`,
      scope: { kind: 'role', code: role.role },
      members,
      lines: toLines({
        contract: lineOf({ lines: sums }, 'contract'),
        indirect: lineOf({ lines: sums }, 'indirect'),
        available: lineOf({ lines: sums }, 'available'),
        planned: role.planned,
        control: lineOf({ lines: sums }, 'control'),
        free: subtract(lineOf({ lines: sums }, 'free'), role.unassigned),
      }),
      unassigned: role.unassigned,
      elsewhere,
    };
  });
}

function withDemandOfNobody(lines: readonly CapacityLine[], unassigned: MonthSums): CapacityLine[] {
  return lines.map((line) => {
    if (line.key === 'planned') return { key: line.key, ...addSums(line, unassigned) };
    return line.key === 'free' ? { key: line.key, ...subtract(line, unassigned) } : line;
  });
}

/** Whether a month or the year is overbooked; never of somebody, or of people, who have no budget yet. */
export function hasTrouble(group: Pick<CapacityGroup, 'lines' | 'members'>): boolean {
  const { lines } = group;
  if (isGroupWithoutBudget(group)) return false;
  const free = lineOf({ lines }, 'free');
  return free.yearCentihours < 0 || free.monthCentihours.some((hours) => hours < 0);
}

/** A month in which an employee has more work than time. */
export interface Trouble {
  employee: string;
  name: string;
  /** 1 is January. */
  month: number;
  /** Below zero. */
  freeCentihours: number;
}

/** Whether somebody has work in a year for which nobody entered a budget yet: not known is not overbooked. */
export function isWithoutBudget(row: CapacityRow): boolean {
  return !row.hasBudget && row.leftOn === null && lineOf(row, 'planned').yearCentihours > 0;
}

/** Whether nobody of a group has a budget while there is work: its free room says nothing. */
export function isGroupWithoutBudget({ members }: Pick<CapacityGroup, 'members'>): boolean {
  return members.length > 0 && members.every(isWithoutBudget);
}

/** Every overbooked month of every employee, the worst first; without those who have no budget yet. */
export function listTrouble(rows: readonly CapacityRow[]): Trouble[] {
  return rows
    .filter((row) => !isWithoutBudget(row))
    .flatMap((row) =>
      lineOf(row, 'free').monthCentihours.map((freeCentihours, index) => ({
        employee: row.employee,
        name: row.name,
        month: index + 1,
        freeCentihours,
      })),
    )
    .filter(({ freeCentihours }) => freeCentihours < 0)
    .toSorted((a, b) => a.freeCentihours - b.freeCentihours || a.month - b.month);
}

/**
 * Free room as a part of what is available, in basis points, rounded toward the worse; null when nothing is available and nothing
 * is asked. With work and nothing available it is −10,000 or worse: overbooked by all of it.
 */
export function freeShare(free: number, available: number): number | null {
  if (available > 0) return Math.floor((free * 10_000) / available);
  return free < 0 ? -10_000 : null;
}

/** What a draft makes of one month of one employee. */
export interface MonthDifference {
  employee: string;
  name: string;
  /** 1 is January. */
  month: number;
  /** Free room as it is and as it would be; the difference is what is planned more or less. */
  freeNow: number;
  freeDraft: number;
}

/** The months in which a draft gives somebody another free room, by employee and month. */
export function compareFree(now: readonly CapacityRow[], draft: readonly CapacityRow[]): MonthDifference[] {
  const before = new Map(now.map((row) => [row.employee, row]));
  const known = new Set(draft.map(({ employee }) => employee));
  // Somebody who has no hours left in the draft may have no row there.
  const left = now.filter(({ employee }) => !known.has(employee));
  const pairs = [
    ...draft.map((row) => [before.get(row.employee), row]),
    ...left.map((row) => [row, undefined]),
  ];
  return pairs.flatMap(([old, next]) => {
    const row = next ?? old;
    if (!row) return [];
    return row.absenceCentihours.flatMap((_hours, index) => {
      const freeNow = old ? (lineOf(old, 'free').monthCentihours[index] ?? 0) : 0;
      const freeDraft = next ? (lineOf(next, 'free').monthCentihours[index] ?? 0) : 0;
      const { employee, name } = row;
      return freeNow === freeDraft ? [] : [{ employee, name, month: index + 1, freeNow, freeDraft }];
    });
  });
}
