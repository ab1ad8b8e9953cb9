import { monthName } from '#shared/text/format.ts';
import type { ClientStatus } from '#shared/clients/model.ts';
import type { PlannedCell, PreparationEmployee, PreparationList } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { findServiceTrouble } from '#shared/preparation/service-dates.ts';

/** One role of a client: who has it now, and what the year says where that is something else. */
export interface RoleCell {
  current: string | null;
  planned: { employee: string | null; fromMonth: number; appliedOn: string | null } | null;
  /** Who has it at the end of the year. */
  next: string | null;
  isChanged: boolean;
  /** Nobody has it in some month of the year. */
  isUnfilled: boolean;
  /** Why who has it cannot do it all that time. */
  warnings: readonly string[];
}

/** A client in the grid of the preparation. */
export interface PreparationRow {
  number: string;
  name: string;
  group: string | null;
  status: ClientStatus;
  centihours: number;
  leftCentihours: number;
  roles: Readonly<Record<string, RoleCell>>;
  /** Everything that one must know to see whether the row is another one. */
  signature: string;
}

const noRole: RoleCell = {
  current: null,
  planned: null,
  next: null,
  isChanged: false,
  isUnfilled: true,
  warnings: [],
};

/** What a row says of a role; a role that nobody has or will have is not stored. */
export function roleOf(row: PreparationRow, role: string): RoleCell {
  return row.roles[role] ?? noRole;
}

/** The rows of a list. A row that is the same as before stays the same object: the grid draws and forgets by that. */
export function toRows(list: PreparationList, former: readonly PreparationRow[]): PreparationRow[] {
  const known = new Map(former.map((row) => [row.number, row]));
  const employees = new Map(list.employees.map((employee) => [employee.code, employee]));
  const planned = new Map(
    Object.entries(list.planned).map(([role, cells]) => [
      role,
      new Map(cells.map((cell) => [cell[0], cell] as const)),
    ]),
  );
  const dates = checksum(JSON.stringify([list.year, list.employees]));
  return list.numbers.map((number, place) => {
    const facts = {
      number,
      name: list.names[place] ?? '',
      group: list.groups[place] ?? null,
      status: list.statuses[place] ?? 'active',
      centihours: list.centihours[place] ?? 0,
      leftCentihours: list.leftCentihours[place] ?? 0,
    };
    const held = list.roles.map(
      ({ code }) => [code, list.current[code]?.[place] ?? null, planned.get(code)?.get(place)] as const,
    );
    const signature = JSON.stringify([facts, held, dates]);
    const same = known.get(number);
    if (same?.signature === signature) return same;
    const roles = Object.fromEntries(
      held.map(([role, current, cell]) => [role, toCell(current, cell, list.year, employees)]),
    );
    return { ...facts, roles, signature };
  });
}

/** Dates in service are part of what a row shows; a sum of them is enough to see that they changed. */
function checksum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum = (sum * 31 + text.charCodeAt(index)) % 2_147_483_647;
  return sum;
}

function toCell(
  current: string | null,
  cell: PlannedCell | undefined,
  year: number,
  employees: ReadonlyMap<string, PreparationEmployee>,
): RoleCell {
  const planned = cell ? { employee: cell[1], fromMonth: cell[2], appliedOn: cell[3] } : null;
  const isChanged = planned !== null && planned.employee !== current;
  const warn = (code: string | null, firstMonth: number, lastMonth: number) => {
    const employee = code === null ? undefined : employees.get(code);
    if (code === null || !employee || lastMonth < firstMonth) return [];
    const trouble = findServiceTrouble(employee, year, firstMonth, lastMonth);
    return trouble ? [preparationText.trouble(code, trouble)] : [];
  };
  const turn = isChanged ? planned.fromMonth : 1;
  const next = isChanged ? planned.employee : current;
  return {
    current,
    planned,
    next,
    isChanged,
    isUnfilled: next === null || (turn > 1 && current === null),
    warnings: [...warn(current, 1, turn - 1), ...warn(next, turn, 12)],
  };
}

/** What pointing at a new role tells. */
export function explainRole({
  current,
  planned,
  isChanged,
  isUnfilled,
  warnings,
}: RoleCell): string | undefined {
  const { cell } = preparationText;
  const first =
    isChanged && planned
      ? cell.changed(current, planned.employee, planned.fromMonth)
      : isUnfilled || current === null
        ? cell.empty
        : cell.same(current);
  return [first, ...warnings].join('. ');
}

/** The months in which the changed roles of a client go over: one, several, or none. */
export function monthsOf(row: PreparationRow): number[] {
  const months = Object.values(row.roles).flatMap(({ isChanged, planned }) =>
    isChanged && planned ? [planned.fromMonth] : [],
  );
  return [...new Set(months)].toSorted((a, b) => a - b);
}

export const monthOptions = Array.from({ length: 12 }, (_, index) => ({
  code: String(index + 1),
  label: monthName(index + 1),
}));
