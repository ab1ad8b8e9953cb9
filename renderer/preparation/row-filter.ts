import { roleOf, type PreparationRow } from '#renderer/preparation/preparation-row.ts';

/** Which clients the preparation shows. */
export const shownKinds = ['all', 'changed', 'unfilled', 'warned'] as const;
export type ShownKind = (typeof shownKinds)[number];

export interface RowChoice {
  shown: ShownKind;
  /** Has the role now or in the year; null is everybody. */
  employee: string | null;
  /** The one role that is looked at; null is every role. */
  role: string | null;
}

/** The rows that a choice asks for. Only active clients must have their roles filled. */
export function chooseRows(
  rows: readonly PreparationRow[],
  roles: readonly string[],
  { shown, employee, role }: RowChoice,
): readonly PreparationRow[] {
  if (shown === 'all' && employee === null) return rows;
  const looked = role === null ? roles : [role];
  return rows.filter(
    (row) =>
      (employee === null ||
        looked.some((each) => {
          const { current, next } = roleOf(row, each);
          return current === employee || next === employee;
        })) &&
      isShown(row, looked, shown),
  );
}

/** How many clients each choice would show, for the names of the choices. */
export function countShown(
  rows: readonly PreparationRow[],
  roles: readonly string[],
  role: string | null,
): Record<ShownKind, number> {
  const looked = role === null ? roles : [role];
  const count = (kind: ShownKind) => rows.filter((row) => isShown(row, looked, kind)).length;
  return {
    all: rows.length,
    changed: count('changed'),
    unfilled: count('unfilled'),
    warned: count('warned'),
  };
}

function isShown(row: PreparationRow, roles: readonly string[], shown: ShownKind): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'changed':
      return roles.some((role) => roleOf(row, role).isChanged);
    case 'unfilled':
      return row.status === 'active' && roles.some((role) => roleOf(row, role).isUnfilled);
    case 'warned':
      return roles.some((role) => roleOf(row, role).warnings.length > 0);
  }
}
