import type { Connection } from '#db/office/database.ts';

export type Cell = string | number | null;

/** A prepared insert into the named columns of a table; returns the key of the new row. */
export function prepareInsert<C extends string>(
  connection: Connection,
  table: string,
  columns: readonly C[],
): (values: Readonly<Record<C, Cell>>) => number {
  const statement = connection.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (values) => Number(statement.run(columns.map((column) => values[column])).lastInsertRowid);
}

/** SQLite has no booleans. */
export function toFlag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0;
}
