import { baseOriginOf, loadOwnOrigins, type BaseColumns } from '#db/clients/origins.ts';
import type { Connection } from '#db/office/database.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';
import {
  yearField,
  yearFieldsOf,
  type YearFieldKey,
  type YearFigures,
  type YearProduction,
  type YearTable,
  type YearValue,
} from '#shared/figures/model.ts';

export interface WithOrigins {
  /** Where each known value came from. */
  origins: Partial<Record<YearFieldKey, ValueOrigin>>;
}

/** The yearly figures of a client, in the order of the years. */
export function loadFigures(connection: Connection, clientId: number): (YearFigures & WithOrigins)[] {
  // The fields of this table are the properties of YearFigures but the year, which loadYears adds.
  return loadYears(connection, 'yearly_figure', clientId) as unknown as (YearFigures & WithOrigins)[];
}

/** The production of a client, in the order of the years. */
export function loadProductions(connection: Connection, clientId: number): (YearProduction & WithOrigins)[] {
  // As above, for YearProduction.
  return loadYears(connection, 'yearly_production', clientId) as unknown as (YearProduction & WithOrigins)[];
}

type Row = BaseColumns & { year: number } & Record<string, YearValue>;

function loadYears(connection: Connection, table: YearTable, clientId: number) {
  const rows = connection
    .prepare(`SELECT * FROM ${table} WHERE client_id = ? ORDER BY year`)
    .all(clientId) as Row[];
  const ownOrigin = loadOwnOrigins(connection, clientId);
  const fields = yearFieldsOf(table);
  return rows.map((row) => {
    const known = fields.filter((field) => row[yearField(field).column] !== null);
    return {
      year: row.year,
      ...Object.fromEntries(fields.map((field) => [field, row[yearField(field).column] ?? null])),
      origins: Object.fromEntries(
        known.map((field) => [field, ownOrigin(field, row.year) ?? baseOriginOf(row)]),
      ),
    };
  });
}
