import { saveOrigin, type Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import {
  yearField,
  yearFieldsOf,
  type YearFieldKey,
  type YearTable,
  type YearValue,
} from '#shared/figures/model.ts';

export interface YearChange {
  clientId: number;
  year: number;
  field: YearFieldKey;
  value: YearValue;
}

/** The yearly value that stands there now; null when it is unknown or the year has no record. */
export function findYearValue(
  connection: Connection,
  { clientId, year, field }: Omit<YearChange, 'value'>,
): YearValue {
  const { table, column } = yearField(field);
  const value: unknown = connection
    .prepare(`SELECT ${column} FROM ${table} WHERE client_id = ? AND year = ?`)
    .pluck()
    .get(clientId, year);
  // The column of a yearly field holds a yearly value.
  return (value ?? null) as YearValue;
}

/**
 * Stores a yearly value that has been checked, with its origin; makes the record of the year when it is the first. A value equal
 * to what stands there is left alone. Returns whether anything changed.
 */
export function saveYearValue(connection: Connection, change: YearChange, stamp: Stamp): boolean {
  const { table, column } = yearField(change.field);
  const { clientId, year, value } = change;
  if (findYearValue(connection, change) === value) return false;
  connection
    .prepare(
      `INSERT INTO main.${table} (client_id, year, base_origin, base_recorded_at, base_recorded_by, base_source)
       VALUES (@clientId, @year, @origin, @recordedAt, @recordedBy, @source) ON CONFLICT (client_id, year) DO NOTHING`,
    )
    .run({ clientId, year, ...stamp });
  connection
    .prepare(`UPDATE main.${table} SET ${column} = @value WHERE client_id = @clientId AND year = @year`)
    .run({ value, clientId, year });
  saveOrigin(connection, clientId, change.field, year, stamp);
  return true;
}

/** Removes the record of a year with the origins of its values. Returns whether there was one. */
export function removeYear(
  connection: Connection,
  clientId: number,
  year: number,
  table: YearTable,
): boolean {
  const removed = connection
    .prepare(`DELETE FROM main.${table} WHERE client_id = ? AND year = ?`)
    .run(clientId, year).changes;
  for (const field of yearFieldsOf(table)) {
    connection
      .prepare('DELETE FROM main.value_origin WHERE client_id = ? AND field = ? AND year = ?')
      .run(clientId, field, year);
  }
  return removed > 0;
}
