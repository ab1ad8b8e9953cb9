import type { Connection } from '#db/office/database.ts';
import { clientField, clientFieldKeys } from '#shared/clients/fields.ts';
import type { CodeListName } from '#shared/codes/model.ts';

/** A column that holds codes of a list. */
interface UsingColumn {
  table: string;
  column: string;
}

/** Every column that holds codes of `list`: those of the client values, functions of employees and roles on clients. */
export function columnsUsing(list: CodeListName): readonly UsingColumn[] {
  if (list === 'function') return [{ table: 'employee', column: 'function_code' }];
  if (list === 'role') return [{ table: 'client_role', column: 'role_code' }];
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
      .prepare(`UPDATE ${table} SET ${column} = @to WHERE ${column} = @from`)
      .run({ from, to }).changes;
  }
  return moved;
}
