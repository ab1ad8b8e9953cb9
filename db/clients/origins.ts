import type { Connection } from '#db/office/database.ts';
import type { ValueOrigin } from '#shared/clients/model.ts';
import type { Origin } from '#shared/common/values.ts';

/** The columns that say where a whole record came from. */
export interface BaseColumns {
  base_origin: Origin;
  base_recorded_at: string;
  base_recorded_by: string;
  base_source: string | null;
}

export function baseOriginOf(row: BaseColumns): ValueOrigin {
  return {
    origin: row.base_origin,
    recordedAt: row.base_recorded_at,
    recordedBy: row.base_recorded_by,
    source: row.base_source,
  };
}

interface OwnOrigin extends ValueOrigin {
  field: string;
  year: number;
}

/** The values of a client that differ in origin from their record, by field and year (0 for values without a year). */
export function loadOwnOrigins(
  connection: Connection,
  clientId: number,
): (field: string, year: number) => ValueOrigin | undefined {
  const rows = connection
    .prepare(
      `SELECT field, year, origin, recorded_at AS recordedAt, recorded_by AS recordedBy, source
       FROM value_origin WHERE client_id = ?`,
    )
    .all(clientId) as OwnOrigin[];
  const byKey = new Map(rows.map(({ field, year, ...origin }) => [`${field}\n${year}`, origin]));
  return (field, year) => byKey.get(`${field}\n${year}`);
}
