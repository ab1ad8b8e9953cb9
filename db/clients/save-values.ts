import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';
import type { Origin } from '#shared/common/values.ts';

export interface Stamp {
  origin: Origin;
  recordedAt: string;
  recordedBy: string;
  source: string | null;
}

export interface ValueChange {
  clientId: number;
  field: ClientFieldKey;
  value: FieldValue;
}

/**
 * Stores values that have been checked, each with its origin. A value equal to what stands there is left alone, so that its
 * origin stays true. Returns how many values changed.
 */
export function saveClientValues(
  connection: Connection,
  changes: readonly ValueChange[],
  stamp: Stamp,
): number {
  let changed = 0;
  for (const change of changes) {
    const { store, column } = clientField(change.field);
    const key = store === 'client' ? 'id' : 'client_id';
    if (store === 'strategy') ensureStrategy(connection, change.clientId, stamp);
    const value = change.value === '' ? null : change.value;
    const result = prepared(
      connection,
      `UPDATE main.${store} SET ${column} = @value WHERE ${key} = @id AND ${column} IS NOT @value`,
    ).run({ value, id: change.clientId });
    if (result.changes === 0) continue;
    changed += 1;
    saveOrigin(connection, change.clientId, change.field, 0, stamp);
  }
  return changed;
}

/** Notes where one value came from, when it differs from the record it stands in. */
export function saveOrigin(
  connection: Connection,
  clientId: number,
  field: string,
  year: number,
  stamp: Stamp,
): void {
  prepared(
    connection,
    `INSERT INTO main.value_origin (client_id, field, year, origin, recorded_at, recorded_by, source)
     VALUES (@clientId, @field, @year, @origin, @recordedAt, @recordedBy, @source)
     ON CONFLICT (client_id, field, year) DO UPDATE SET origin = excluded.origin, recorded_at = excluded.recorded_at,
       recorded_by = excluded.recorded_by, source = excluded.source`,
  ).run({ clientId, field, year, ...stamp });
}

/** Makes the empty strategy record of a client that has none yet. */
export function ensureStrategy(connection: Connection, clientId: number, stamp: Stamp): void {
  prepared(
    connection,
    `INSERT INTO main.strategy (client_id, base_origin, base_recorded_at, base_recorded_by, base_source)
     VALUES (@clientId, @origin, @recordedAt, @recordedBy, @source) ON CONFLICT (client_id) DO NOTHING`,
  ).run({ clientId, ...stamp });
}
