import type { CodeItem } from '#shared/codes/model.ts';
import type { Employee, EmployeeState, EmployeeValues } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import classes from '#renderer/employees/employees.module.css';
import type { GridColumn } from '#renderer/grid/column.ts';

const { fields, columns, states } = employeesText;

/** The columns that can be typed in, which are those of the record. */
export const editableKeys = [
  'code',
  'name',
  'functionCode',
  'teamCode',
  'email',
  'inServiceOn',
  'outOfServiceOn',
] as const satisfies readonly (keyof EmployeeValues)[];

export function isEditableKey(key: string): key is (typeof editableKeys)[number] {
  return editableKeys.some((each) => each === key);
}

/** The columns of the list: the record, the state today, and the clients per role. */
export function employeeColumns(
  functions: readonly CodeItem[],
  roles: readonly CodeItem[],
  teams: readonly CodeItem[],
): GridColumn<Employee>[] {
  return [
    {
      key: 'code',
      kind: 'text',
      header: fields.code,
      width: 84,
      pinned: true,
      editable: true,
      searched: true,
      maxLength: 10,
      value: (row) => row.code,
    },
    {
      key: 'name',
      kind: 'text',
      header: fields.name,
      width: 200,
      editable: true,
      searched: true,
      maxLength: 200,
      value: (row) => row.name || null,
    },
    {
      key: 'functionCode',
      kind: 'code',
      header: fields.functionCode,
      width: 170,
      editable: true,
      searched: true,
      show: 'both',
      options: optionsOf(functions),
      value: (row) => row.functionCode,
    },
    {
      key: 'teamCode',
      kind: 'code',
      header: fields.teamCode,
      width: 130,
      editable: true,
      searched: true,
      options: optionsOf(teams),
      value: (row) => row.teamCode,
    },
    {
      key: 'state',
      kind: 'text',
      header: columns.state,
      width: 110,
      derived: true,
      value: (row) => states[row.state],
    },
    {
      key: 'clients',
      kind: 'number',
      header: columns.clients,
      width: 84,
      derived: true,
      mark: (_value, row) => (isStillResponsible(row) ? classes['overdue'] : undefined),
      explain: (row) =>
        isStillResponsible(row) ? employeesText.stillResponsible(row.clientCount) : undefined,
      value: (row) => row.clientCount || null,
    },
    ...roles.map((role): GridColumn<Employee> => ({
      key: `role:${role.code}`,
      kind: 'number',
      header: role.code,
      description: role.label,
      width: 84,
      derived: true,
      total: true,
      value: (row) => row.roleCounts.find((count) => count.role === role.code)?.clients ?? null,
    })),
    {
      key: 'email',
      kind: 'text',
      header: fields.email,
      width: 220,
      editable: true,
      maxLength: 254,
      value: (row) => row.email,
    },
    {
      key: 'inServiceOn',
      kind: 'day',
      header: fields.inServiceOn,
      width: 110,
      editable: true,
      value: (row) => row.inServiceOn,
    },
    {
      key: 'outOfServiceOn',
      kind: 'day',
      header: fields.outOfServiceOn,
      width: 110,
      editable: true,
      value: (row) => row.outOfServiceOn,
    },
  ];
}

/** Left, and still named at clients: these need somebody else. */
export function isStillResponsible({ state, clientCount }: Pick<Employee, 'state' | 'clientCount'>): boolean {
  return state === 'left' && clientCount > 0;
}

/** The functions that may be chosen; a retired one stays readable where it stands. */
export function optionsOf(items: readonly CodeItem[]): CodeOption[] {
  return items.filter((item) => item.retiredOn === null).map(({ code, label }) => ({ code, label }));
}

/** Whether the person belongs to the list as it is filtered: those who left only when asked for. */
export function isListed(state: EmployeeState, showsLeft: boolean): boolean {
  return showsLeft || state !== 'left';
}
