import type { Connection } from '#db/office/database.ts';
import { clientField, clientFieldKeys } from '#shared/clients/fields.ts';
import type { CodeListName } from '#shared/codes/model.ts';

/** A column that holds codes of a list. */
interface UsingColumn {
  table: string;
  column: string;
}

/** Columns of lists that are not lists of client values. */
const ownColumns: Partial<Record<CodeListName, readonly UsingColumn[]>> = {
  function: [
    { table: 'employee', column: 'function_code' },
    { table: 'employee_budget', column: 'function_code' },
    { table: 'maintenance_step', column: 'owner_function' },
    { table: 'maintenance_year_step', column: 'owner_function' },
  ],
  team: [{ table: 'employee', column: 'team_code' }],
  role: [
    { table: 'client_role', column: 'role_code' },
    { table: 'role_plan', column: 'role_code' },
    { table: 'service_part', column: 'role_code' },
    { table: 'service_norm', column: 'role_code' },
    { table: 'planned_line', column: 'role_code' },
    { table: 'planning_draft_line', column: 'role_code' },
  ],
  administration: [{ table: 'client_plan', column: 'administration_code' }],
  reads_along: [{ table: 'client_plan', column: 'reads_along_code' }],
  vat_return: [{ table: 'client_plan', column: 'vat_return_code' }],
  engagement: [{ table: 'client_plan', column: 'engagement_code' }],
  advisory_service: [{ table: 'advisory', column: 'service_code' }],
  advisory_status: [{ table: 'advisory', column: 'status_code' }],
  absence: [{ table: 'employee_absence', column: 'absence_code' }],
};

/** Every column that holds codes of `list`: those of client values, and of what stands around clients. */
export function columnsUsing(list: CodeListName): readonly UsingColumn[] {
  const own = ownColumns[list];
  if (own) return own;
  return clientFieldKeys
    .map(clientField)
    .filter((field) => field.kind.type === 'code' && field.kind.list === list)
    .map((field) => ({ table: field.store, column: field.column }));
}

/** How many records use each code of a list now, by code. */
export function countUses(connection: Connection, list: CodeListName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table, column } of columnsUsing(list)) {
    const rows = connection
      .prepare(
        `SELECT ${column} AS code, count(*) AS uses FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
      )
      .all() as { code: string; uses: number }[];
    for (const { code, uses } of rows) counts.set(code, (counts.get(code) ?? 0) + uses);
  }
  return counts;
}

/** Gives every record that uses `from` the code `to`; returns how many there were. */
export function moveUses(connection: Connection, list: CodeListName, from: string, to: string): number {
  let moved = 0;
  for (const { table, column } of columnsUsing(list)) {
    moved += connection
      .prepare(`UPDATE main.${table} SET ${column} = @to WHERE ${column} = @from`)
      .run({ from, to }).changes;
  }
  return moved;
}
