import type { ClientFieldKey } from '#shared/clients/fields.ts';
import { listKeys, type ClientRows, type ListExtraKey, type Standings } from '#shared/clients/list-model.ts';
import type { ClientType } from '#shared/classification/model.ts';

/** Where a client stands, with what explains it. */
export interface Standing {
  type: ClientType | null;
  points: number | null;
  minPoints: number;
  maxPoints: number;
  /** Known values of those that count, in basis points. */
  completeness: number;
  missing: string;
  basis: 'own' | 'group' | 'override';
}

/** One client in the list. Values stand in the order of `listKeys`: 50,000 rows as objects would cost twice the memory. */
export interface ClientRow {
  id: number;
  number: string;
  values: readonly (string | number | null)[];
  roles: Readonly<Record<string, string | null>>;
  standing: Standing | null;
}

const places = new Map(listKeys.map((key, place) => [key, place]));

/** The way to one value of a row. */
export function valueOf(key: ClientFieldKey | ListExtraKey): (row: ClientRow) => string | number | null {
  const place = places.get(key) ?? 0;
  return (row) => row.values[place] ?? null;
}

const numberOf = valueOf('number');
const noRoles = {};

/** The rows of a page. */
export function toRows(page: ClientRows, standings: ReadonlyMap<string, Standing>): ClientRow[] {
  const roles = Object.entries(page.roles);
  return page.ids.map((id, index) => {
    const row: ClientRow = {
      id,
      number: '',
      values: page.columns.map((column) => column[index] ?? null),
      roles:
        roles.length === 0
          ? noRoles
          : Object.fromEntries(roles.map(([role, column]) => [role, column[index] ?? null])),
      standing: null,
    };
    row.number = String(numberOf(row));
    row.standing = standings.get(row.number) ?? null;
    return row;
  });
}

/** Standings by client number. */
export function toStandingMap(standings: Standings): Map<string, Standing> {
  const { criteria } = standings;
  return new Map(
    standings.numbers.map((number, index) => [
      number,
      {
        type: standings.types[index] ?? null,
        points: standings.points[index] ?? null,
        minPoints: standings.minPoints[index] ?? 0,
        maxPoints: standings.maxPoints[index] ?? 0,
        completeness:
          criteria === 0 ? 10_000 : Math.floor(((standings.known[index] ?? 0) * 10_000) / criteria),
        missing: standings.missing[index] ?? '',
        basis: standings.basis[index] ?? 'own',
      },
    ]),
  );
}

/** The rows with their present standing; a row whose standing did not change stays the same object. */
export function withStandings(
  rows: readonly ClientRow[],
  standings: ReadonlyMap<string, Standing>,
): ClientRow[] {
  return rows.map((row) => {
    const standing = standings.get(row.number) ?? null;
    return isSameStanding(row.standing, standing) ? row : { ...row, standing };
  });
}

function isSameStanding(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.type === b.type &&
    a.points === b.points &&
    a.minPoints === b.minPoints &&
    a.maxPoints === b.maxPoints &&
    a.missing === b.missing &&
    a.basis === b.basis
  );
}

/** The rows with these read again: changed ones in place, new ones at their number, `gone` ones left out. */
export function mergeRows(
  rows: readonly ClientRow[],
  fresh: readonly ClientRow[],
  asked: readonly number[],
): ClientRow[] {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const gone = new Set(asked.filter((id) => !byId.has(id)));
  const kept = rows.filter((row) => !gone.has(row.id));
  const known = new Set(kept.map((row) => row.id));
  const merged = kept.map((row) => {
    const changed = byId.get(row.id);
    return changed ? { ...changed, standing: changed.standing ?? row.standing } : row;
  });
  const added = fresh.filter((row) => !known.has(row.id));
  if (added.length === 0) return merged;
  return [...merged, ...added].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}
