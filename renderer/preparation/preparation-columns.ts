import { clientFields } from '#shared/clients/fields.ts';
import type { PreparationList } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { findServiceTrouble } from '#shared/preparation/service-dates.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import {
  explainRole,
  monthOptions,
  monthsOf,
  roleOf,
  type PreparationRow,
  type RoleCell,
} from '#renderer/preparation/preparation-row.ts';
import classes from '#renderer/preparation/preparation.module.css';

const { columns: headers, hints, nobody, mixedMonths } = preparationText;
const statuses = Object.entries(clientFields.status.kind.choices).map(([code, label]) => ({ code, label }));

/** The columns of the grid: the new roles together, so that a block from Excel fits, then the present ones. */
export function preparationColumns({
  year,
  roles,
  employees,
}: Pick<PreparationList, 'year' | 'roles' | 'employees'>): GridColumn<PreparationRow>[] {
  const options = offered(employees, year);
  return [
    {
      key: 'number',
      kind: 'text',
      header: headers.number,
      width: 108,
      pinned: true,
      searched: true,
      value: (row) => row.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 190,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    ...roles.map(({ code }) => newColumn(code, options)),
    {
      key: 'from',
      kind: 'code',
      header: headers.fromMonth,
      description: hints.fromMonth,
      width: 104,
      options: [...monthOptions, { ...mixedMonths, isRetired: true }],
      editable: true,
      value: (row) => {
        const [month, other] = monthsOf(row);
        return month === undefined ? null : other === undefined ? String(month) : mixedMonths.code;
      },
    },
    ...roles.map(({ code }) => currentColumn(code)),
    {
      key: 'hours',
      kind: 'hours',
      header: headers.hours(year),
      description: hints.hours,
      width: 96,
      total: true,
      value: (row) => (row.centihours === 0 ? null : row.centihours),
    },
    {
      key: 'warning',
      kind: 'text',
      header: headers.warning,
      width: 260,
      value: warningOf,
      mark: (value) => (value === null ? undefined : classes['warning']),
    },
    {
      key: 'group',
      kind: 'text',
      header: headers.group,
      width: 150,
      searched: true,
      value: (row) => row.group,
    },
    {
      key: 'status',
      kind: 'code',
      header: headers.status,
      width: 90,
      options: statuses,
      value: (row) => row.status,
    },
    {
      key: 'left',
      kind: 'hours',
      header: headers.left,
      description: hints.left,
      width: 140,
      total: true,
      hidden: true,
      value: (row) => (row.leftCentihours === 0 ? null : row.leftCentihours),
    },
    ...roles.map(({ code }) => monthColumn(code)),
  ];
}

/** Who can be chosen: who has left before the year is refused with the day. */
function offered(employees: PreparationList['employees'], year: number): CodeOption[] {
  const people = employees.map((employee) => {
    const { code, name } = employee;
    const option = { code, label: name === '' ? code : name };
    const trouble = findServiceTrouble(employee, year, 1, 12);
    return trouble?.kind === 'left'
      ? {
          ...option,
          isRetired: true,
          retiredBecause: preparationText.refusals.employeeLeft(code, name, trouble.on),
        }
      : option;
  });
  return [...people, nobody];
}

function newColumn(role: string, options: readonly CodeOption[]): GridColumn<PreparationRow> {
  return {
    key: newKey(role),
    kind: 'employee',
    header: headers.newRole(role),
    description: hints.newRole(role),
    width: 104,
    options,
    editable: true,
    value: (row) => {
      const { next, isChanged } = roleOf(row, role);
      return next ?? (isChanged ? nobody.code : null);
    },
    mark: (_value, row) => markOf(roleOf(row, role), row.status === 'active'),
    explain: (row) => explainRole(roleOf(row, role)),
  };
}

/** Only active clients must have their roles filled. */
function markOf({ isChanged, next, warnings, isUnfilled }: RoleCell, isActive: boolean): string | undefined {
  const marks = [
    ...(isChanged ? [next === null ? classes['nobody'] : classes['changed']] : [classes['follows']]),
    ...(isActive && isUnfilled && !isChanged ? [classes['vacant']] : []),
    ...(warnings.length > 0 ? [classes['trouble']] : []),
  ];
  return marks.filter(Boolean).join(' ');
}

function currentColumn(role: string): GridColumn<PreparationRow> {
  return {
    key: `now:${role}`,
    kind: 'text',
    header: headers.currentRole(role),
    description: hints.currentRole(role),
    width: 86,
    value: (row) => roleOf(row, role).current,
  };
}

function monthColumn(role: string): GridColumn<PreparationRow> {
  return {
    key: monthKey(role),
    kind: 'code',
    header: headers.fromMonthOf(role),
    width: 110,
    hidden: true,
    options: monthOptions,
    editable: (row) => roleOf(row, role).isChanged,
    value: (row) => {
      const { isChanged, planned } = roleOf(row, role);
      return isChanged && planned ? String(planned.fromMonth) : null;
    },
  };
}

function warningOf(row: PreparationRow): string | null {
  const all = Object.values(row.roles).flatMap(({ warnings }) => warnings);
  return all.length === 0 ? null : [...new Set(all)].join('; ');
}

export const monthOfAll = 'from';

export function newKey(role: string): string {
  return `new:${role}`;
}

export function monthKey(role: string): string {
  return `from:${role}`;
}

/** The role of a column that holds one, and whether its month or its employee. */
export function readKey(key: string): { role: string; holds: 'employee' | 'month' } | null {
  if (key.startsWith('new:')) return { role: key.slice(4), holds: 'employee' };
  return key.startsWith('from:') ? { role: key.slice(5), holds: 'month' } : null;
}
